import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** A program of an installed package. @param {string} name */
export const packageProgram = name => join(projectFolder, 'node_modules/.bin', name)

/**
 * Where a second clone finds what the first one fetched.
 * @param {{ platform?: string, env?: NodeJS.ProcessEnv, home?: string }} [machine]
 */
export function cacheFolder({ platform = process.platform, env = process.env, home = homedir() } = {}) {
  const named = env.XDG_CACHE_HOME
  if (named && isAbsolute(named)) return join(named, 'beatreel')
  return join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', 'beatreel')
}
