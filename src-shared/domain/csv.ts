import { fail, ok, type Result } from './result'

/** A row of a file of values, with the line of the file that it begins on, counted from 1. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] }

/** Why a file cannot be read as values: `stray-quote` inside a bare cell or after a closed one · `open-quote` that is never closed. */
export type CsvFault = { readonly kind: 'stray-quote' | 'open-quote' | 'too-large'; readonly line: number }

export const csvSeparators = [',', ';', '\t'] as const
export type CsvSeparator = (typeof csvSeparators)[number]

/** In signs of the whole file. */
const longestFile = 5_000_000

/** The separator that stands most often in the first line outside of quotes: spreadsheets of many countries write `;` for `,`. */
export function separatorOf(text: string): CsvSeparator {
  const first = (text.split(/\r\n|\n|\r/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const counted = csvSeparators.map(separator => ({ separator, count: first.split(separator).length }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).separator
}

/** Reads a file of values (RFC 4180, any line ends, a byte order mark before it). Empty lines are no rows. */
export function readCsv(text: string, separator: CsvSeparator = separatorOf(text)): Result<CsvRow[], CsvFault> {
  if (text.length > longestFile) return fail({ kind: 'too-large', line: 1 })
  const rest = text.replace(/^\uFEFF/, '')
  const rows: CsvRow[] = []
  let [at, line] = [0, 1]
  while (at < rest.length) {
    const row = readRow(rest, at, separator)
    if (!row.ok) return fail({ kind: row.problem.kind, line: line + linesIn(rest.slice(at, row.problem.at)) })
    const { cells, end } = row.value
    if (cells.length > 1 || cells[0] !== '') rows.push({ line, cells })
    line += linesIn(rest.slice(at, end))
    at = end
  }
  return ok(rows)
}

const linesIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0

type Cut<T> = Result<T & { readonly end: number }, { readonly kind: CsvFault['kind']; readonly at: number }>

/** A row from a place on; `end` is after its line end. */
function readRow(text: string, start: number, separator: CsvSeparator): Cut<{ readonly cells: string[] }> {
  const cells: string[] = []
  let at = start
  for (;;) {
    const cell = text[at] === '"' ? readQuoted(text, at, separator) : readBare(text, at, separator)
    if (!cell.ok) return cell
    cells.push(cell.value.cell)
    at = cell.value.end
    if (text[at] !== separator) return ok({ cells, end: at + (text.startsWith('\r\n', at) ? 2 : 1) })
    at += 1
  }
}

const endsCell = (sign: string | undefined, separator: CsvSeparator) =>
  sign === undefined || sign === separator || sign === '\n' || sign === '\r'

function readBare(text: string, start: number, separator: CsvSeparator): Cut<{ readonly cell: string }> {
  let at = start
  while (!endsCell(text[at], separator)) {
    if (text[at] === '"') return fail({ kind: 'stray-quote', at })
    at += 1
  }
  return ok({ cell: text.slice(start, at), end: at })
}

function readQuoted(text: string, start: number, separator: CsvSeparator): Cut<{ readonly cell: string }> {
  let at = start + 1
  for (;;) {
    at = text.indexOf('"', at)
    if (at < 0) return fail({ kind: 'open-quote', at: start })
    if (text[at + 1] !== '"') break
    at += 2
  }
  if (!endsCell(text[at + 1], separator)) return fail({ kind: 'stray-quote', at: at + 1 })
  return ok({ cell: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 })
}

/** Cells that a spreadsheet would run as a formula, also behind the signs that are put before them here. */
const formula = /^'*[=+\-@\t\r\n\0＝＋－＠]/

/** A cell that no spreadsheet runs: one that begins like a formula is marked as text. */
export const safeCell = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)

/** A cell as it was before it was made safe. */
export const plainCell = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell)

/** Rows as a file of values that any spreadsheet reads as UTF-8, and runs nothing of. All cells are quoted: a `;` within one is no border then. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => `"${safeCell(cell).replaceAll('"', '""')}"`
  return `\uFEFF${rows.map(row => `${row.map(quoted).join(',')}\r\n`).join('')}`
}
