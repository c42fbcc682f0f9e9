import type { FactsByMedia } from './beat-length'
import type { MediaId } from './ids'
import type { Media } from './media'

/** The facts of every media whose file is there, as lengths and coverage are reckoned from. */
export function usableFacts(media: Iterable<Media>, missing: ReadonlySet<MediaId>): FactsByMedia {
  return new Map([...media].flatMap(one => (missing.has(one.media_id) ? [] : [[one.media_id as string, one.facts]])))
}
