import type { Quality } from '@shared/domain/format'
import type { RenderPlan } from '@shared/domain/render-plan'

/** The encoder's settings of each quality (design: equal settings in every segment, so that they can be joined without encoding again). */
const qualities: Record<Quality, { preset: string; crf: string }> = {
  draft: { preset: 'superfast', crf: '23' },
  standard: { preset: 'superfast', crf: '22' },
  high: { preset: 'veryfast', crf: '20' },
}

/** What every picture of a film says of its colours; a source's own words about them were seen to when it was scaled. */
const colours = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv']

/** A bound on the busiest second; below it the quality alone decides. */
const atMost = (kbps: number) => ['-maxrate', `${kbps}k`, '-bufsize', `${kbps}k`]

/** The options of one segment's output, up to its name: `label` is where it leaves the filters, `frames` how many it has. */
export function encoderArgs(
  label: string,
  frames: number,
  { fps, kbps }: Pick<RenderPlan, 'fps' | 'kbps'>,
  quality: Quality,
): string[] {
  const { preset, crf } = qualities[quality]
  return [
    ...['-map', label, '-an', '-r', String(fps), '-frames:v', String(frames)],
    ...['-c:v', 'libx264', '-preset', preset, '-crf', crf, ...atMost(kbps), '-g', String(2 * fps), '-threads', '1'],
    ...['-pix_fmt', 'yuv420p', ...colours],
    ...['-video_track_timescale', String(fps * 1_000), '-map_metadata', '-1', '-map_chapters', '-1', '-f', 'mp4'],
  ]
}
