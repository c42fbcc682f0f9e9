import { ChildProcess } from 'node:child_process'
import { availableParallelism, constants, setPriority } from 'node:os'
import { codeOf } from '@main/store/error-code'
import { fail, ok, type Result } from '@shared/domain/result'
import createCommand, { type FfmpegCommand } from 'fluent-ffmpeg'
import type { FfmpegTools } from './binary'
import { type ChildLimits, ChildWatch } from './child-limits'
import { LineTail } from './line-tail'
import { endsProgressReport, type FfmpegProgress, isProgressLine, noProgress, takeProgressLine } from './progress'

export type FfmpegJob = {
  /** All arguments after the binary, in order: each input's options, `-i`, its file; at last the output's options and its name. */
  readonly args: readonly string[]
  /** Where relative names in `args` lie. */
  readonly cwd: string
  readonly limits: ChildLimits
  readonly signal?: AbortSignal
  /** Gives way to everything else on the machine. */
  readonly isIdle?: boolean
  readonly onProgress?: (progress: FfmpegProgress) => void
}

export type FfmpegProblem =
  | { readonly kind: 'cancelled' }
  /** `exitCode` is null when it could not be started or was killed from outside. */
  | { readonly kind: 'failed'; readonly exitCode: number | null; readonly lastLines: string[] }
  | { readonly kind: 'too-slow' | 'too-much-memory' | 'disk-full'; readonly lastLines: string[] }

/** The end of FFmpeg's own log, and how far it came. */
export type FfmpegRun = { readonly lastLines: string[]; readonly progress: FfmpegProgress }

const globalArgs = (limits: ChildLimits) => [
  ...[
    '-nostdin',
    '-hide_banner',
    '-nostats',
    '-progress',
    'pipe:2',
    '-loglevel',
    'warning',
    '-max_alloc',
    '1073741824',
  ],
  // Processor seconds: ends a run whose parent died where the launcher cannot see to that.
  ...['-timelimit', String(Math.ceil(limits.seconds * availableParallelism()))],
]

type Answer = (error: null, found: object) => void
type Split = { inputs: { options: string[]; source: string }[]; options: string[]; target: string }

function splitAtInputs(args: readonly string[]): Split {
  const inputs: Split['inputs'] = []
  let options: string[] = []
  for (const [at, arg] of args.entries()) {
    if (args[at - 1] === '-i') {
      inputs.push({ options: options.slice(0, -1), source: arg })
      options = []
    } else options.push(arg)
  }
  return { inputs, options: options.slice(0, -1), target: options.at(-1) ?? '' }
}

/**
 * Lays our arguments into a command of fluent-ffmpeg so that exactly these come out, in order. It adds one of its own: `-y` before
 * the output's options when the output's name has no `protocol:` (write `file:name` to do without). Options go in as separate
 * arguments, since it splits the items of an array, and a list of one, at a space. Its check of formats knows neither FFmpeg 7's
 * list nor our order and would start FFmpeg twice; we probe features ourselves, so it is told that all is there.
 */
function commandFor(args: readonly string[], cwd: string): FfmpegCommand {
  const { inputs, options, target } = splitAtInputs(args)
  const command = createCommand({ cwd, stdoutLines: 40 })
  for (const input of inputs) {
    command.input(input.source)
    if (input.options.length > 0) command.inputOptions(...input.options)
  }
  if (options.length > 0) command.outputOptions(...options)
  command.output(target)
  const here = { description: '', canDemux: true, canMux: true }
  const formats = Object.fromEntries(args.filter((_, at) => args[at - 1] === '-f').map(name => [name, here]))
  return Object.assign(command, {
    availableFormats: (answer: Answer) => answer(null, formats),
    availableEncoders: (answer: Answer) => answer(null, {}),
  })
}

function problemOf(watch: ChildWatch | undefined, exitCode: number | null, lastLines: string[]): FfmpegProblem {
  if (watch?.reason === 'cancelled') return { kind: 'cancelled' }
  if (watch?.reason) return { kind: watch.reason, lastLines }
  if (lastLines.some(line => line.includes('No space left on device'))) return { kind: 'disk-full', lastLines }
  return { kind: 'failed', exitCode, lastLines }
}

/** Set before the launcher has become FFmpeg, so that all threads of it inherit the priority. A process that has ended already needs none. */
function giveWay(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch (error) {
    if (codeOf(error) !== 'ESRCH' && codeOf(error) !== 'ERR_SYSTEM_ERROR') throw error
  }
}

/** One run: listens to what FFmpeg writes, keeps the watch, names the end. */
class Run {
  readonly #tail = new LineTail()
  #progress = noProgress
  #child: ChildProcess | undefined
  #watch: ChildWatch | undefined

  constructor(
    readonly command: FfmpegCommand,
    readonly job: FfmpegJob,
    readonly resolve: (result: Result<FfmpegRun, FfmpegProblem>) => void,
  ) {
    command.on('start', () => this.#started())
    command.on('stderr', (line: string) => this.#read(line))
    command.on('end', () => this.#ended(true))
    command.on('error', (error: Error) => this.#failed(error))
  }

  #started(): void {
    const child: unknown = Reflect.get(this.command, 'ffmpegProc')
    if (!(child instanceof ChildProcess)) throw new Error('fluent-ffmpeg has started no process')
    // Its own listener throws when the process cannot be started: it reads buffers that it never made.
    child.removeAllListeners('error').on('error', error => this.#failed(error))
    this.#child = child
    if (this.job.isIdle && child.pid !== undefined) giveWay(child.pid)
    this.#watch = new ChildWatch(child.pid, () => child.kill('SIGKILL'), this.job.limits, this.job.signal)
  }

  #read(line: string): void {
    if (!isProgressLine(line)) {
      this.#tail.add(line)
      return
    }
    const before = this.#progress
    this.#progress = takeProgressLine(before, line)
    if (this.#progress.outSeconds > before.outSeconds || this.#progress.frame > before.frame) this.#watch?.moved()
    if (endsProgressReport(line)) this.job.onProgress?.(this.#progress)
  }

  #failed(error: Error): void {
    if (!this.#tail.lines.length) this.#tail.add(error.message)
    this.#ended(false)
  }

  #ended(wentWell: boolean): void {
    this.#watch?.end()
    const lastLines = this.#tail.lines
    // Node puts the negative error number here when nothing could be started.
    const code = this.#child?.exitCode ?? null
    const exitCode = code !== null && code < 0 ? null : code
    const wasKept = wentWell && !this.#watch?.reason
    const problem = () => problemOf(this.#watch, exitCode, lastLines)
    this.resolve(wasKept ? ok({ lastLines, progress: this.#progress }) : fail(problem()))
  }
}

/**
 * Runs FFmpeg. Nothing of its surroundings reaches it: the launcher empties the environment and closes standard input.
 * @returns the last 40 lines of its log and how far it came, or the problem; never throws for what FFmpeg does
 */
export function runFfmpeg(tools: FfmpegTools, job: FfmpegJob): Promise<Result<FfmpegRun, FfmpegProblem>> {
  if (job.signal?.aborted) return Promise.resolve(fail({ kind: 'cancelled' }))
  const command = commandFor([...globalArgs(job.limits), ...job.args], job.cwd)
  command.setFfmpegPath(tools.ffmpegLauncher)
  return new Promise(resolve => {
    new Run(command, job, resolve)
    command.run()
  })
}
