import type { FfmpegTools } from '@main/ffmpeg/binary'
import { inputArgs } from '@main/ffmpeg/input-args'
import { runFfmpeg } from '@main/ffmpeg/run'
import type { MediaRefusal } from '@shared/domain/media'
import { fail, ok, type Result } from '@shared/domain/result'
import { seconds as asSeconds } from '@shared/domain/time'
import { type Counted, longestSeconds } from './facts'
import { refusalOf } from './refusal-of'

/** What is read: FFmpeg's specifier of the one stream that counts. */
export type ReadFile = { readonly path: string; readonly demuxer: string; readonly stream: 'V:0' | 'a:0' }

const limits = { seconds: 15, stallSeconds: 15 }
const nowhere = ['-f', 'null', '-']
const onlyErrors = ['-loglevel', 'level+error']

/**
 * Finds the length of a file that does not say it, by reading all its packets without decoding them.
 * @returns seconds and packets; refused when that takes more than 15 s, or finds more than a day
 */
export async function countPackets(
  tools: FfmpegTools,
  { stream, ...input }: ReadFile,
): Promise<Result<Counted, MediaRefusal>> {
  const args = [...onlyErrors, ...inputArgs(input), '-map', `0:${stream}`, '-c', 'copy', ...nowhere]
  const run = await runFfmpeg(tools, { args, cwd: '/', limits })
  if (!run.ok) return fail(refusalOf(run.problem))
  const { outSeconds, frame } = run.value.progress
  if (outSeconds > longestSeconds) return fail('too-large')
  return outSeconds > 0 ? ok({ seconds: outSeconds, frames: frame }) : fail('damaged')
}

/**
 * Decodes the first moment of a file and reads the packets of its last second: a film whose index survived but whose pictures did not
 * shows in neither its length nor its streams.
 * @returns whether FFmpeg complained; refused when not even one frame could be decoded
 */
export async function readEnds(
  tools: FfmpegTools,
  { stream, ...input }: ReadFile,
  length: number,
): Promise<Result<{ readonly hasDamage: boolean }, MediaRefusal>> {
  const first = stream === 'V:0' ? ['-frames:v', '1'] : ['-t', '0.1']
  const lastSecond = inputArgs({ ...input, from: asSeconds(length - 1) })
  const args = [
    ...[...onlyErrors, '-threads', '1', ...inputArgs(input), ...lastSecond],
    ...['-map', `0:${stream}`, ...first, ...nowhere],
    ...['-map', `1:${stream}`, '-c', 'copy', ...nowhere],
  ]
  const run = await runFfmpeg(tools, { args, cwd: '/', limits })
  if (!run.ok) return fail(refusalOf(run.problem))
  const { lastLines, progress } = run.value
  if (stream === 'V:0' && progress.frame < 1) return fail('damaged')
  return ok({ hasDamage: lastLines.some(line => line.includes('[error]')) })
}
