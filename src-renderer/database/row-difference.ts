import type { AnyRow, RowKey, TableName } from './tables'

/** What one transaction did to one row; undefined stands for no row. */
export type RowChange = {
  readonly table: TableName
  readonly key: RowKey
  readonly before: AnyRow | undefined
  readonly after: AnyRow | undefined
}

type Fields = Record<string, unknown>

/** Rows are plain data made in one fixed field order by their schema, so equal values have equal JSON. */
const isSame = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Whether an edit left a row as it was, its time of change aside: that is no edit, and nothing to undo. */
export const isUntouched = (before: AnyRow, after: AnyRow): boolean =>
  isSame({ ...before, updated_at: '' }, { ...after, updated_at: '' })

/**
 * The row as it is now, with only the fields that went `from` → `to` written to what they are in `to`: what others changed
 * since stays. undefined stands for no row. A row that is gone meanwhile stays gone.
 */
export function applyDifference(
  current: AnyRow | undefined,
  from: AnyRow | undefined,
  to: AnyRow,
  now: string,
): AnyRow | undefined {
  if (!from) return to
  if (!current) return undefined
  const fields: Fields = { ...current }
  const [old, next] = [from as Fields, to as Fields]
  for (const field of new Set([...Object.keys(old), ...Object.keys(next)])) {
    if (!isSame(old[field], next[field])) fields[field] = next[field]
  }
  return ('updated_at' in fields ? { ...fields, updated_at: now } : fields) as AnyRow
}

/** Two runs of changes as one: each row from what it was before the first to what it is after the second. */
export function joinChanges(first: readonly RowChange[], second: readonly RowChange[]): RowChange[] {
  const name = (change: RowChange) => `${change.table}:${change.key}`
  const joined = new Map(first.map(change => [name(change), change]))
  for (const change of second) {
    const earlier = joined.get(name(change))
    joined.set(name(change), earlier ? { ...change, before: earlier.before } : change)
  }
  return [...joined.values()]
}
