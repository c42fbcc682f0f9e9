/** The bytes from `from` to `to`, both included. */
export type ByteRange = { readonly from: number; readonly to: number }

const form = /^bytes=(\d{0,15})-(\d{0,15})$/

/**
 * Which bytes a Range header asks for: `a-b`, `a-` or the last `n` as `-n`.
 * @param size of the whole, above 0
 * @returns undefined for the whole, as a header that is no range of bytes must be passed over; `unsatisfiable` for bytes that are not there
 */
export function byteRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | undefined {
  if (header === null) return undefined
  const [matched, first = '', last = ''] = form.exec(header) ?? []
  if (matched === undefined || (first === '' && last === '')) return 'unsatisfiable'
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from <= to ? { from, to } : 'unsatisfiable'
}
