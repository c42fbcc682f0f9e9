import { fail, ok, type Result } from './result'

/** One file in a zip: where its packed bytes lie, and how long it says it is unpacked. */
export type ZipEntry = {
  readonly from: number
  readonly to: number
  readonly isPacked: boolean
  readonly unpackedBytes: number
}

const endSign = 0x06054b50
const entrySign = 0x02014b50
const fileSign = 0x04034b50
const endBytes = 22
const longestComment = 0xffff

/** Where the record lies that ends every zip; it may be followed by a comment. -1 when there is none. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endBytes
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endSign) return at
  }
  return -1
}

/** The packed bytes of an entry whose own header lies at `at`; undefined when that is not true. */
function dataAt(view: DataView, at: number, bytes: number): { readonly from: number; readonly to: number } | undefined {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== fileSign) return undefined
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  return from + bytes <= view.byteLength ? { from, to: from + bytes } : undefined
}

/**
 * Reads what a zip says of its files, without unpacking any (layout: PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16).
 * `damaged` for what does not fit together; so are zips of several parts, over 4 GB, or packed in another way than deflate.
 */
export function zipDirectory(bytes: ArrayBuffer): Result<ZipEntry[], { readonly kind: 'damaged' }> {
  const view = new DataView(bytes)
  const end = findEnd(view)
  if (end < 0) return fail({ kind: 'damaged' })
  const count = view.getUint16(end + 10, true)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySign) return fail({ kind: 'damaged' })
    const method = view.getUint16(at + 10, true)
    const data = dataAt(view, view.getUint32(at + 42, true), view.getUint32(at + 20, true))
    if (!data || (method !== 0 && method !== 8)) return fail({ kind: 'damaged' })
    entries.push({ ...data, isPacked: method === 8, unpackedBytes: view.getUint32(at + 24, true) })
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return ok(entries)
}
