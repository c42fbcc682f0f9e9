import { spawn } from 'node:child_process'
import { fail, ok, type Result } from '@shared/domain/result'
import { type ChildLimits, ChildWatch, type StopReason } from './child-limits'
import { LineTail } from './line-tail'

export type CaptureJob = {
  /** A launcher of ours (`writeLauncher`), never a bare binary. */
  readonly launcher: string
  readonly args: readonly string[]
  readonly limits: ChildLimits
  readonly signal?: AbortSignal
}

/** All of standard output, and the end of standard error. */
export type Captured = { readonly text: string; readonly lastLines: string[] }

export type CaptureProblem =
  | { readonly kind: StopReason | 'too-much-output' }
  | { readonly kind: 'failed'; readonly exitCode: number | null; readonly lastLines: string[] }

const maxBytes = 1_000_000

/**
 * Runs a launcher and hands on what it writes on standard output, as it comes. Whatever comes counts as getting further for the stall clock.
 * @param take false when it has enough: the process is ended, and the answer is `too-much-output`
 * @returns the end of standard error; never throws: what cannot be started has `failed` with no exit code
 */
export function readOutput(
  { launcher, args, limits, signal }: CaptureJob,
  take: (bytes: Uint8Array) => boolean,
): Promise<Result<{ readonly lastLines: string[] }, CaptureProblem>> {
  if (signal?.aborted) return Promise.resolve(fail({ kind: 'cancelled' }))
  const child = spawn(launcher, args, { shell: false, windowsHide: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const watch = new ChildWatch(child.pid, () => child.kill('SIGKILL'), limits, signal)
  const tail = new LineTail()
  let hasEnough = false
  child.stdout.on('data', (chunk: Buffer) => {
    watch.moved()
    if (hasEnough || take(chunk)) return
    hasEnough = true
    child.kill('SIGKILL')
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => tail.take(chunk))
  return new Promise(resolve => {
    const finish = (exitCode: number | null) => {
      watch.end()
      tail.end()
      const { lines: lastLines } = tail
      if (watch.reason) return resolve(fail({ kind: watch.reason }))
      if (hasEnough) return resolve(fail({ kind: 'too-much-output' }))
      resolve(exitCode === 0 ? ok({ lastLines }) : fail({ kind: 'failed', exitCode, lastLines }))
    }
    child.on('close', finish)
    child.on('error', error => {
      tail.add(error.message)
      finish(null)
    })
  })
}

/**
 * Runs ffprobe, or FFmpeg where its answer stands on standard output, and gives back what it said: at most a million bytes.
 * Never throws: what cannot be started has `failed` with no exit code.
 */
export async function captureOutput(job: CaptureJob): Promise<Result<Captured, CaptureProblem>> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const read = await readOutput(job, chunk => {
    chunks.push(chunk)
    bytes += chunk.length
    return bytes <= maxBytes
  })
  return read.ok ? ok({ text: Buffer.concat(chunks).toString('utf8'), ...read.value }) : read
}
