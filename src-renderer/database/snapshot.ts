import { z } from 'zod'
import type { StudioDatabase } from './database'
import { type AnyRow, keyOf, type TableName, tableNames, tables } from './tables'
import { rowOfToday } from './upgrades'

const Line = z.strictObject({ table: z.enum(tableNames as [TableName, ...TableName[]]), row: z.unknown() })

/** Without pictures of pages, which can be had again: 1,400 of them are more than a copy may hold. */
const withoutPicture = (key: string, value: unknown) => (key === 'picture' ? null : value)

/** Every row of the user's tables as JSON lines, one `{table, row}` a line. */
export async function snapshotLines(database: StudioDatabase): Promise<{ rows: number; lines: string }> {
  const lines: string[] = []
  await database.transaction('r', tableNames, async () => {
    for (const table of tableNames) {
      await database
        .rowsOf(table)
        .each(row => lines.push(JSON.stringify({ table, row }, table === 'prompts' ? withoutPicture : undefined)))
    }
  })
  return { rows: lines.length, lines: lines.join('\n') }
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
