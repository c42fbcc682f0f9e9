import type { FactsByMedia } from './beat-length'
import type { MediaId } from './ids'
import type { Media } from './media'

/** The facts of every media whose file is there, as lengths and coverage are reckoned from. */
export function usableFacts(media: Iterable<Media>, missing: ReadonlySet<MediaId>): FactsByMedia {
  return new Map([...media].flatMap(one => (missing.has(one.media_id) ? [] : [[one.media_id as string, one.facts]])))
}

/** Media whose name holds every word of a search, in the order given; an empty search finds all. */
export function searchMedia(media: readonly Media[], search: string): Media[] {
  const parts = search.toLowerCase().split(/\s+/u).filter(Boolean)
  return media.filter(one => parts.every(part => one.name.toLowerCase().includes(part)))
}
