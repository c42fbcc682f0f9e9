import type { PictureEncoder } from '@main/ffmpeg/hardware-encoders'
import type { Quality } from '@shared/domain/format'
import type { RenderPlan } from '@shared/domain/render-plan'

/** What every picture of a film says of its colours; a source's own words about them were seen to when it was scaled. */
const colours = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv']

const nothingElse = ['-map_metadata', '-1', '-map_chapters', '-1']

const aloneName = 'picture.ts'
/** FFmpeg counts the pieces from 0. */
const piecesPattern = 'picture-%d.ts'

/** Names of the files that so many segments are written to, in order. */
export const pieceNames = (count: number): string[] =>
  count === 1 ? [aloneName] : Array.from({ length: count }, (_, index) => piecesPattern.replace('%d', String(index)))

/**
 * Segments are transport streams: they are joined by being written one after the other and read as one. Of MP4 files the joining run would
 * decode some frames of each, which takes six times as long for a minute of film. The flag says that a piece does not go on from what comes before it.
 */
const piece = { format: 'mpegts', flags: 'initial_discontinuity' } as const

/**
 * The output of one run: the picture `[out]`, encoded once, written to one file for each segment. Each begins with a key frame
 * and counts its times from zero, as if it had been made alone.
 * @param lengths frames of each segment
 */
export function outputArgs(
  lengths: readonly number[],
  { fps, kbps }: Pick<RenderPlan, 'fps' | 'kbps'>,
  quality: Quality,
  encoder: PictureEncoder,
): string[] {
  const frames = lengths.reduce((sum, length) => sum + length, 0)
  return [
    ...['-map', '[out]', '-an', '-r', String(fps), '-frames:v', String(frames)],
    ...[...encoder.args(quality, { fps, kbps }), ...colours],
    ...(lengths.length === 1
      ? [...nothingElse, '-f', piece.format, '-mpegts_flags', piece.flags, `file:${aloneName}`]
      : inPieces(bordersIn(lengths))),
  ]
}

/** Frames at which the second segment and those after it begin. */
function bordersIn(lengths: readonly number[]): number[] {
  let passed = 0
  return lengths.slice(0, -1).map(length => {
    passed += length
    return passed
  })
}

const inPieces = (borders: readonly number[]): string[] => [
  ...['-force_key_frames', `expr:${borders.map(border => `eq(n,${border})`).join('+')}`, ...nothingElse],
  ...['-f', 'segment', '-segment_frames', borders.join(','), '-reset_timestamps', '1'],
  // FFmpeg 5 would move the times of the first piece alone by what its decoder is ahead.
  ...['-avoid_negative_ts', 'disabled'],
  ...['-segment_format', piece.format, '-segment_format_options', `mpegts_flags=${piece.flags}`],
  `file:${piecesPattern}`,
]
