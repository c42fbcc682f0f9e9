import { z } from 'zod'
import { Clip } from './clip'
import { Seconds } from './time'

/** A clip shown over a beat's own pictures (B-roll) from `at` on, in seconds of the beat; what lies under it goes on and is heard. */
export const Overlay = z.strictObject({ ...Clip.shape, at: Seconds })
export type Overlay = z.infer<typeof Overlay>

export const mostOverlays = 20
