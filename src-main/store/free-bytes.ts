import { statfs } from 'node:fs/promises'

/** What is free for us in a folder that exists; null where the system does not tell. */
export async function freeBytes(folder: string): Promise<number | null> {
  const stats = await statfs(folder).catch(() => null)
  // A file system without any room at all, as /proc, is no disk that could be full.
  return stats && stats.blocks > 0 ? stats.bavail * stats.bsize : null
}

/** Below this a disk is left to its owner: what can be made again is not kept there. */
const leftToTheUser = 500_000_000

/** Whether a folder's disk has room for what can be made again. */
export async function hasRoomToKeep(folder: string): Promise<boolean> {
  return ((await freeBytes(folder)) ?? leftToTheUser) >= leftToTheUser
}
