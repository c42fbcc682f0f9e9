import { type Figure, verdict } from './figures'

const shown = ({ unit, value }: Figure, digits = unit === '×' ? 2 : 4) =>
  value === undefined ? '–' : `${value.toFixed(value < 0.1 ? Math.max(3, digits) : digits)}${unit === '×' ? '×' : ''}`

const barOf = ({ most, unit }: Figure) =>
  most === undefined ? '' : `≤ ${most.toFixed(unit === '×' ? 2 : 3)}${unit === '×' ? '×' : ''}`

/** The figures as lines of columns. */
export function tableOf(figures: readonly Figure[]): string {
  const head = ['Work', 'Reference', 'Figure', 'Bar', '']
  const lines = [head, ...figures.map(one => [one.work, one.reference, shown(one), barOf(one), verdict(one)])]
  const widths = head.map((_, column) => Math.max(...lines.map(line => line[column]?.length ?? 0)))
  return lines
    .map(line =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
