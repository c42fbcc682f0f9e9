import { fail, ok, type Result } from '@shared/domain/result'
import { type ZipEntry, zipDirectory } from '@shared/domain/zip-directory'

/** What a document may come to once it is unpacked, in bytes. */
export const mostUnpacked = 50_000_000
const mostEntries = 5_000

type ZipProblem = { readonly kind: 'damaged' | 'too-large-unpacked' }

/** Unpacks one entry and counts its bytes, up to what it says it has: -1 for one that has other ones. */
async function countBytes(bytes: ArrayBuffer, { from, to, isPacked, unpackedBytes }: ZipEntry): Promise<number> {
  if (!isPacked) return to - from === unpackedBytes ? unpackedBytes : -1
  const packed = new Blob([bytes.slice(from, to)]).stream()
  const reader = packed.pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  let count = 0
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      count += read.value.byteLength
      if (count > unpackedBytes) {
        await reader.cancel()
        return -1
      }
    }
  } catch {
    return -1
  }
  return count === unpackedBytes ? count : -1
}

/**
 * Whether a zip may be unpacked: it says that it stays under the bound, and does. What it says is read first, so that a bomb is refused
 * before a byte of it is unpacked; a lie is found by unpacking no more than was promised.
 */
export async function checkZip(bytes: ArrayBuffer): Promise<Result<void, ZipProblem>> {
  const directory = zipDirectory(bytes)
  if (!directory.ok) return directory
  const promised = directory.value.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  if (promised > mostUnpacked || directory.value.length > mostEntries) return fail({ kind: 'too-large-unpacked' })
  for (const entry of directory.value) {
    if ((await countBytes(bytes, entry)) < 0) return fail({ kind: 'damaged' })
  }
  return ok(undefined)
}
