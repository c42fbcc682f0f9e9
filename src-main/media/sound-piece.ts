import { inputArgs } from '@main/ffmpeg/input-args'
import type { MediaFacts } from '@shared/domain/media'
import { keptLevel, ramp, sampleRate } from '@shared/domain/samples'
import { seekTo } from './seek'

/** A film's sound is worked on as 32-bit float stereo: this many bytes a sample of both channels. */
export const sampleBytes = 8

/** The sample at which an output frame begins. Every frame rate of ours divides 48,000. */
export const sampleOf = (frame: number, fps: number): number => Math.round((frame * sampleRate) / fps)

export const raw = ['-c:a', 'pcm_f32le', '-f', 'f32le']

/**
 * The first `seconds` of a source and a little more, from zero whatever the file says, holes filled with silence. What comes later is cut
 * first: one damaged time would have hours of silence made, 3 GB of it, for a piece of half a second.
 */
export const toOurs = (seconds: number) => [`atrim=end=${(seconds + 1).toFixed(6)}`, ...oursFrom]
const oursFrom = ['aresample=48000:async=1:first_pts=0', 'aformat=sample_fmts=flt:channel_layouts=stereo']
const startAt = (shift: number) => (shift === 0 ? [] : [`atrim=start=${shift.toFixed(6)}`, 'asetpts=PTS-STARTPTS'])
export const exactly = (samples: number) => ['apad', `atrim=end_sample=${samples}`] as const

/** Speed without a change of pitch; the filter takes half to double at a time. */
export function tempoFilters(speed: number): string[] {
  const filters: string[] = []
  let rest = speed
  for (; rest < 0.5; rest /= 0.5) filters.push('atempo=0.5')
  for (; rest > 2; rest /= 2) filters.push('atempo=2')
  return Math.abs(rest - 1) < 1e-6 ? filters : [...filters, `atempo=${rest.toFixed(6)}`]
}

/** A stretch of a media's sound: from a place in it, so many of our samples long once it was sped up. */
export type SoundPiece = {
  readonly from: number
  readonly samples: number
  readonly speed: number
  readonly volume: number
  /** Whether it begins again where the file ends: what FFmpeg repeats is the stretch from `from` on. */
  readonly loop?: boolean
  /** So many seconds after `from` it begins, counted on where the file is repeated. */
  readonly after?: number
}

/** One piece of a source's sound, exact to the sample: its input, and the filters after it. */
export function pieceFilters(
  { from: at, samples, speed, volume, after = 0 }: SoundPiece,
  path: string,
  facts: MediaFacts,
) {
  const end = Math.max(0, samples / sampleRate - ramp)
  const { from, shift } = seekTo(facts, at)
  const filters = [
    ...toOurs(shift + after + (samples / sampleRate) * speed),
    ...startAt(shift + after),
    ...tempoFilters(speed),
    ...(volume === 1 ? [] : [`volume=${volume.toFixed(4)}`]),
    ...exactly(samples),
    `afade=t=in:d=${ramp}`,
    `afade=t=out:st=${end.toFixed(6)}:d=${ramp}`,
  ]
  const source = { path, demuxer: facts.demuxer, ...(from === undefined ? {} : { from }) }
  return { source, filters: filters.join(',') }
}

const kept = ['-c:a', 'pcm_s16le', '-f', 's16le']
/** Bytes of a kept sample of both channels. */
export const keptBytes = 4

/** One piece as a raw file, in samples as they are kept (`domain/samples.ts`). */
export function pieceArgs(piece: SoundPiece, path: string, facts: MediaFacts, part: string): string[] {
  const { source, filters } = pieceFilters({ ...piece, volume: keptLevel }, path, facts)
  return [
    ...['-y', '-loglevel', 'error', '-threads', '1', ...(piece.loop ? ['-stream_loop', '-1'] : [])],
    ...[...inputArgs(source), '-map', '0:a:0', '-vn', '-af', filters],
    ...[...kept, `file:${part}`],
  ]
}
