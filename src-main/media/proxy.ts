import { dirname } from 'node:path'
import { inputArgs } from '@main/ffmpeg/input-args'
import { runFfmpeg } from '@main/ffmpeg/run'
import { toneMapFilters } from '@main/ffmpeg/tone-map'
import { freeBytes } from '@main/store/free-bytes'
import type { MediaFacts } from '@shared/domain/media'
import type { MediaWorkProblem } from '@shared/domain/media-work'
import { proxyRate, proxySize } from '@shared/domain/playable'
import { fail, ok, type Result } from '@shared/domain/result'
import { type Original, workProblemOf } from './original'
import type { WorkControl } from './work-queue'

/** Of a proxy of 1,080 lines, generously; more than four times as much is no proxy. */
const usualBytesASecond = 1_000_000
const leftFree = 500_000_000
/** Seconds: a file may claim a day with two frames. */
const longest = 8 * 3_600

function pictureArgs({ facts, features }: Original): string[] {
  if (facts.videoCodec === null || facts.fps === null) return ['-vn']
  const { width, height } = proxySize(facts)
  const rate = proxyRate(facts.fps)
  const filters = [
    `fps=${rate.toFixed(6)}:start_time=0`,
    `scale=${width}:${height}:flags=bilinear`,
    ...toneMapFilters(facts, features),
    'setsar=1',
    'format=yuv420p',
  ]
  return [
    ...['-map', '0:V:0', '-vf', filters.join(',')],
    // A jump in the preview decodes from the key frame before: half a second of easy frames, and none that look ahead.
    ...['-c:v', 'libx264', '-preset', 'superfast', '-tune', 'fastdecode', '-crf', '24', '-bf', '0', '-threads', '2'],
    ...['-g', String(Math.max(1, Math.round(rate / 2))), '-pix_fmt', 'yuv420p'],
    ...['-maxrate', '8M', '-bufsize', '16M', '-video_track_timescale', '30000'],
  ]
}

/** Holes are filled with silence; past the end it would be hours of it, and gigabytes, for one damaged time. */
const soundArgs = ({ audioCodec }: MediaFacts, duration: number) =>
  audioCodec === null
    ? ['-an']
    : [
        '-map',
        '0:a:0',
        '-af',
        `atrim=end=${duration.toFixed(6)},aresample=48000:async=1:first_pts=0`,
        '-ac',
        '2',
        '-c:a',
        'aac',
        '-b:a',
        '128k',
      ]

/** The arguments that make a proxy, after the binary. Its times are those of the media. */
export function proxyArgs(original: Original, duration: number, part: string): string[] {
  const { path, facts } = original
  return [
    ...['-y', '-threads', '2', ...inputArgs({ path, demuxer: facts.demuxer })],
    ...pictureArgs(original),
    ...soundArgs(facts, duration),
    ...['-t', duration.toFixed(6), '-fs', String(Math.ceil(mostBytes(duration)))],
    ...['-map_metadata', '-1', '-map_chapters', '-1', '-movflags', '+faststart', '-f', 'mp4', `file:${part}`],
  ]
}

const mostBytes = (duration: number) => 20_000_000 + 4 * usualBytesASecond * duration

/**
 * Makes a smaller copy that the page can play without effort: H.264 and AAC, at most 1,080 lines and 30 frames a second, a key frame every
 * half a second. Takes minutes for a long file.
 */
export async function makeProxy(
  original: Original,
  part: string,
  { signal, onProgress, isUrgent }: WorkControl,
): Promise<Result<unknown, MediaWorkProblem>> {
  const { facts, tools } = original
  const { duration } = facts
  if (duration === null) return fail({ kind: 'no-picture' })
  const free = await freeBytes(dirname(part))
  if (free !== null && free < leftFree + usualBytesASecond * duration) return fail({ kind: 'disk-full' })
  const run = await runFfmpeg(tools, {
    args: proxyArgs(original, duration, part),
    cwd: dirname(part),
    isIdle: !isUrgent,
    limits: { seconds: Math.min(600 + duration * 40, longest), stallSeconds: 600 },
    signal,
    onProgress: ({ outSeconds }) => onProgress(outSeconds / duration),
  })
  if (!run.ok) return fail(workProblemOf(run.problem))
  const { outSeconds, frame } = run.value.progress
  const isEmpty = outSeconds <= 0 || (facts.videoCodec !== null && frame < 1)
  return isEmpty ? fail({ kind: 'damaged' }) : ok(undefined)
}
