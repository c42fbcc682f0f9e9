import type { LibraryManifest } from '@shared/domain/library-manifest'
import { type LibraryState, type TableState, tableState } from './library-state'
import { type TableName, tableNames } from './tables'

export type MissingRows = { readonly table: TableName; readonly rows: number }

/** What is wrong with a database that opened: it fell back to an older state, or rows are gone or not the ones it counted. */
export type Damage = { readonly kind: 'gone' | 'older' | 'incomplete'; readonly missing: readonly MissingRows[] }

type Found = {
  /** What the database says of itself; undefined where even that is gone. */
  readonly state: LibraryState | undefined
  /** What its rows really add up to. */
  readonly counted: LibraryState['tables']
}

const isSame = (a: TableState, b: TableState) => a.rows === b.rows && a.digest === b.digest

function missingRows(expected: LibraryState['tables'], counted: LibraryState['tables']): MissingRows[] {
  return tableNames
    .map(table => ({
      table,
      rows: tableState({ tables: expected }, table).rows - tableState({ tables: counted }, table).rows,
    }))
    .filter(one => one.rows > 0)
}

export const hasRows = (tables: LibraryState['tables']): boolean =>
  tableNames.some(table => tableState({ tables }, table).rows > 0)

/** Main's record in the database's own terms. */
function recordedTables(manifest: LibraryManifest): LibraryState['tables'] {
  return Object.fromEntries(
    manifest.tables.map(({ name, rows, digest }) => [name, { rows, digest: Number.parseInt(digest, 16) }]),
  )
}

/**
 * Compares what was found with what main was last told; null when all is well.
 * A write and its count are one transaction, and main hears of it later: so a database that is ahead of main's record but
 * agrees with its own count was merely killed in between, and is whole.
 */
export function findDamage(manifest: LibraryManifest | null, { state, counted }: Found): Damage | null {
  const recorded = manifest ? recordedTables(manifest) : undefined
  if (!state) return { kind: hasRows(counted) ? 'incomplete' : 'gone', missing: missingRows(recorded ?? {}, counted) }
  if (manifest && state.change < manifest.change) {
    return { kind: 'older', missing: missingRows(recorded ?? {}, counted) }
  }
  const expected = manifest?.change === state.change && recorded ? recorded : state.tables
  const agrees = (tables: LibraryState['tables']) =>
    tableNames.every(table => isSame(tableState({ tables }, table), tableState({ tables: counted }, table)))
  return agrees(expected) && agrees(state.tables)
    ? null
    : { kind: 'incomplete', missing: missingRows(expected, counted) }
}

/** The damage when the database itself is not there any more. */
export const wholeLoss = (manifest: LibraryManifest): Damage => ({
  kind: 'gone',
  missing: missingRows(recordedTables(manifest), {}),
})
