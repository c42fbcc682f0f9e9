import { access, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toolsFor } from '@main/ffmpeg/find-encoder'
import { software } from '@main/ffmpeg/hardware-encoders'
import { cacheKey } from '@main/store/cache-key'
import type { Quality } from '@shared/domain/format'
import { mediaOfPicture } from '@shared/domain/picture'
import type { Segment } from '@shared/domain/render-plan'
import { fail, ok, type Result } from '@shared/domain/result'
import { batchWork } from './batch-work'
import { type RenderContext, runStep, type StepProblem } from './render-context'
import type { RenderSources } from './source'

/** Sources whose paths tell nothing but which file in which state: what a key is made from must not depend on where it lies today. */
const identities = (sources: RenderSources): RenderSources =>
  new Map([...sources].map(([name, source]) => [name, { ...source, path: source.identity }]))

/** The content key of a segment: the very arguments and texts that would make it alone, with files by their identity, and the FFmpeg that runs them. */
export function segmentKey(
  segment: Segment,
  context: Omit<RenderContext, 'folder' | 'signal'>,
  quality: Quality,
): string {
  const { encoder, tools } = context
  const setting = { ...context, sources: identities(context.sources), quality, encoder: encoder?.encoder ?? software }
  return cacheKey(['segment', tools.version, encoder?.key ?? software.name, batchWork([segment], setting)])
}

export type BatchJob = {
  /** In the plan's order. */
  readonly segments: readonly Segment[]
  readonly context: RenderContext
  readonly quality: Quality
  /** A folder inside the job's that this batch has for itself; made here, the caller's to remove. */
  readonly cwd: string
  /** Told how many of the batch's frames are done. */
  readonly onFrames: (frames: number) => void
  /** After a run that was ended from outside. */
  readonly isSecondTry?: boolean
}

/**
 * Encodes a batch of segments in one run of FFmpeg.
 * @returns the finished files in order. When a run for several fails, each is made alone: the problem then tells of the one beat it lies in. One that
 * was killed from outside is begun once more before that
 */
export async function encodeBatch(job: BatchJob): Promise<Result<string[], StepProblem>> {
  const { segments, context, cwd } = job
  const encoder = context.encoder?.encoder ?? software
  const work = batchWork(segments, { ...context, quality: job.quality, encoder })
  await mkdir(cwd, { recursive: true })
  for (const { name, text } of work.files) await writeFile(join(cwd, name), text)
  const [first] = segments
  const run = await runStep(
    { ...context, tools: toolsFor(context.tools, encoder) },
    {
      args: work.args.map(arg => (arg === work.args.at(-1) ? placed(arg, cwd, segments.length) : arg)),
      cwd,
      filmSeconds: segments.reduce((sum, { frames }) => sum + frames, 0) / context.plan.fps,
      ...(first && { concern: { beat: first.beat, name: mediaOfPicture(first.picture) } }),
      onProgress: job.onFrames,
    },
  )
  const paths = work.outputs.map(name => join(cwd, name))
  const isWhole = run.ok && (await allThere(paths))
  if (isWhole) return ok(paths)
  // An encoder that gives no key frame where one is asked for leaves segments in one piece.
  const mayLieInOne = run.ok || run.problem.kind === 'ffmpeg-failed' || run.problem.kind === 'too-slow'
  if (segments.length > 1 && mayLieInOne) {
    await rm(cwd, { recursive: true, force: true })
    // Made alone, segments come out as other bytes: nothing that lies outside of them is to bring that about.
    const wasKilled = !run.ok && run.problem.kind === 'ffmpeg-failed' && run.problem.exitCode === null
    return wasKilled && !job.isSecondTry ? encodeBatch({ ...job, isSecondTry: true }) : encodeEach(job)
  }
  return run.ok ? fail({ kind: 'wrong-output', detail: 'A segment is missing.' }) : run
}

const allThere = async (paths: readonly string[]) =>
  (await Promise.all(paths.map(path => access(path).then(yes, no)))).every(Boolean)
const yes = () => true
const no = () => false

/** The output by its whole path: whoever looks for what a crash has left finds the job's folder in the command line. In a pattern `%%` is a percent sign. */
function placed(output: string, cwd: string, count: number): string {
  const folder = count > 1 ? cwd.replaceAll('%', '%%') : cwd
  return `file:${join(folder, output.slice('file:'.length))}`
}

async function encodeEach({ segments, cwd, onFrames, ...job }: BatchJob): Promise<Result<string[], StepProblem>> {
  const files: string[] = []
  let passed = 0
  for (const [index, segment] of segments.entries()) {
    const before = passed
    const alone = {
      ...job,
      segments: [segment],
      cwd: `${cwd}-${index + 1}`,
      onFrames: (n: number) => onFrames(before + n),
    }
    const made = await encodeBatch(alone)
    if (!made.ok) return made
    files.push(...made.value)
    passed += segment.frames
  }
  return ok(files)
}
