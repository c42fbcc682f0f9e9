import { fork } from 'node:child_process'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Spent } from './clocks'
import type { MeasuredJob } from './measured-job'
import { watchMemory } from './memory'
import type { Reading } from './readings'

/** Each work in a fresh process, so that nobody is charged for another's. With `watched` memory is read, and then no time. */
export async function measure(job: MeasuredJob, watched = false): Promise<Reading> {
  await rm(job.scratch, { recursive: true, force: true })
  await mkdir(job.scratch, { recursive: true })
  const child = fork(join(import.meta.dirname, 'measured-process.mjs'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  let spent: Spent | undefined
  child.once('message', (told: Spent) => {
    spent = told
  })
  child.send(job)
  const stop = watched && child.pid !== undefined ? watchMemory(child.pid) : undefined
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  const peaks = stop?.()
  await rm(job.scratch, { recursive: true, force: true })
  if (code !== 0 || !spent) throw new Error(`a measured process (${job.by}) ended with ${code}`)
  if (job.by === 'preparing') return spent
  return peaks ?? { ...spent, bytes: (await stat(job.output)).size }
}
