import type { Result } from '@shared/domain/result'
import type { FfmpegTools } from './binary'
import { type CaptureProblem, readOutput } from './capture'
import type { ChildLimits } from './child-limits'
import { usualArgs } from './usual-args'

export type FfmpegReading = {
  /** All arguments after the binary; the output is `pipe:1`, or a filter's `file=-`. */
  readonly args: readonly string[]
  readonly limits: ChildLimits
  readonly signal: AbortSignal
  /** Gets the output as it comes, in pieces that may end anywhere; false when it has enough, which ends the run as `too-much-output`. */
  readonly take: (bytes: Uint8Array) => boolean
}

/** Runs FFmpeg for what it writes on standard output, of which nothing is kept here. Never throws for what FFmpeg does. */
export const readFfmpeg = (
  tools: FfmpegTools,
  { args, limits, signal, take }: FfmpegReading,
): Promise<Result<{ readonly lastLines: string[] }, CaptureProblem>> =>
  readOutput({ launcher: tools.ffmpegLauncher, args: [...usualArgs(limits), ...args], limits, signal }, take)
