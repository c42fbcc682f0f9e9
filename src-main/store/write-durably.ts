import { randomBytes } from 'node:crypto'
import { link, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fail, ok, type Result } from '@shared/domain/result'
import { codeOf } from './error-code'

/** Network folders and FUSE may have no way to force a folder's names onto the disk; they order these writes themselves. */
const notOffered = ['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']

/** Makes renames in a folder outlast a power cut. Windows cannot open folders and orders these writes itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!notOffered.includes(codeOf(error))) throw error
  } finally {
    await handle.close()
  }
}

/** The same after a new name was given. One that may be gone after a power cut must not be told of: it is taken away again. */
async function syncName(path: string): Promise<void> {
  try {
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

/** Forces what a file holds onto the disk. */
async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Writes a file so that a reader finds the old contents or the new ones whole, also after a crash or a power cut.
 * The folder must exist. Throws what the file system throws (disk full, no rights); nothing half written stays.
 */
export async function writeDurably(path: string, data: string | Uint8Array, mode = 0o600): Promise<void> {
  const beside = `${path}.new-${randomBytes(4).toString('hex')}`
  try {
    const handle = await open(beside, 'wx', mode)
    try {
      await handle.writeFile(data)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** What keeps a finished file from its name: something has that name already. */
export type NameTaken = { readonly kind: 'name-taken' }

/**
 * Gives a finished `.part` file its final name in the same folder, never over an existing file, and makes it outlast a power cut.
 * Throws what the file system throws; then nothing bears the final name.
 * @returns `name-taken` when a file of that name exists; the `.part` file then stays.
 */
export async function finalise(partPath: string, finalPath: string): Promise<Result<void, NameTaken>> {
  await syncFile(partPath)
  try {
    await link(partPath, finalPath)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return fail({ kind: 'name-taken' })
    return moveWithoutLinks(partPath, finalPath)
  }
  await syncName(finalPath)
  // The film has its name. A second one that cannot be taken off goes with the job's folder, now or at the next start.
  await rm(partPath, { force: true }).catch(() => undefined)
  return ok(undefined)
}

/** Gives a finished file its final name over whatever has it, as one step, and makes it outlast a power cut. Same disk, any folder. */
export async function replaceWith(partPath: string, finalPath: string): Promise<void> {
  await syncFile(partPath)
  await rename(partPath, finalPath)
  await syncFolder(dirname(finalPath))
}

/** For disks without hard links (FAT, some network folders): the name is claimed with an empty file, then renamed over. */
async function moveWithoutLinks(partPath: string, finalPath: string): Promise<Result<void, NameTaken>> {
  const claim = await open(finalPath, 'wx').catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') return null
    throw error
  })
  if (claim === null) return fail({ kind: 'name-taken' })
  try {
    await claim.close()
    await rename(partPath, finalPath)
  } catch (error) {
    await rm(finalPath, { force: true })
    throw error
  }
  await syncName(finalPath)
  return ok(undefined)
}
