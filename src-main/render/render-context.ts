import type { FfmpegTools } from '@main/ffmpeg/binary'
import type { FfmpegFeatures } from '@main/ffmpeg/features'
import type { FoundEncoder } from '@main/ffmpeg/find-encoder'
import { type FfmpegProblem, runFfmpeg } from '@main/ffmpeg/run'
import { displayName } from '@main/media/display-name'
import type { RenderProblem } from '@shared/domain/render-job'
import type { RenderPlan } from '@shared/domain/render-plan'
import { fail, ok, type Result } from '@shared/domain/result'
import { unreachable } from '@shared/domain/unreachable'
import type { RenderSources } from './source'

/** What every step of one render needs. */
export type RenderContext = {
  readonly plan: RenderPlan
  readonly sources: RenderSources
  readonly tools: FfmpegTools
  readonly features: FfmpegFeatures
  /** The job's own folder, on the target's disk: all that a render makes lies in it until it is finished. */
  readonly folder: string
  readonly signal: AbortSignal
  /** What pictures are encoded with; x264 when absent. */
  readonly encoder?: FoundEncoder
  /** Runs at the lowest priority, as work that nobody waits for. */
  readonly isIdle?: boolean
}

/** Why a step ended early; cancelling is no problem to tell the user of. */
export type StepProblem = RenderProblem | { readonly kind: 'cancelled' }

/** That films cannot be put into a folder, by the name under which the user knows it. */
export const folderNotWritable = (folder: string): StepProblem => ({
  kind: 'folder-not-writable',
  name: displayName(folder),
})

/** Whom a failing run concerns: a beat, counted from 1, and a media's name. */
export type Concern = { readonly beat: number | null; readonly name: string | null }

/** What a run of FFmpeg that failed means for the render. */
export function stepProblem(problem: FfmpegProblem, { beat, name }: Concern): StepProblem {
  switch (problem.kind) {
    case 'cancelled':
      return problem
    case 'too-slow':
      return { kind: 'too-slow', beat }
    case 'disk-full':
      return { kind: 'disk-full', neededBytes: 0, freeBytes: 0 }
    case 'too-much-memory':
      return {
        kind: 'ffmpeg-failed',
        beat,
        name,
        exitCode: null,
        lastLines: ['It took too much memory.', ...problem.lastLines].slice(0, 40),
      }
    case 'failed':
      return { kind: 'ffmpeg-failed', beat, name, exitCode: problem.exitCode, lastLines: problem.lastLines }
    default:
      return unreachable(problem)
  }
}

/** More than this no step can need: the film's pictures and its sound as they are, uncompressed, and 10 MB. */
const mostBytes = ({ size, fps }: Pick<RenderPlan, 'size' | 'fps'>, filmSeconds: number) =>
  Math.ceil(filmSeconds * (fps * size.width * size.height * 1.5 + 8 * 48_000) + 10_000_000)

/**
 * Every output of a run begins with `file:` and is not an input: before each stands how large it may grow at the most. Where one is written in pieces
 * FFmpeg does not heed that; such a one is bounded by its number of frames and its bit rate.
 */
const bounded = (args: readonly string[], bytes: number) =>
  args.flatMap((arg, at) => (arg.startsWith('file:') && args[at - 1] !== '-i' ? ['-fs', String(bytes), arg] : [arg]))

/** One run of FFmpeg for this render; its outputs' names begin with `file:`. `filmSeconds` is how much film it makes; it bounds how long it may take. */
export async function runStep(
  { tools, signal, plan, isIdle }: Pick<RenderContext, 'tools' | 'signal' | 'plan' | 'isIdle'>,
  run: {
    readonly args: readonly string[]
    readonly cwd: string
    readonly filmSeconds: number
    readonly concern?: Concern
    readonly onProgress?: (frame: number, outSeconds: number) => void
  },
): Promise<Result<void, StepProblem>> {
  const done = await runFfmpeg(tools, {
    args: bounded(run.args, mostBytes(plan, run.filmSeconds)),
    cwd: run.cwd,
    signal,
    isIdle: isIdle ?? false,
    // Work that gives way to everybody may stand still for as long as everybody is busy.
    limits: {
      seconds: 60 + 20 * run.filmSeconds * (isIdle ? 10 : 1),
      stallSeconds: isIdle ? 600 : 60,
    },
    onProgress: ({ frame, outSeconds }) => run.onProgress?.(frame, outSeconds),
  })
  return done.ok ? ok(undefined) : fail(stepProblem(done.problem, run.concern ?? { beat: null, name: null }))
}
