import { z } from 'zod'
import { Seconds } from './time'

export const titleKinds = ['title', 'lower-third'] as const

/** Words of the creator's over a beat's picture. */
export const Title = z.strictObject({
  kind: z.enum(titleKinds),
  /** A title's large words; a lower third's name. */
  text: z.string().max(200),
  /** What stands smaller under it; empty for nothing. */
  line: z.string().max(200),
  /** In seconds of the beat; `to` null: to the beat's end. */
  from: Seconds,
  to: Seconds.nullable(),
})
export type Title = z.infer<typeof Title>
