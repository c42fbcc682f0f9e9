import { toneMapFilters } from '@main/ffmpeg/tone-map'
import type { Size } from '@shared/domain/format'
import type { Original } from './original'

/** Filters that bring a frame to a size, its pixels square and its colours ordinary. */
export const sizedTo = ({ width, height }: Size, { facts, features }: Original): string[] => [
  `scale=${width}:${height}:flags=area`,
  ...toneMapFilters(facts, features),
  'setsar=1',
]

/** One JPEG, without anything that the file says of its maker. */
export const asJpeg = (file: string): string[] => [
  ...['-frames:v', '1', '-c:v', 'mjpeg', '-pix_fmt', 'yuvj420p', '-q:v', '4', '-map_metadata', '-1'],
  ...['-f', 'image2', '-update', '1', `file:${file}`],
]

/**
 * Decodes key frames only, before an input: decoding all costs ten times as much (measured at 1080 lines, one key frame a second).
 * Without `-discard nokey`, which would also spare the reading: FFmpeg 5.1 then tells wrong times, a third of a second off.
 */
export const keyFramesOnly = ['-threads', '1', '-skip_frame', 'nokey', '-skip_loop_filter', 'all']
