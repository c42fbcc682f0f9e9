import { z } from 'zod'
import { BeatId } from './ids'
import { Seconds } from './time'

/** A place in the film that the creator marked; it goes where its beat goes. `at` is in seconds of the beat. */
export const Marker = z.strictObject({ beat_id: BeatId, at: Seconds, note: z.string().max(200) })
export type Marker = z.infer<typeof Marker>
