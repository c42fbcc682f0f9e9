import { type Cell, laneRows, rowOf } from './lane-cells'

/** Do two cells have a frame in common? One without frames counts with the one it stands on. */
const overlap = (one: Cell, other: Cell): boolean =>
  one.start < other.start + Math.max(1, other.frames) && other.start < one.start + Math.max(1, one.frames)

/** How far a cell begins from a frame. */
const distance = (cell: Cell, frame: number): number => Math.abs(cell.start - frame)

/** Up and down: to the first that lies over the same frames, rows that are empty there left out; else to the nearest of the next row. */
function acrossRows(cells: readonly Cell[], from: Cell, way: 1 | -1): Cell | undefined {
  const own = laneRows.indexOf(rowOf(from))
  const further = way === 1 ? laneRows.slice(own + 1) : laneRows.slice(0, own).toReversed()
  const rows = further.map(row => cells.filter(cell => rowOf(cell) === row)).filter(row => row.length > 0)
  const over = rows.flatMap(row => row.find(cell => overlap(cell, from)) ?? [])[0]
  const [next] = rows
  return over ?? next?.toSorted((one, other) => distance(one, from.start) - distance(other, from.start))[0]
}

/**
 * Where the focus goes from a cell with a key: arrows to its neighbours, Home and End along its row, with Ctrl to the first and last of
 * all. null for any other key, and where there is nothing further.
 */
export function walkCells(cells: readonly Cell[], from: string, key: string, isCtrl: boolean): string | null {
  const cell = cells.find(one => one.key === from)
  if (!cell) return null
  const row = cells.filter(one => rowOf(one) === rowOf(cell))
  const place = row.indexOf(cell)
  const along = isCtrl ? cells : row
  const found: Record<string, () => Cell | undefined> = {
    ArrowLeft: () => row[place - 1],
    ArrowRight: () => row[place + 1],
    ArrowUp: () => acrossRows(cells, cell, -1),
    ArrowDown: () => acrossRows(cells, cell, 1),
    Home: () => along[0],
    End: () => along.at(-1),
  }
  return found[key]?.()?.key ?? null
}
