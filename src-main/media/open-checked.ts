import { constants, type Stats } from 'node:fs'
import { type FileHandle, lstat, open, realpath } from 'node:fs/promises'
import { codeOf } from '@main/store/error-code'
import type { MediaRefusal } from '@shared/domain/media'
import { fail, ok, type Result } from '@shared/domain/result'

/** What makes a file this file: where it lies with all links resolved, which one it is on its disk, and its state. */
export type FileIdentity = {
  readonly path: string
  readonly dev: number
  readonly ino: number
  readonly size: number
  readonly mtimeMs: number
}

/** An open file that was looked at; whoever gets it closes it. */
export type CheckedFile = { readonly handle: FileHandle; readonly identity: FileIdentity }

const maxBytes = 200 * 1024 ** 3

// Without O_NONBLOCK opening a pipe waits for a writer for ever; Windows has neither flag.
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

const refusalByCode: Record<string, MediaRefusal> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ENAMETOOLONG: 'missing',
  ERR_INVALID_ARG_VALUE: 'missing',
  ELOOP: 'not-a-file',
}

const refusalOf = (error: unknown): MediaRefusal => refusalByCode[codeOf(error)] ?? 'unreadable'

function refusalOfStats(stats: Stats): MediaRefusal | undefined {
  if (stats.isDirectory()) return 'folder'
  if (!stats.isFile()) return 'not-a-file'
  if (stats.size === 0) return 'empty'
  return stats.size > maxBytes ? 'too-large' : undefined
}

async function openRegular(path: string, seen: Stats): Promise<Result<CheckedFile, MediaRefusal>> {
  const handle = await open(path, flags)
  const stats = await handle.stat().catch(() => undefined)
  const isSame = stats?.dev === seen.dev && stats.ino === seen.ino
  const refusal = stats ? (isSame ? refusalOfStats(stats) : 'not-a-file') : 'unreadable'
  if (stats && !refusal) {
    const { dev, ino, size, mtimeMs } = stats
    return ok({ handle, identity: { path, dev, ino, size, mtimeMs } })
  }
  await handle.close()
  return fail(refusal ?? 'unreadable')
}

/**
 * Opens a file for reading if it is one that may be read: pipes, sockets, devices, folders, rings of links, empty and endless
 * files are refused before anything waits for them or runs on them.
 */
export async function openChecked(path: string): Promise<Result<CheckedFile, MediaRefusal>> {
  try {
    const real = await realpath(path)
    const seen = await lstat(real)
    const refusal = refusalOfStats(seen)
    return refusal ? fail(refusal) : await openRegular(real, seen)
  } catch (error) {
    return fail(refusalOf(error))
  }
}
