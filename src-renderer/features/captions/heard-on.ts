import type { FactsByMedia } from '@shared/domain/beat-length'
import type { BeatFootage } from '@shared/domain/film'
import type { MediaId } from '@shared/domain/ids'
import { inOrder } from '@shared/domain/order'

/** Where in a media the sound of a beat begins, in seconds, and how fast it goes on. */
export type Heard = { readonly media_id: MediaId; readonly from: number; readonly speed: number }

/** What is heard on a beat: its voice, else the clip with sound that plays first. */
export function heardOn({ voice, clips }: Pick<BeatFootage, 'voice' | 'clips'>, facts: FactsByMedia): Heard | null {
  if (voice) return { media_id: voice.media_id, from: voice.from, speed: 1 }
  const clip = inOrder(clips).find(({ media_id }) => (facts.get(media_id)?.audioChannels ?? 0) > 0)
  return clip ? { media_id: clip.media_id, from: clip.from, speed: clip.speed } : null
}
