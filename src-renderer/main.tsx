import '@renderer/styles/main.css'
import { startWords } from '@renderer/words/words'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app/app'

// zod would compile its checks with the Function constructor, which the page's policy forbids.
z.config({ jitless: true })

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')
await startWords()
createRoot(root).render(<App />)
