import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheKey } from '@main/store/cache-key'
import { copyInto } from '@main/store/copy-into'
import { ok, type Result } from '@shared/domain/result'
import { type SoundPlan, type SoundStretch, soundLanes } from '@shared/domain/sound-plan'
import { type RenderContext, runStep, type StepProblem } from './render-context'
import type { SegmentCache } from './segment-cache'
import { sampleBytes, sampleOf, stretchesArgs } from './sound-args'
import { type RenderSources, sourceOf } from './source'

/** Every stretch takes an open file; a process may have 256. */
const mostAtOnce = 12

/** A use of a media as cache keys know it: by the file's identity, whatever the film calls it. */
export const byIdentity = <Use extends { readonly media: string }>(use: Use, sources: RenderSources): Use => ({
  ...use,
  media: sourceOf(sources, use.media).identity,
})

const laneKey = (stretches: readonly SoundStretch[], { fps, frames }: SoundPlan, { sources, tools }: RenderContext) => {
  const heard = stretches.map(stretch => byIdentity(stretch, sources))
  return `${cacheKey(['lane', 2, tools.version, fps, frames, heard])}.f32`
}

/**
 * Lays all stretches into lanes, one raw file for each that has any; kept, so that other music or another loudness decodes none of them again.
 * @returns the lanes' names in `cwd`, at least one: a film without any sound has a silent one, which takes no room on the disk
 */
export async function layLanes(
  cwd: string,
  context: RenderContext,
  cache: SegmentCache,
  onProgress: (share: number) => void,
): Promise<Result<string[], StepProblem>> {
  const { sound } = context.plan
  const heard = soundLanes.filter(lane => sound.stretches.some(one => one.lane === lane))
  const lanes = heard.length > 0 ? heard : soundLanes.slice(0, 1)
  for (const [index, lane] of lanes.entries()) {
    const stretches = sound.stretches.filter(one => one.lane === lane)
    const key = laneKey(stretches, sound, context)
    const file = join(cwd, `${lane}.f32`)
    if (!(await cache.take(key, file))) {
      const laid = await layLane(stretches, file, cwd, context)
      if (!laid.ok) return laid
      await cache.keep(key, file)
    }
    onProgress((index + 1) / lanes.length)
  }
  return ok(lanes.map(lane => `${lane}.f32`))
}

async function layLane(
  stretches: readonly SoundStretch[],
  path: string,
  cwd: string,
  context: RenderContext,
): Promise<Result<void, StepProblem>> {
  const { fps, frames } = context.plan
  const file = await open(path, 'w')
  try {
    await file.truncate(sampleOf(frames, fps) * sampleBytes)
    for (let at = 0; at < stretches.length; at += mostAtOnce) {
      const laid = await layStretches(stretches.slice(at, at + mostAtOnce), file, cwd, context)
      if (!laid.ok) return laid
    }
    return ok(undefined)
  } finally {
    await file.close()
  }
}

const pieceName = (index: number) => `piece-${index + 1}.f32`

/** Decodes some stretches in one run and copies each to its place. When a run for several fails, each is tried alone: the problem then names the one. */
async function layStretches(
  stretches: readonly SoundStretch[],
  lane: FileHandle,
  cwd: string,
  context: RenderContext,
): Promise<Result<void, StepProblem>> {
  const { fps } = context.plan
  const [first] = stretches
  const decoded = await runStep(context, {
    args: stretchesArgs(stretches, fps, context.sources, index => join(cwd, pieceName(index))),
    cwd,
    filmSeconds: stretches.reduce((sum, { frames }) => sum + frames, 0) / fps,
    ...(first && { concern: { beat: null, name: first.media } }),
  })
  if (!decoded.ok && decoded.problem.kind === 'ffmpeg-failed' && stretches.length > 1) {
    for (const [index] of stretches.entries()) await rm(join(cwd, pieceName(index)), { force: true })
    for (const stretch of stretches) {
      const laid = await layStretches([stretch], lane, cwd, context)
      if (!laid.ok) return laid
    }
    return ok(undefined)
  }
  if (!decoded.ok) return decoded
  for (const [index, stretch] of stretches.entries()) await copyPiece(join(cwd, pieceName(index)), stretch, lane, fps)
  return decoded
}

async function copyPiece(piece: string, stretch: SoundStretch, lane: FileHandle, fps: number): Promise<void> {
  const most = sampleOf(stretch.frames, fps) * sampleBytes
  await copyInto(lane, sampleOf(stretch.start, fps) * sampleBytes, piece, most)
  await rm(piece)
}
