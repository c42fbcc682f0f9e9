import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LibraryEntry } from '@main/media/library-file'
import { MediaId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'

const uuid = (number: number) => MediaId.parse(`01890000-0000-7000-9000-${String(number).padStart(12, '0')}`)
const places = ['beach', 'kitchen', 'workshop', 'street', 'studio', 'garden']
const tags = ['b-roll', 'interview', 'night', 'drone', 'product']
const pick = <T>(from: readonly T[], place: number): T => from[place % from.length] as T

/** Clips as a few years would bring them, alike those that were taken in, in turn; every third with tags, every tenth a favourite. */
export const manyClips = (taken: readonly Media[], count: number): Media[] =>
  Array.from({ length: count }, (_, place) => {
    const at = new Date(Date.UTC(2024, 0, 1, place)).toISOString()
    const name = `${pick(places, place * 5 + (place >> 3))} ${place}.mp4`
    return {
      ...pick(taken, place),
      ...{ media_id: uuid(place), name, created_at: at, updated_at: at, is_favourite: place % 10 === 0 },
      tags: place % 3 === 0 ? [pick(tags, place), pick(tags, place + 1)] : [],
    }
  })

/**
 * Lets main's library know these clips too, as the files that it holds already, or as files that are gone. The app must be closed.
 * @param home as `launchApp` gives it
 * @param taken what the clips were made alike
 */
export function knowClips(
  home: string,
  taken: readonly Media[],
  clips: readonly Media[],
  isGone = (_place: number) => false,
): void {
  const file = join(home, 'user-data/media/library.json')
  const { version, entries } = JSON.parse(readFileSync(file, 'utf8')) as { version: 1; entries: LibraryEntry[] }
  const known = clips.map(({ media_id, name }, place) => {
    const entry = entries.find(one => one.media_id === pick(taken, place).media_id)
    if (!entry) throw new Error(`The library does not hold ${name}`)
    const gone = isGone(place) ? { path: `${entry.path}.${place}.gone` } : {}
    return { ...entry, ...gone, media_id, name }
  })
  writeFileSync(file, JSON.stringify({ version, entries: [...entries, ...known] }))
}
