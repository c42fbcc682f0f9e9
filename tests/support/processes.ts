import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const read = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** A bare Debian has no `ps`, and others have no /proc. */
const commandLines = (): string[] =>
  process.platform === 'linux'
    ? readdirSync('/proc').map(name => (/^\d+$/.test(name) ? read(`/proc/${name}/cmdline`) : ''))
    : execFileSync('ps', ['-Ao', 'args='], { encoding: 'utf8' }).split('\n')

/** Command lines of the living processes that hold a text. */
export const commandLinesWith = (text: string): string[] => commandLines().filter(line => line.includes(text))

/** Asks until the answer is yes; an error after ten seconds, or after as many as are given. */
export async function until(isSo: () => boolean, what: string, seconds = 10): Promise<void> {
  for (let tries = 0; tries < seconds * 20; tries++) {
    if (isSo()) return
    await wait(50)
  }
  throw new Error(`waited in vain: ${what}`)
}

/** Numbers of the living processes whose command line holds a text; Linux alone. */
export const pidsWith = (text: string): number[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && read(`/proc/${name}/cmdline`).includes(text))
    .map(Number)
