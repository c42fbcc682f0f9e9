export type Cell = { readonly row: number; readonly column: number }
export type GridSize = { readonly rows: number; readonly columns: number; readonly isRightToLeft: boolean }

/** The cell that a key leads to; null for a key that leads nowhere. At an edge it stays. */
export function gridStep(key: string, { row, column }: Cell, { rows, columns, isRightToLeft }: GridSize): Cell | null {
  const forward = isRightToLeft ? -1 : 1
  const within = (at: number, count: number) => Math.min(count - 1, Math.max(0, at))
  switch (key) {
    case 'ArrowRight':
      return { row, column: within(column + forward, columns) }
    case 'ArrowLeft':
      return { row, column: within(column - forward, columns) }
    case 'ArrowDown':
      return { row: within(row + 1, rows), column }
    case 'ArrowUp':
      return { row: within(row - 1, rows), column }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: columns - 1 }
    default:
      return null
  }
}
