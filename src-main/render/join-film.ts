import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '@shared/domain/result'
import { segmentName } from './place-segments'
import { type RenderContext, runStep, type StepProblem } from './render-context'

/** The list that FFmpeg joins by: our own names and each segment's exact length, without which rounding adds up over the film. */
export const joinList = (segments: readonly { readonly frames: number }[], fps: number): string =>
  [
    'ffconcat version 1.0',
    ...segments.flatMap(({ frames }, index) => [`file ${segmentName(index)}`, `duration ${(frames / fps).toFixed(9)}`]),
    '',
  ].join('\n')

/**
 * Decoding times on one even grid over the whole film, two frames ahead as x264 has them. A segment of one or two frames has no lead of
 * its own: behind it the muxer would squeeze times together, and a film that begins with one would be two frames short.
 */
const evenTimes = (fps: number) => `setts=pts=PTS:dts=(N-2)/(${fps}*TB)`

/** The arguments that join segments and sound without encoding either again. Names are relative to the job's folder. */
export const joinArgs = (fps: number, output: string): string[] => [
  ...['-loglevel', 'error'],
  ...['-protocol_whitelist', 'file', '-f', 'concat', '-i', 'file:list.ffconcat'],
  ...['-protocol_whitelist', 'file', '-f', 'mov', '-i', 'file:sound.m4a'],
  ...[
    '-map',
    '0:v:0',
    '-map',
    '1:a:0',
    '-c',
    'copy',
    '-bsf:v',
    evenTimes(fps),
    '-map_metadata',
    '-1',
    '-map_chapters',
    '-1',
  ],
  ...['-video_track_timescale', String(fps * 1_000), '-movflags', '+faststart', '-f', 'mp4', `file:${output}`],
]

/** Joins what lies in the job's folder into one film there. */
export async function joinFilm(context: RenderContext, output: string): Promise<Result<void, StepProblem>> {
  const { plan, folder } = context
  await writeFile(join(folder, 'list.ffconcat'), joinList(plan.segments, plan.fps))
  return runStep(context, { args: joinArgs(plan.fps, output), cwd: folder, filmSeconds: plan.frames / plan.fps })
}
