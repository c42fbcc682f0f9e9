import { rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { inputArgs } from '@main/ffmpeg/input-args'
import { runFfmpeg } from '@main/ffmpeg/run'
import { toneMapFilters } from '@main/ffmpeg/tone-map'
import type { MediaFacts } from '@shared/domain/media'
import type { MediaWorkProblem } from '@shared/domain/media-work'
import { fail, ok, type Result } from '@shared/domain/result'
import { type Seconds, seconds } from '@shared/domain/time'
import { type Original, workProblemOf } from './original'
import { asJpeg } from './picture-args'

const limits = { seconds: 20 }

/** FFmpeg gives nothing when it starts behind the last frame, so a time near or past the end means the last frame. */
export function frameTime({ duration, fps }: MediaFacts, at: Seconds): Seconds | undefined {
  if (duration === null || fps === null) return undefined
  return seconds(Math.min(at, duration - 1.5 / fps))
}

async function drawOnce(
  { path, facts, features, tools }: Original,
  from: Seconds | undefined,
  longSide: number,
  part: string,
  signal: AbortSignal,
): Promise<Result<unknown, MediaWorkProblem>> {
  const size = `scale=w='min(iw,${longSide})':h='min(ih,${longSide})':force_original_aspect_ratio=decrease`
  const filters = ["scale=w='iw*sar':h=ih", size, ...toneMapFilters(facts, features), 'setsar=1']
  const input = inputArgs({ path, demuxer: facts.demuxer, ...(from ? { from } : {}) })
  const args = ['-y', '-threads', '1', ...input, '-map', '0:V:0', '-vf', filters.join(','), ...asJpeg(part)]
  await rm(part, { force: true })
  const run = await runFfmpeg(tools, { args, cwd: dirname(part), limits, signal })
  if (!run.ok) return fail(workProblemOf(run.problem))
  const bytes = await stat(part).then(
    stats => stats.size,
    () => 0,
  )
  return bytes > 0 ? ok(undefined) : fail({ kind: 'no-picture' })
}

/**
 * Draws the frame shown at a time as a JPEG, or the first frame where there is none at that time.
 * @param at seconds; undefined for a still
 * @param longSide pixels of the longer side; a smaller picture is not blown up
 */
export async function drawFrame(
  original: Original,
  at: Seconds | undefined,
  longSide: number,
  part: string,
  signal: AbortSignal,
): Promise<Result<unknown, MediaWorkProblem>> {
  const drawn = await drawOnce(original, at, longSide, part, signal)
  if (drawn.ok || !['damaged', 'no-picture'].includes(drawn.problem.kind)) return drawn
  const first = await drawOnce(original, seconds(0), longSide, part, signal)
  return first.ok || first.problem.kind !== 'damaged' ? first : fail({ kind: 'no-picture' })
}
