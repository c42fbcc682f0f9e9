import type { WorkspaceId } from '@shared/domain/ids'
import { type AnyRow, keyOf, type TableName, tableNames } from './tables'

/** Rows and digest of one table. The digest is a sum over the rows, so that one row's change is one subtraction and one addition. */
export type TableState = { readonly rows: number; readonly digest: number }

/**
 * What the database says of itself, written in the same transaction as every change: a database that lost rows no longer
 * agrees with it, and one that fell back to an older state has a smaller `change` than main was told.
 */
export type LibraryState = {
  readonly k: 'library'
  readonly database_id: WorkspaceId
  readonly change: number
  readonly tables: Readonly<Partial<Record<TableName, TableState>>>
}

const emptyTable: TableState = { rows: 0, digest: 0 }

/** The state of one table, also of one that was never written. */
export const tableState = (state: Pick<LibraryState, 'tables'>, table: TableName): TableState =>
  state.tables[table] ?? emptyTable

/** Sums stay exact below this. */
const modulus = 2 ** 48

/** FNV-1a over the row's key and its time of change. */
function rowDigest(table: TableName, row: AnyRow): number {
  const changed = 'updated_at' in row ? row.updated_at : row.collected_at
  let hash = 0x811c9dc5
  for (const unit of `${keyOf(table, row)}|${changed}`) {
    hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193)
  }
  return hash >>> 0
}

/** The table's state after one row went from `before` to `after`; undefined stands for no row. */
export function tableAfter(
  state: TableState,
  table: TableName,
  before: AnyRow | undefined,
  after: AnyRow | undefined,
): TableState {
  const gone = before ? rowDigest(table, before) : 0
  const come = after ? rowDigest(table, after) : 0
  return {
    rows: state.rows + (after ? 1 : 0) - (before ? 1 : 0),
    digest: (((state.digest + come - gone) % modulus) + modulus) % modulus,
  }
}

/** What the rows that are really there add up to. */
export function countTables(rows: (table: TableName) => readonly AnyRow[]): LibraryState['tables'] {
  const counted: Partial<Record<TableName, TableState>> = {}
  for (const table of tableNames) {
    counted[table] = rows(table).reduce<TableState>((sum, row) => tableAfter(sum, table, undefined, row), emptyTable)
  }
  return counted
}
