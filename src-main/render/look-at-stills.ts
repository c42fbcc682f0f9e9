import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheKey } from '@main/store/cache-key'
import type { Quality } from '@shared/domain/format'
import { RenderWarning } from '@shared/domain/render-job'
import type { RenderPlan, Segment } from '@shared/domain/render-plan'
import { ok, type Result } from '@shared/domain/result'
import { seconds } from '@shared/domain/time'
import { z } from 'zod'
import { segmentKey } from './encode-batch'
import type { Packet } from './film-tracks'
import { segmentName } from './place-segments'
import { quietSegments } from './quiet-segments'
import { type RenderContext, runStep, type StepProblem } from './render-context'
import type { SegmentCache } from './segment-cache'
import { type Sample, samplesPerSecond, stillStretches } from './still-stretches'

/** Looking at two seconds takes up to a third of a second of processor: a long film that hardly moves is not looked at to its end. */
const mostLookedAt = 60

const Kept = z.array(RenderWarning)

export type StillCheck = {
  readonly context: RenderContext
  readonly quality: Quality
  readonly cache: SegmentCache
  /** The finished film's coded pictures in the order they are shown. */
  readonly pictures: readonly Packet[]
}

/**
 * Says where a film is black or stands still though its footage should move. Held frames, stills and cards are planned and not asked
 * about. Only segments whose packets are suspiciously small are decoded, most films have none; what was seen is kept in the cache.
 */
export async function lookAtStills(check: StillCheck): Promise<Result<RenderWarning[], StepProblem>> {
  const { context, cache } = check
  const { plan, folder } = context
  const quiet = quietSegments(plan, check.pictures).slice(0, mostLookedAt)
  if (quiet.length === 0) return ok([])
  const key = `${lookKey(quiet, check)}.json`
  const file = join(folder, 'look.json')
  if (await cache.take(key, file)) {
    const kept = Kept.safeParse(
      await readFile(file, 'utf8')
        .then(JSON.parse)
        .catch(() => null),
    )
    if (kept.success) return ok(kept.data)
  }
  const seen = await sampleSegments(quiet, context)
  if (!seen.ok) return seen
  const warnings = stillStretches(seen.value)
  await rm(file, { force: true })
  await writeFile(file, JSON.stringify(warnings))
  await cache.keep(key, file)
  return ok(warnings)
}

function lookKey(quiet: readonly number[], { context, quality }: StillCheck): string {
  const { segments } = context.plan
  const seen = quiet.flatMap(index => segments[index] ?? [])
  return cacheKey(['look', 2, seen.map(one => [one.beat, one.shot, one.start, segmentKey(one, context, quality)])])
}

/** Pictures this wide on their shorter side show whatever a viewer would see move, and hide what the encoder does to single pixels. */
const shortSide = 54

const even = (value: number) => 2 * Math.round(value / 2)

function sampleSize({ width, height }: RenderPlan['size']): { width: number; height: number } {
  const scale = shortSide / Math.min(width, height)
  return { width: even(width * scale), height: even(height * scale) }
}

/** Decodes segments that lie in the job's folder, in one run, to ten small pictures a second. */
async function sampleSegments(
  quiet: readonly number[],
  context: RenderContext,
): Promise<Result<Sample[], StepProblem>> {
  const { plan, folder } = context
  const chosen = quiet.flatMap(index => {
    const segment = plan.segments[index]
    return segment ? [{ name: segmentName(index), segment }] : []
  })
  const lines = chosen.map(({ name, segment }) => `file ${name}\nduration ${(segment.frames / plan.fps).toFixed(9)}\n`)
  await writeFile(join(folder, 'look.ffconcat'), `ffconcat version 1.0\n${lines.join('')}`)
  const size = sampleSize(plan.size)
  const frames = chosen.reduce((sum, { segment }) => sum + segment.frames, 0)
  const looked = await runStep(context, { args: lookArgs(size), cwd: folder, filmSeconds: frames / plan.fps })
  if (!looked.ok) return looked
  const pictures = await readFile(join(folder, 'look.yuv'))
  return ok(
    samplesOf(
      pictures,
      chosen.map(({ segment }) => segment),
      size,
      plan,
    ),
  )
}

/** Frames that no other one refers to are not decoded, which saves a sixth: whatever moves or holds shows in the rest. Blocks are smoothed: without that a held picture drifts. */
const lookArgs = ({ width, height }: RenderPlan['size']): string[] => [
  ...['-loglevel', 'error', '-threads', '1', '-skip_frame', 'noref', '-protocol_whitelist', 'file', '-f', 'concat'],
  ...['-i', 'file:look.ffconcat', '-map', '0:v:0'],
  ...['-vf', `fps=${samplesPerSecond},scale=${width}:${height}:flags=area`],
  ...['-pix_fmt', 'yuv420p', '-f', 'rawvideo', 'file:look.yuv'],
]

/** Cuts raw pictures apart and finds each one's place in the film. Only brightness is kept, and of that nothing that captions cover. */
function samplesOf(raw: Buffer, segments: readonly Segment[], size: RenderPlan['size'], plan: RenderPlan): Sample[] {
  const pixels = size.width * size.height
  const hasCaptions = segments.some(({ captions }) => captions.length > 0)
  const band = hasCaptions ? captionRows(plan.captions.position, size.height) : { from: 0, to: 0 }
  const samples: Sample[] = []
  let passed = 0
  for (const { frames, start, beat, shot } of segments) {
    const end = passed + frames
    for (let index = samples.length; index < (end * samplesPerSecond) / plan.fps; index += 1) {
      const picture = raw.subarray(index * pixels * 1.5, index * pixels * 1.5 + pixels)
      if (picture.length < pixels) break
      const at = seconds((start - passed) / plan.fps + index / samplesPerSecond)
      samples.push({ at, beat, shot, pixels: aroundCaptions(picture, size.width, band) })
    }
    passed = end
  }
  return samples
}

/** Captions leave a twelfth of the width free to both sides: where only the middle of a picture moves, as water does, it shows there too. */
function aroundCaptions(picture: Buffer, width: number, band: { from: number; to: number }): Buffer {
  const side = Math.floor(width / 13)
  const rows = Array.from({ length: band.to - band.from }, (_, row) => (band.from + row) * width)
  const beside = rows.flatMap(start => [
    picture.subarray(start, start + side),
    picture.subarray(start + width - side, start + width),
  ])
  return Buffer.concat([picture.subarray(0, band.from * width), ...beside, picture.subarray(band.to * width)])
}

/** Two lines of the largest captions, springing up and in their box, take no more than a fifth of the height to either side. */
function captionRows(position: number, height: number): { from: number; to: number } {
  const row = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * height)
  return { from: row(position - 0.2), to: row(position + 0.2) }
}
