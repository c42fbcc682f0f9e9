import type { PictureEncoder } from '@main/ffmpeg/hardware-encoders'
import type { Quality } from '@shared/domain/format'
import type { RenderPlan } from '@shared/domain/render-plan'

/** What every picture of a film says of its colours; a source's own words about them were seen to when it was scaled. */
const colours = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv']

/** The options of one segment's output, up to its name: `label` is where it leaves the filters, `frames` how many it has. */
export function encoderArgs(
  label: string,
  frames: number,
  { fps, kbps }: Pick<RenderPlan, 'fps' | 'kbps'>,
  quality: Quality,
  encoder: PictureEncoder,
): string[] {
  return [
    ...['-map', label, '-an', '-r', String(fps), '-frames:v', String(frames)],
    ...[...encoder.args(quality, { fps, kbps }), ...colours],
    ...['-video_track_timescale', String(fps * 1_000), '-map_metadata', '-1', '-map_chapters', '-1', '-f', 'mp4'],
  ]
}
