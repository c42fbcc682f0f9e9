import { readFile, writeFile } from 'node:fs/promises'
import { inputArgs } from '@main/ffmpeg/input-args'
import { readFfmpeg } from '@main/ffmpeg/read-ffmpeg'
import type { MediaWorkProblem } from '@shared/domain/media-work'
import { fail, ok, type Result } from '@shared/domain/result'
import { type Peaks, secondsAPeak } from '@shared/domain/waveform'
import { type Original, workProblemOf } from './original'
import { PeakReader } from './peak-reader'

/** Half of it is heard: a sharp s lies above 4,000 Hz, and words that end in one must not end too soon. */
const samplesASecond = 16_000

/**
 * Measures how loud a media is over time, in one pass over its sound alone, into a file that `readPeaks` reads.
 * @returns `no-sound` without sound; never more peaks than the length that the file claims
 */
export async function measurePeaks(
  { path, facts, tools }: Original,
  part: string,
  signal: AbortSignal,
): Promise<Result<unknown, MediaWorkProblem>> {
  if (facts.audioCodec === null || facts.duration === null) return fail({ kind: 'no-sound' })
  const reader = new PeakReader(samplesASecond * secondsAPeak, Math.ceil((facts.duration + 1) / secondsAPeak))
  const args = [
    ...['-threads', '1', ...inputArgs({ path, demuxer: facts.demuxer }), '-map', '0:a:0', '-vn'],
    // Sound that begins after the picture, or has gaps, keeps its time.
    ...['-af', `aresample=${samplesASecond}:async=1:first_pts=0`, '-ac', '1', '-t', facts.duration.toFixed(3)],
    ...['-c:a', 'pcm_s16le', '-f', 's16le', 'pipe:1'],
  ]
  const limits = { seconds: 30 + facts.duration / 5, stallSeconds: 30 }
  const read = await readFfmpeg(tools, { args, limits, signal, take: bytes => reader.take(bytes) })
  if (!read.ok && read.problem.kind !== 'too-much-output') return fail(workProblemOf(read.problem))
  const peaks = reader.finish()
  if (peaks.length === 0) return fail({ kind: 'damaged' })
  await writeFile(part, new Uint8Array(peaks.buffer))
  return ok(undefined)
}

/** The peaks in a file that `measurePeaks` wrote. */
export async function readPeaks(file: string): Promise<Peaks> {
  const bytes = await readFile(file)
  return new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length & ~3)))
}
