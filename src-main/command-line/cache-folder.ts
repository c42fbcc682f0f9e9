import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

const folderOfSystem: Partial<Record<NodeJS.Platform, () => string>> = {
  win32: () => process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'),
  darwin: () => join(homedir(), 'Library', 'Caches'),
}

/** Where the command line keeps what it can make again: the user's cache folder (XDG_CACHE_HOME on Linux). */
export function cacheFolder(): string {
  const xdg = process.env.XDG_CACHE_HOME
  const usual = () => (xdg && isAbsolute(xdg) ? xdg : join(homedir(), '.cache'))
  return join((folderOfSystem[process.platform] ?? usual)(), 'beatreel')
}
