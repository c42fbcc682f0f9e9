import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { copyInto } from '@main/store/copy-into'
import { fail, ok, type Result } from '@shared/domain/result'
import { segmentName } from './place-segments'
import { type RenderContext, runStep, type StepProblem } from './render-context'

/**
 * Every frame on one even grid over the whole film, decoded two frames ahead as x264 has it: how long a frame is shown after it is decoded is all that a
 * segment's own times are asked. A segment of one or two frames has no lead of its own.
 */
const evenTimes = (fps: number) => `setts=dts=(N-2)/(${fps}*TB):pts=(N-2)/(${fps}*TB)+PTS-DTS`

/** In MP4 the headers (7 and 8) stand once in front, and nothing marks where a frame begins (9). */
const withoutHeaders = 'filter_units=remove_types=7-9'

/** Transport streams count 90,000 a second; filters that work on copied packets take the output's clock for the input's, so both are the same. */
const clock = 90_000

/** The arguments that put all segments, written one after the other, and the sound into one film without encoding either again. Names are relative to the job's folder. */
export const joinArgs = (fps: number, output: string): string[] => [
  ...['-loglevel', 'error'],
  ...['-protocol_whitelist', 'file', '-f', 'mpegts', '-i', `file:${picturesName}`],
  ...['-protocol_whitelist', 'file', '-f', 'mov', '-i', 'file:sound.m4a'],
  ...['-map', '0:v:0', '-map', '1:a:0', '-c', 'copy', '-bsf:v', `${evenTimes(fps)},${withoutHeaders}`],
  ...['-map_metadata', '-1', '-map_chapters', '-1', '-video_track_timescale', String(clock)],
  ...['-movflags', '+faststart', '-f', 'mp4', `file:${output}`],
]

const picturesName = 'pictures.ts'

/** Joins what lies in the job's folder into one film there. */
export async function joinFilm(context: RenderContext, output: string): Promise<Result<void, StepProblem>> {
  const { plan, folder } = context
  const pictures = join(folder, picturesName)
  const row = await rowOfSegments(context, pictures)
  if (!row.ok) return row
  const work = { args: joinArgs(plan.fps, output), cwd: folder, filmSeconds: plan.frames / plan.fps }
  const joined = await runStep(context, work)
  await rm(pictures, { force: true })
  return joined
}

async function rowOfSegments({ plan, folder, signal }: RenderContext, to: string): Promise<Result<void, StepProblem>> {
  const row = await open(to, 'w')
  try {
    let at = 0
    for (const [index] of plan.segments.entries()) {
      if (signal.aborted) return fail({ kind: 'cancelled' })
      at += await copyInto(row, at, join(folder, segmentName(index)))
    }
    return ok(undefined)
  } finally {
    await row.close()
  }
}
