import { readFile } from 'node:fs/promises'

/** Seconds by the wall, and of processors: this process's own and those of the children it has waited for. */
export type Spent = { readonly wallSeconds: number; readonly cpuSeconds?: number }

/** What the children that have ended took, where the system tells it: on Linux. In hundredths of a second. */
async function childSeconds(): Promise<number | undefined> {
  const stat = await readFile('/proc/self/stat', 'utf8').catch(() => '')
  // Fields 16 and 17 of proc(5); the name in parentheses before the third may hold spaces.
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(13, 15)
    .map(Number)
  return user === undefined || system === undefined ? undefined : (user + system) / 100
}

async function read() {
  const own = process.cpuUsage()
  const children = await childSeconds()
  const wall = Number(process.hrtime.bigint()) / 1e9
  return { wall, cpu: children === undefined ? undefined : children + (own.user + own.system) / 1e6 }
}

/** Does a work and tells what it took, all processes that it started included. */
export async function clocked(work: () => Promise<void>): Promise<Spent> {
  const before = await read()
  await work()
  const after = await read()
  const cpu = after.cpu === undefined || before.cpu === undefined ? {} : { cpuSeconds: after.cpu - before.cpu }
  return { wallSeconds: after.wall - before.wall, ...cpu }
}
