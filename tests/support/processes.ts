import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const read = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Command lines of the living processes that hold a text; Linux only. */
export const commandLinesWith = (text: string): string[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(pid => read(`/proc/${pid}/cmdline`))
    .filter(line => line.includes(text))

/** Asks until the answer is yes; an error after ten seconds. */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (isSo()) return
    await wait(50)
  }
  throw new Error(`waited in vain: ${what}`)
}
