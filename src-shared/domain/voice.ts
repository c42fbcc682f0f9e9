import { z } from 'zod'
import { MediaId } from './ids'
import { Seconds } from './time'

/** What is said over a beat: a stretch of a media. `spoken` is the text it was taken for, null where nobody knows. */
export const Voice = z.strictObject({
  media_id: MediaId,
  from: Seconds,
  to: Seconds,
  spoken: z.string().max(2_000).nullable(),
})
export type Voice = z.infer<typeof Voice>

/** The most takes that one beat keeps to choose from. */
export const mostTakes = 50

/** A text as it is heard: neither case, nor spaces, nor marks. Accents stay, for they sound. */
const asHeard = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, '')

/** Whether a voice says other words than its beat does now. One whose words nobody knows is taken to be right. */
export const isVoiceStale = (voice: Voice | null, text: string): boolean =>
  typeof voice?.spoken === 'string' && asHeard(voice.spoken) !== asHeard(text)

/** Whether two voices are the same stretch of the same media. */
export const isSameTake = (a: Voice, b: Voice): boolean =>
  a.media_id === b.media_id && a.from === b.from && a.to === b.to
