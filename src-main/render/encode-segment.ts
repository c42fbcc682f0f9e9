import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Quality } from '@shared/domain/format'
import { mediaOfPicture } from '@shared/domain/picture'
import type { Segment } from '@shared/domain/render-plan'
import { ok, type Result } from '@shared/domain/result'
import { type RenderContext, runStep, type StepProblem } from './render-context'
import { segmentWork } from './segment-args'
import { cacheKey } from './segment-cache'
import type { RenderSources } from './source'

/** The name of a segment in its job's folder: ours, so that nothing of the user's stands in the list that joins them. */
export const segmentName = (index: number) => `seg-${String(index + 1).padStart(4, '0')}.mp4`

/** Sources whose paths tell nothing but which file in which state: what a key is made from must not depend on where it lies today. */
const identities = (sources: RenderSources): RenderSources =>
  new Map([...sources].map(([name, source]) => [name, { ...source, path: source.identity }]))

/** The content key of a segment: the very arguments and texts that make it, with files by their identity, and the FFmpeg that runs them. */
export function segmentKey(segment: Segment, context: RenderContext, quality: Quality): string {
  const work = segmentWork(segment, { ...context, sources: identities(context.sources), quality })
  return cacheKey(['segment', context.tools.version, work])
}

/**
 * Encodes one segment into its own folder inside the job's.
 * @param onFrames told how many of its frames are done
 * @returns the finished file's path
 */
export async function encodeSegment(
  segment: Segment,
  index: number,
  context: RenderContext,
  quality: Quality,
  onFrames: (frames: number) => void,
): Promise<Result<string, StepProblem>> {
  const work = segmentWork(segment, { ...context, quality })
  const cwd = join(context.folder, `work-${index + 1}`)
  await mkdir(cwd, { recursive: true })
  for (const { name, text } of work.files) await writeFile(join(cwd, name), text)
  const output = join(cwd, 'picture.mp4')
  const run = await runStep(context, {
    args: [...work.args, `file:${output}`],
    cwd,
    filmSeconds: segment.frames / context.plan.fps,
    concern: { beat: segment.beat, name: mediaOfPicture(segment.picture) },
    onProgress: onFrames,
  })
  return run.ok ? ok(output) : run
}
