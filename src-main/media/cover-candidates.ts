import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import type { FfmpegFeatures } from '@main/ffmpeg/features'
import { inputArgs } from '@main/ffmpeg/input-args'
import { runFfmpeg } from '@main/ffmpeg/run'
import { toneMapFilters } from '@main/ffmpeg/tone-map'
import type { CoverCandidate } from '@shared/domain/cover-choice'
import type { MediaFacts } from '@shared/domain/media'
import { seconds } from '@shared/domain/time'
import PQueue from 'p-queue'

export type CoverJob = {
  readonly tools: FfmpegTools
  readonly features: FfmpegFeatures
  readonly path: string
  readonly facts: MediaFacts
  /** A folder of ours for pictures on the way. */
  readonly folder: string
  readonly signal: AbortSignal
}

const limits = { seconds: 20 }
const side = 96

/** Places to look at, in seconds, away from the very ends, where films are black; one for a still. */
export function coverPlaces({ duration }: Pick<MediaFacts, 'duration'>, count: number): number[] {
  if (duration === null) return [0]
  return Array.from({ length: count }, (_, index) => duration * (0.03 + (0.94 * (index + 0.5)) / count))
}

/** Reads only the key frame before a place: decoding up to the place itself costs twelve times as much (measured over a ten-minute film). */
const keyFrameInput = ({ path, facts }: CoverJob, at: number) => [
  ...['-loglevel', 'error', '-y', '-noaccurate_seek', '-skip_frame', 'nokey', '-threads', '1'],
  ...inputArgs({ path, demuxer: facts.demuxer, ...(facts.duration === null ? {} : { from: seconds(at) }) }),
  ...['-map', '0:V:0', '-frames:v', '1'],
]

/** Small pictures of the key frames before the places asked for, two at a time; a key frame met twice counts once. */
export async function findCoverCandidates(job: CoverJob, places: readonly number[]): Promise<CoverCandidate[]> {
  const queue = new PQueue({ concurrency: 2 })
  const found = await queue.addAll(places.map((at, index) => () => measure(job, at, `candidate-${index}`)))
  const byTime = new Map(found.filter(one => one !== undefined).map(one => [one.at.toFixed(3), one]))
  return [...byTime.values()]
}

async function measure(job: CoverJob, place: number, name: string): Promise<CoverCandidate | undefined> {
  const [raw, note] = [join(job.folder, `${name}.gray`), join(job.folder, `${name}.txt`)]
  // signalstats stands here for the note alone: the filter that prints says nothing of a frame without any.
  const filters = `scale=${side}:${side}:flags=area,signalstats,metadata=mode=print:key=lavfi.signalstats.YAVG:file=${name}.txt,format=gray`
  const args = [...keyFrameInput(job, place), '-vf', filters, '-f', 'rawvideo', `file:${raw}`]
  const run = await runFfmpeg(job.tools, { args, cwd: job.folder, limits, signal: job.signal })
  const [luma, notes] = await Promise.all([readFile(raw).catch(() => null), readFile(note, 'utf8').catch(() => '')])
  await Promise.all([rm(raw, { force: true }), rm(note, { force: true })])
  if (!run.ok || luma?.length !== side * side) return undefined
  const offset = job.facts.duration === null ? 0 : Number(/pts_time:(\S+)/.exec(notes)?.[1] ?? 0)
  return { at: Math.max(0, place + (Number.isFinite(offset) ? offset : 0)), width: side, luma }
}

/** Draws the frame at a candidate's time in full size, as a JPEG. False when FFmpeg finds none. */
export async function drawCover(job: CoverJob, at: number, file: string): Promise<boolean> {
  const filters = ["scale=w='iw*sar':h=ih", ...toneMapFilters(job.facts, job.features), 'setsar=1']
  // A hair later, so that rounding does not end up at the key frame before.
  const args = [
    ...keyFrameInput(job, at + 0.002),
    '-vf',
    filters.join(','),
    '-c:v',
    'mjpeg',
    '-pix_fmt',
    'yuvj420p',
    '-q:v',
    '2',
  ]
  const target = ['-map_metadata', '-1', '-f', 'image2', '-update', '1', `file:${file}`]
  const run = await runFfmpeg(job.tools, { args: [...args, ...target], cwd: job.folder, limits, signal: job.signal })
  return run.ok
}
