import { readdirSync, readFileSync } from 'node:fs'

const readOrNothing = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** All processes under one, by /proc. */
function childrenOf(pid: number): number[] {
  const parents = readdirSync('/proc').flatMap(name => {
    const stat = /^\d+$/.test(name) ? readOrNothing(`/proc/${name}/stat`) : ''
    return stat === ''
      ? []
      : [{ pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }]
  })
  const under = (one: number): number[] =>
    parents.filter(({ parent }) => parent === one).flatMap(child => [child.pid, ...under(child.pid)])
  return under(pid)
}

/** Memory of one process in bytes; pages that it shares with others count in part, so that a sum counts them once. */
function bytesOf(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readOrNothing(`/proc/${pid}/smaps_rollup`))?.[1]
  return Number(kilobytes ?? 0) * 1_024
}

/**
 * Looks at the memory of a process and all under it, twenty times a second, until stopped. Looking takes time from what is looked at:
 * never while something is clocked.
 * @returns how to stop it, which gives the highest sum in bytes, and the highest of what it started alone
 */
export function watchMemory(pid: number): () => { peakBytes: number; startedPeakBytes: number } {
  let [peakBytes, startedPeakBytes] = [0, 0]
  const look = () => {
    const started = childrenOf(pid).reduce((sum, child) => sum + bytesOf(child), 0)
    startedPeakBytes = Math.max(startedPeakBytes, started)
    peakBytes = Math.max(peakBytes, started + bytesOf(pid))
  }
  const timer = setInterval(look, 50)
  return () => {
    clearInterval(timer)
    return { peakBytes, startedPeakBytes }
  }
}
