import { type Duplex, pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { TooLarge } from './web-error'

const unpackers: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** What a request may offer to take; for anything else `readBody` has no way to read. */
export const takenEncodings = 'gzip, deflate, br'

/** Whether a body packed like this can be read; packed twice it cannot. */
export const canUnpack = (encoding: string): boolean =>
  encoding === '' || encoding === 'identity' || encoding in unpackers

/**
 * Reads an answer's body to its end, unpacked.
 * @param encoding what `content-encoding` says, in small letters
 * @param mostBytes counted behind the unpacking, so that little packed which grows large ends the same
 * @returns throws `TooLarge` at the first byte too many, else what the stream throws
 */
export async function readBody(body: Readable, encoding: string, mostBytes: number): Promise<Buffer> {
  const unpacker = unpackers[encoding]?.()
  // The loop hears of errors itself.
  const bytes = unpacker ? pipeline(body, unpacker, () => undefined) : body
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    if (length > mostBytes) throw new TooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}
