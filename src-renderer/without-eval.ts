import { z } from 'zod'

// zod compiles its checks with the Function constructor, which the page's policy forbids. A schema reads this when it is
// made, so this file comes before every other import.
z.config({ jitless: true })
