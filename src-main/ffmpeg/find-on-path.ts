import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { delimiter, isAbsolute, join } from 'node:path'

const ending = process.platform === 'win32' ? '.exe' : ''

/** The file name that a program has on this system. */
export const programName = (name: string): string => `${name}${ending}`

/** Whether a path is a file that may be run. */
export async function isRunnable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

/** Absolute path of a program in the folders of PATH and the two that every Unix has; undefined when it is in none. */
export async function findOnPath(name: string): Promise<string | undefined> {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/bin'].filter(isAbsolute)
  for (const folder of folders) {
    const path = join(folder, programName(name))
    if (await isRunnable(path)) return path
  }
  return undefined
}
