import type { FileHandle } from 'node:fs/promises'
import type { ByteRange } from './byte-range'

const chunk = 512 * 1024

/** Reads a stretch of an open file when it is asked for, and closes the file at the end, on an error and when nobody listens any more. */
export function streamFile(handle: FileHandle, { from, to }: ByteRange): ReadableStream<Uint8Array> {
  let at = from
  const pull = async (stream: ReadableStreamDefaultController<Uint8Array>) => {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(Math.min(chunk, to - at + 1)), 0, undefined, at)
    if (bytesRead === 0) throw new Error('The file became shorter while it was read')
    stream.enqueue(buffer.subarray(0, bytesRead))
    at += bytesRead
    if (at > to) {
      await handle.close()
      stream.close()
    }
  }
  const closing = async (error: unknown) => {
    await handle.close()
    throw error
  }
  return new ReadableStream<Uint8Array>(
    { pull: stream => pull(stream).catch(closing), cancel: () => handle.close() },
    // Nothing is read ahead: a video element leaves most of its requests half read when one seeks.
    { highWaterMark: 0 },
  )
}
