import { cutsToCopy, type VersionFacts } from '@shared/domain/copied-cuts'
import { z } from 'zod'
import type { StudioDatabase } from './database'
import { type AnyRow, keyOf, type RowKey, type TableName, tableNames, tables } from './tables'
import { rowOfToday } from './upgrades'

type Snapshot = { readonly rows: number; readonly lines: string }

const Line = z.strictObject({ table: z.enum(tableNames as [TableName, ...TableName[]]), row: z.unknown() })

type Leave = (key: string, value: unknown) => unknown

/** What a copy goes without: parts of ideas, and all but the newest cuts of each script's versions that nobody named or approved. */
type Thinning = { readonly leave: Leave; readonly newestCuts: number }

/** Without pictures of pages, which can be had again: 1,400 of them are more than a copy may hold. */
const withoutPicture: Leave = (key, value) => (key === 'picture' ? null : value)

/** Without what pages say either, as if they had not been read yet: 3,000 long ones are more than a copy may hold. */
const withoutPage: Leave = (key, value) => {
  if (key === 'text') return ''
  return key === 'read_at' ? null : withoutPicture(key, value)
}

const usual: Thinning = { leave: withoutPicture, newestCuts: 10 }
const full: Thinning = { leave: withoutPage, newestCuts: 1 }

/**
 * Every row of the user's tables as JSON lines, one `{table, row}` a line. What came from pages is left out where it could be had again
 * and would fill the copy, and so are the cuts of older versions; the user's own words never.
 * @param roomy UTF-16 units up to which the words of pages stay in: well below what one call may carry
 */
export async function snapshotLines(database: StudioDatabase, roomy = 48_000_000): Promise<Snapshot> {
  const whole = await linesOf(database, usual)
  return whole.lines.length > roomy ? linesOf(database, full) : whole
}

async function linesOf(database: StudioDatabase, { leave, newestCuts }: Thinning): Promise<Snapshot> {
  const lines: string[] = []
  await database.transaction('r', tableNames, async () => {
    const cuts = await cutsThatStay(database, newestCuts)
    const withoutCut: Leave = (key, value) => (key === 'cut' ? undefined : value)
    const leftOf = (table: TableName, row: AnyRow): Leave | undefined => {
      if (table === 'script_versions') return cuts.has(keyOf(table, row)) ? undefined : withoutCut
      return table === 'prompts' ? leave : undefined
    }
    for (const table of tableNames) {
      await database.rowsOf(table).each(row => lines.push(JSON.stringify({ table, row }, leftOf(table, row))))
    }
  })
  return { rows: lines.length, lines: lines.join('\n') }
}

/** Reads the versions one by one: all of them at once may be more than the copy. */
async function cutsThatStay(database: StudioDatabase, newest: number): Promise<ReadonlySet<RowKey>> {
  const facts: VersionFacts[] = []
  await database.script_versions.each(({ beats: _words, cut: _cut, ...version }) => facts.push(version))
  return cutsToCopy(facts, newest)
}

export type SnapshotRow = { readonly table: TableName; readonly row: AnyRow }

function parseLine(line: string): SnapshotRow | undefined {
  try {
    const { table, row } = Line.parse(JSON.parse(line))
    return { table, row: tables[table].row.parse(rowOfToday(table, row)) as AnyRow }
  } catch {
    return undefined
  }
}

/** The rows of a copy, each once; lines that no longer make a row are counted and left out. */
export function readSnapshot(lines: string): { rows: SnapshotRow[]; unreadable: number } {
  const read = lines.split('\n').filter(line => line !== '')
  const rows = new Map<string, SnapshotRow>()
  let unreadable = 0
  for (const line of read) {
    const found = parseLine(line)
    if (found) rows.set(`${found.table}:${keyOf(found.table, found.row)}`, found)
    else unreadable += 1
  }
  return { rows: [...rows.values()], unreadable }
}
