import { appendFile, mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { logLine } from './log-line'

export type LogLevel = 'info' | 'warn' | 'error'

/** Writes one line; lines keep their order. Never throws: a log that fails must not take the work with it. */
export type Log = (level: LogLevel, message: string, detail?: Readonly<Record<string, unknown>>) => void

export type LogFile = {
  readonly log: Log
  /** Settles when every line so far is in the file. */
  readonly written: () => Promise<void>
}

const largestFile = 10_000_000
const olderFiles = 2

async function makeRoom(folder: string, path: string): Promise<void> {
  const size = await stat(path).then(
    stats => stats.size,
    () => 0,
  )
  if (size < largestFile) return
  for (let age = olderFiles; age >= 1; age -= 1) {
    const newer = age === 1 ? path : join(folder, `beatreel.${age - 1}.log`)
    await rename(newer, join(folder, `beatreel.${age}.log`)).catch(() => undefined)
  }
}

/**
 * Opens the log: `beatreel.log` in `folder` with up to two older ones beside it, 10 MB each, readable by their owner alone.
 * @param home shown as `~`
 */
export function openLog(folder: string, home: string): LogFile {
  const path = join(folder, 'beatreel.log')
  let last: Promise<unknown> = mkdir(folder, { recursive: true, mode: 0o700 })
  const append = async (line: string) => {
    await makeRoom(folder, path)
    await appendFile(path, line, { mode: 0o600 })
  }
  const log: Log = (level, message, detail) => {
    const line = logLine({ time: new Date().toISOString(), level, message, ...detail }, home)
    last = last.then(() => append(line)).catch(() => undefined)
  }
  return {
    log,
    written: async () => {
      await last
    },
  }
}
