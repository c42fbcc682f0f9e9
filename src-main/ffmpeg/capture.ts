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

const maxCharacters = 1_000_000

/**
 * Runs ffprobe, or FFmpeg where its answer stands on standard output, and gives back what it said: at most a million characters.
 * Never throws: what cannot be started has `failed` with no exit code.
 */
export function captureOutput({
  launcher,
  args,
  limits,
  signal,
}: CaptureJob): Promise<Result<Captured, CaptureProblem>> {
  const child = spawn(launcher, args, { shell: false, windowsHide: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const watch = new ChildWatch(child.pid, () => child.kill('SIGKILL'), limits, signal)
  const tail = new LineTail()
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    if (text.length > maxCharacters) child.kill('SIGKILL')
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => tail.take(chunk))
  return new Promise(resolve => {
    const finish = (exitCode: number | null) => {
      watch.end()
      tail.end()
      if (watch.reason) return resolve(fail({ kind: watch.reason }))
      if (text.length > maxCharacters) return resolve(fail({ kind: 'too-much-output' }))
      resolve(
        exitCode === 0
          ? ok({ text, lastLines: tail.lines })
          : fail({ kind: 'failed', exitCode, lastLines: tail.lines }),
      )
    }
    child.on('close', finish)
    child.on('error', error => {
      tail.add(error.message)
      finish(null)
    })
  })
}
