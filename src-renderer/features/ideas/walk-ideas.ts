import type { PromptId } from '@shared/domain/ids'

/** The ideas as they stand on the screen: the columns of the board, or the table as one. */
export type Columns = readonly (readonly PromptId[])[]

export type Way = 'up' | 'down' | 'start' | 'end' | 'before' | 'after'

/** The idea that a step leads to; null where there is none. To the side, empty columns are passed over. */
export function walk(columns: Columns, from: PromptId, way: Way): PromptId | null {
  const at = columns.findIndex(column => column.includes(from))
  const column = columns[at]
  if (!column) return null
  const place = column.indexOf(from)
  if (way === 'up') return column[place - 1] ?? null
  if (way === 'down') return column[place + 1] ?? null
  if (way === 'start') return column[0] ?? null
  if (way === 'end') return column.at(-1) ?? null
  const aside = way === 'after' ? columns.slice(at + 1) : columns.slice(0, at).reverse()
  const next = aside.find(other => other.length > 0)
  return next?.[Math.min(place, next.length - 1)] ?? null
}

/** Where the focus goes when these ideas go away: the one below, else the one above. */
export function besides(columns: Columns, gone: ReadonlySet<PromptId>, from: PromptId): PromptId | null {
  const column = columns.find(one => one.includes(from)) ?? []
  const place = column.indexOf(from)
  const stays = (id: PromptId) => !gone.has(id)
  return column.slice(place).find(stays) ?? column.slice(0, place).findLast(stays) ?? null
}
