import { z } from 'zod'
import { longestBeatText } from './beat'
import { Seconds } from './time'

/**
 * Words on screen for some time of a beat, in seconds from its start, placed by hand or by what was heard. `starts` tells when each of its
 * words as they are shown begins; left out, or of another number, they are spread by their letters.
 */
export const Caption = z.strictObject({
  from: Seconds,
  to: Seconds,
  text: z.string().max(500),
  starts: z.array(Seconds).max(500).optional(),
})
export type Caption = z.infer<typeof Caption>

export const mostCaptions = 500

/** How a beat came by its exact captions, and the text that they say. */
export const CaptionSource = z.strictObject({
  by: z.enum(['voice', 'hand', 'file']),
  text: z.string().max(longestBeatText),
})
export type CaptionSource = z.infer<typeof CaptionSource>
