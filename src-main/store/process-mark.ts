import { readFile } from 'node:fs/promises'
import { uptime } from 'node:os'
import { z } from 'zod'
import { codeOf } from './error-code'

/** A process as it can be known again: its number may be given to another one, number and start are not. */
export const ProcessMark = z.object({
  pid: z.int(),
  /** The kernel's own count of when it began; '' where there is no /proc. */
  started: z.string(),
  /** When the machine was started, in milliseconds since 1970. */
  boot: z.number().default(0),
})
export type ProcessMark = z.infer<typeof ProcessMark>

const bootTime = () => Date.now() - uptime() * 1_000
/** A clock that was set meanwhile moves the time of the start; another start of the machine moves it further, mostly. */
const sameBoot = 600_000

async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name in parentheses may hold spaces; the state is the first field after it, the start the 20th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  // A process that ended stays in the table until its parent has asked for it.
  return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : (fields[19] ?? '')
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** This process. */
export const ownMark = async (): Promise<ProcessMark> => ({
  pid: process.pid,
  started: await startOf(process.pid),
  boot: bootTime(),
})

/** Whether the process lives still. */
export async function isAlive({ pid, started, boot }: ProcessMark): Promise<boolean> {
  if (!isRunning(pid) || (await startOf(pid)) !== started) return false
  return started !== '' || boot === 0 || Math.abs(boot - bootTime()) < sameBoot
}
