import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'

const folderOfSystem: Partial<Record<NodeJS.Platform, () => string>> = {
  win32: () => process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'),
  darwin: () => join(homedir(), 'Library', 'Caches'),
}

let stopgap: string | undefined

/** A folder for this process alone, gone with it: a lasting one among everybody's temporary files could be prepared by somebody else. */
function stopgapFolder(): string {
  if (stopgap !== undefined) return stopgap
  const folder = mkdtempSync(join(tmpdir(), 'beatreel-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  stopgap = folder
  return folder
}

/**
 * Where the command line keeps what it can make again: the user's cache folder (XDG_CACHE_HOME on Linux), or a temporary one where
 * that cannot be written to. Throws what the file system throws when there is neither.
 */
export function cacheFolder(): string {
  const xdg = process.env.XDG_CACHE_HOME
  const usual = () => (xdg && isAbsolute(xdg) ? xdg : join(homedir(), '.cache'))
  const folder = join((folderOfSystem[process.platform] ?? usual)(), 'beatreel')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    return folder
  } catch {
    return stopgapFolder()
  }
}
