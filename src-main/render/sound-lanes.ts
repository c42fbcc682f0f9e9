import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleBytes, sampleOf } from '@main/media/sound-piece'
import { cacheKey } from '@main/store/cache-key'
import { copyInto } from '@main/store/copy-into'
import { ok, type Result } from '@shared/domain/result'
import { type SoundPlan, type SoundStretch, soundLanes } from '@shared/domain/sound-plan'
import { type RenderContext, runStep, type StepProblem } from './render-context'
import type { SegmentCache } from './segment-cache'
import { stretchesArgs } from './sound-args'
import { type RenderSources, sourceOf } from './source'

/** Every stretch takes two open files, and a process may have 256; every decoder takes memory of its own. */
const mostAtOnce = 24

/** A use of a media as cache keys know it: by the file's identity, whatever the film calls it. */
export const byIdentity = <Use extends { readonly media: string }>(use: Use, sources: RenderSources): Use => ({
  ...use,
  media: sourceOf(sources, use.media).identity,
})

const laneKey = (stretches: readonly SoundStretch[], { fps, frames }: SoundPlan, { sources, tools }: RenderContext) => {
  const heard = stretches.map(stretch => byIdentity(stretch, sources))
  return `${cacheKey(['lane', 2, tools.version, fps, frames, heard])}.f32`
}

/** A lane that is being laid. */
type OpenLane = { readonly key: string; readonly path: string; readonly file: FileHandle }
/** A stretch and where it is to lie. */
type Laid = { readonly stretch: SoundStretch; readonly lane: FileHandle }

/**
 * Lays all stretches into lanes: one raw file for each lane that has any. Lanes are kept, so other music or another loudness decodes no footage.
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
  const opened: OpenLane[] = []
  try {
    const missing: Laid[] = []
    for (const name of lanes) {
      const stretches = sound.stretches.filter(one => one.lane === name)
      const [key, path] = [laneKey(stretches, sound, context), join(cwd, `${name}.f32`)]
      if (await cache.take(key, path)) continue
      const file = await open(path, 'w')
      opened.push({ key, path, file })
      await file.truncate(sampleOf(sound.frames, sound.fps) * sampleBytes)
      missing.push(...stretches.map(stretch => ({ stretch, lane: file })))
    }
    for (let at = 0; at < missing.length; at += mostAtOnce) {
      const laid = await layStretches(missing.slice(at, at + mostAtOnce), cwd, context)
      if (!laid.ok) return laid
      onProgress(Math.min(1, (at + mostAtOnce) / missing.length))
    }
    for (const { key, path } of opened) await cache.keep(key, path)
  } finally {
    for (const { file } of opened) await file.close()
  }
  onProgress(1)
  return ok(lanes.map(lane => `${lane}.f32`))
}

const pieceName = (index: number) => `piece-${index + 1}.f32`

/** Decodes some stretches in one run and copies each to its place. When a run for several fails, each is tried alone: the problem then names the one. */
async function layStretches(
  stretches: readonly Laid[],
  cwd: string,
  context: RenderContext,
): Promise<Result<void, StepProblem>> {
  const { fps } = context.plan
  const [first] = stretches
  const works = stretches.map(({ stretch }) => stretch)
  const decoded = await runStep(context, {
    args: stretchesArgs(works, fps, context.sources, index => join(cwd, pieceName(index))),
    cwd,
    filmSeconds: works.reduce((sum, { frames }) => sum + frames, 0) / fps,
    ...(first && { concern: { beat: null, name: first.stretch.media } }),
  })
  if (!decoded.ok && decoded.problem.kind === 'ffmpeg-failed' && stretches.length > 1) {
    for (const [index] of stretches.entries()) await rm(join(cwd, pieceName(index)), { force: true })
    for (const one of stretches) {
      const laid = await layStretches([one], cwd, context)
      if (!laid.ok) return laid
    }
    return ok(undefined)
  }
  if (!decoded.ok) return decoded
  for (const [index, one] of stretches.entries()) await placePiece(join(cwd, pieceName(index)), one, fps)
  return decoded
}

async function placePiece(piece: string, { stretch, lane }: Laid, fps: number): Promise<void> {
  const most = sampleOf(stretch.frames, fps) * sampleBytes
  await copyInto(lane, sampleOf(stretch.start, fps) * sampleBytes, piece, most)
  await rm(piece)
}
