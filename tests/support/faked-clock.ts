import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const libraries = '/usr/lib'

/** Where libfaketime is; undefined where it is not installed. */
export const faketime: string | undefined = !existsSync(libraries)
  ? undefined
  : readdirSync(libraries)
      .map(name => join(libraries, name, 'faketime/libfaketimeMT.so.1'))
      .find(existsSync)

/** Why tests of set clocks are skipped where they are. */
export const noFaketime = 'libfaketime is not here: apt-get install faketime'

/** The wall clock of a program that is started with `env`: tests set it while it runs. Timers go on as they are. */
export class FakedClock {
  readonly #file: string

  constructor(folder: string) {
    this.#file = join(folder, 'faketime')
    this.set('+0')
  }

  get env(): Record<string, string> {
    return {
      LD_PRELOAD: faketime ?? '',
      FAKETIME_TIMESTAMP_FILE: this.#file,
      // Else each look at the clock reads the file: a page then takes minutes to open.
      FAKETIME_CACHE_DURATION: '1',
      // Its cure for waits that hang makes Chromium's hang.
      FAKETIME_FORCE_MONOTONIC_FIX: '0',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    }
  }

  /** @param offset from the machine's clock, as `+3d`, `-2d`, `+8h` */
  set(offset: string): void {
    // Never half written: it is read at any moment.
    writeFileSync(`${this.#file}.new`, `${offset}\n`)
    renameSync(`${this.#file}.new`, this.#file)
  }
}

const parentOf = (pid: number): number => {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** A process and all that came of it. */
export function treeOf(pid: number): number[] {
  const all = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
  const tree = [pid]
  for (const member of tree) tree.push(...all.filter(one => parentOf(one) === member))
  return tree
}
