import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LibraryEntry } from '@main/media/library-file'
import { MediaId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'

const uuid = (number: number) => MediaId.parse(`01890000-0000-7000-9000-${String(number).padStart(12, '0')}`)
const places = ['beach', 'kitchen', 'workshop', 'street', 'studio', 'garden']
const tags = ['b-roll', 'interview', 'night', 'drone', 'product']
const pick = <T>(from: readonly T[], place: number): T => from[place % from.length] as T

/** Clips as a few years would bring them, all of them alike one that was taken in; every third with tags, every tenth a favourite. */
export const manyClips = (one: Media, count: number): Media[] =>
  Array.from({ length: count }, (_, place) => {
    const at = new Date(Date.UTC(2024, 0, 1, place)).toISOString()
    const name = `${pick(places, place * 5 + (place >> 3))} ${place}.mp4`
    return {
      ...one,
      ...{ media_id: uuid(place), name, created_at: at, updated_at: at, is_favourite: place % 10 === 0 },
      tags: place % 3 === 0 ? [pick(tags, place), pick(tags, place + 1)] : [],
    }
  })

/**
 * Lets main's library know these clips too, all as the one file that it holds already, or as files that are gone. The app must be closed.
 * @param home as `launchApp` gives it
 */
export function knowClips(home: string, clips: readonly Media[], isGone = (_place: number) => false): void {
  const file = join(home, 'user-data/media/library.json')
  const { version, entries } = JSON.parse(readFileSync(file, 'utf8')) as { version: 1; entries: LibraryEntry[] }
  const [one] = entries
  if (!one) throw new Error('The library holds no file')
  const known = clips.map(({ media_id, name }, place) => ({
    ...{ ...one, media_id, name, content: isGone(place) ? String(place) : one.content },
    ...(isGone(place) ? { path: `${one.path}.${place}.gone` } : {}),
  }))
  writeFileSync(file, JSON.stringify({ version, entries: [...entries, ...known] }))
}
