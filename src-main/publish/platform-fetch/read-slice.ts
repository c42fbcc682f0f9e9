import { open } from 'node:fs/promises'
import type { PostFile } from '../connector'

/** The bytes of a film's file from `from` up to before `to`. */
export type FileSlice = {
  readonly file: PostFile
  readonly from: number
  readonly to: number
  /** Hears how many bytes of the slice have been handed to the network so far. */
  readonly onSent?: (bytes: number) => void
}

/** The file is not the one that was checked, or cannot be read any more. */
export class FileChanged extends Error {
  readonly code = 'FILE_CHANGED'
}

const pieceBytes = 262_144

const changed = (): never => {
  throw new FileChanged('The file has changed since it was checked')
}

/**
 * Reads a slice piece by piece, as the network takes it. Size and time are looked at before the first piece and before the last one, so that
 * no upload is completed with the bytes of another file. Throws `FileChanged`.
 * @param pause asked before each piece with its length, to hold the pace
 */
export async function* readSlice(
  { file, from, to, onSent }: FileSlice,
  pause: (bytes: number) => Promise<void> | undefined,
): AsyncGenerator<Buffer, void> {
  const handle = await open(file.path, 'r').catch(changed)
  const check = async () => {
    const { size, mtimeMs } = await handle.stat().catch(changed)
    if (size !== file.bytes || Math.abs(mtimeMs - file.mtimeMs) >= 1) changed()
  }
  try {
    await check()
    for (let at = from; at < to; ) {
      const length = Math.min(pieceBytes, to - at)
      await pause(length)
      if (at + length === to) await check()
      // A fresh buffer each time: the socket holds on to it until it is sent.
      const piece = Buffer.allocUnsafe(length)
      const { bytesRead } = await handle.read(piece, 0, length, at).catch(changed)
      if (bytesRead !== length) changed()
      yield piece
      at += length
      onSent?.(at - from)
    }
  } finally {
    await handle.close()
  }
}
