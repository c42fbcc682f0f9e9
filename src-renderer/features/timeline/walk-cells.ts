import { type Cell, laneRows, rowOf } from './lane-cells'

const middle = ({ start, frames }: Cell) => start + frames / 2

/** How far a cell is from a frame; 0 when it lies on it. */
function distance(cell: Cell, frame: number): number {
  if (frame < cell.start) return cell.start - frame
  return Math.max(0, frame - Math.max(cell.start, cell.start + cell.frames - 1))
}

/** The cell of a row nearest to a frame; of two as near, the first. */
function nearest(row: readonly Cell[], frame: number): Cell | undefined {
  return row.reduce<Cell | undefined>(
    (best, cell) => (best && distance(best, frame) <= distance(cell, frame) ? best : cell),
    undefined,
  )
}

/** Up and down: the next row that holds anything, and there what lies under the cell's start; from a beat to its first clip so. */
function acrossRows(cells: readonly Cell[], from: Cell, way: 1 | -1): Cell | undefined {
  const filled = laneRows.filter(row => cells.some(cell => rowOf(cell) === row))
  const row = filled[filled.indexOf(rowOf(from)) + way]
  const frame = from.frames > 0 ? from.start : middle(from)
  return (
    row &&
    nearest(
      cells.filter(cell => rowOf(cell) === row),
      frame,
    )
  )
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
