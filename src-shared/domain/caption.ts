import { z } from 'zod'
import { Seconds } from './time'

/** Words on screen for some time of a beat, in seconds from its start, placed by hand or by what was heard. */
export const Caption = z.strictObject({ from: Seconds, to: Seconds, text: z.string().max(500) })
export type Caption = z.infer<typeof Caption>

export const mostCaptions = 500
