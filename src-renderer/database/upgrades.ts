import { postFromVersion1 } from '@shared/domain/post-version-1'
import type { Transaction } from 'dexie'
import type { TableName } from './tables'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Each of a list's entries with more fields, those first; what is no list of objects stays as it is. */
const each = (list: unknown, more: (entry: Fields) => Fields): unknown =>
  Array.isArray(list) ? list.map(entry => (isFields(entry) ? { ...entry, ...more(entry) } : entry)) : list

/** A film of the first version had nothing drawn over its pictures; its stills kept still, and its music ended where it ended. */
function withOverlays(film: Fields): Fields {
  const footage = each(film.footage, beat => ({
    clips: each(beat.clips, () => ({ motion: 'none' })),
    titles: [],
  }))
  const music = isFields(film.music) ? { ...film.music, fadeIn: 0, fadeOut: 1.5, loop: false } : film.music
  return { ...film, footage, music, logo: null, endCard: null }
}

/** A film of the second version had its captions by its words alone, nothing laid over a beat, no takes to choose from, and knew of no voice what it was taken for. */
function withBeatDetails(film: Fields): Fields {
  const footage = each(film.footage, beat => ({
    voice: isFields(beat.voice) ? { ...beat.voice, spoken: null } : null,
    ...{ takes: [], captions: null, captioned: null, over: [], logo: null },
  }))
  return { ...film, footage, markers: [] }
}

/**
 * A row as it is written today, made from one that any version wrote: of the database, of a copy. Its time of change stays, for nobody
 * changed it. What is no row comes back as it is.
 */
export function rowOfToday(table: TableName, row: unknown): unknown {
  if (!isFields(row)) return row
  if (table === 'video_assets' && isFields(row.film) && (row.sv === 1 || row.sv === 2)) {
    return { ...row, film: withBeatDetails(row.sv === 1 ? withOverlays(row.film) : row.film), sv: 3 }
  }
  if (row.sv !== 1) return row
  if (table === 'media') return { ...row, is_favourite: false, sv: 2 }
  if (table === 'prompts') return { ...row, stage: 'new', link: null, sv: 2 }
  if (table === 'scripts') return { ...row, language: 'en', shape: 'hook-first', also_from: [], approval: null, sv: 2 }
  if (table === 'posts') return postFromVersion1(row)
  return row
}

const upgradeRows = (transaction: Transaction, table: TableName) =>
  transaction
    .table(table)
    .toCollection()
    .modify((row, found) => {
      found.value = rowOfToday(table, row)
    })

/** Every film has room for titles, a logo and an end card, and says how its stills move and its music fades. */
export async function giveEveryFilmOverlays(transaction: Transaction): Promise<void> {
  await upgradeRows(transaction, 'video_assets')
}

/** Every idea has a stage, and every script says its language, its shape and who approved it. */
export async function giveIdeasStagesAndScriptsALanguage(transaction: Transaction): Promise<void> {
  await upgradeRows(transaction, 'prompts')
  await upgradeRows(transaction, 'scripts')
}

/** Every beat has room for captions of its own, for clips and a logo over it, every film for markers; every media says if it is a favourite. */
export async function giveEveryBeatDetails(transaction: Transaction): Promise<void> {
  await upgradeRows(transaction, 'video_assets')
  await upgradeRows(transaction, 'media')
}

/** Every post says what was chosen for its platform, what its clock shows, and what happened to it. */
export async function givePostsChoicesAndALog(transaction: Transaction): Promise<void> {
  await upgradeRows(transaction, 'posts')
}
