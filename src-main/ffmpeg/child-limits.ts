import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** What a process of FFmpeg may use. `stallSeconds` is how long it may write without getting further. */
export type ChildLimits = {
  readonly seconds: number
  readonly stallSeconds?: number
  readonly memoryBytes?: number
}

export type StopReason = 'cancelled' | 'too-slow' | 'too-much-memory'

const usualMemoryBytes = 1.5 * 1024 ** 3

const run = promisify(execFile)

/** Memory that a process occupies now; 0 on Windows and when the process has gone. */
async function residentBytes(pid: number): Promise<number> {
  if (process.platform === 'win32') return 0
  // macOS has no /proc.
  if (process.platform === 'darwin') {
    const said = await run('/bin/ps', ['-o', 'rss=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
    return Number(said.stdout) * 1024
  }
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
}

/** Holds a running process to its limits, and ends it when its signal says so. Remembers the first reason. */
export class ChildWatch {
  #reason: StopReason | undefined
  #lastMove = Date.now()
  readonly #timer: NodeJS.Timeout
  readonly #onAbort = () => this.#stop('cancelled')

  constructor(
    readonly pid: number | undefined,
    readonly kill: () => void,
    readonly limits: ChildLimits,
    readonly signal: AbortSignal | undefined,
  ) {
    const started = Date.now()
    this.#timer = setInterval(() => void this.#check(started), 1_000)
    signal?.addEventListener('abort', this.#onAbort)
    if (signal?.aborted) this.#onAbort()
  }

  /** Why the process was ended; undefined when it ended by itself. */
  get reason(): StopReason | undefined {
    return this.#reason
  }

  /** The process got further: the stall clock starts anew. */
  moved(): void {
    this.#lastMove = Date.now()
  }

  /** The process has gone; nothing is watched any more. */
  end(): void {
    clearInterval(this.#timer)
    this.signal?.removeEventListener('abort', this.#onAbort)
  }

  async #check(started: number): Promise<void> {
    const now = Date.now()
    const { seconds, stallSeconds = Infinity, memoryBytes = usualMemoryBytes } = this.limits
    if (now - started > seconds * 1_000 || now - this.#lastMove > stallSeconds * 1_000) this.#stop('too-slow')
    if (this.pid !== undefined && (await residentBytes(this.pid)) > memoryBytes) this.#stop('too-much-memory')
  }

  // SIGKILL at once: nothing of a stopped run is kept, and on SIGTERM FFmpeg would first finish writing its file.
  #stop(reason: StopReason): void {
    this.#reason ??= reason
    this.kill()
  }
}
