import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { software } from '@main/ffmpeg/hardware-encoders'
import { copyInto } from '@main/store/copy-into'
import type { RenderPlan, Segment } from '@shared/domain/render-plan'
import { fail, ok, type Result } from '@shared/domain/result'
import { segmentName } from './place-segments'
import { type RenderContext, runStep, type StepProblem } from './render-context'

/** A film's frames and how they lie in its segments. */
type Joined = Pick<RenderPlan, 'fps'> & { readonly segments: readonly Pick<Segment, 'start' | 'frames'>[] }

/**
 * Every frame on one even grid over the whole film. Of a segment's own times nothing counts but how long after its decoding a frame is shown: in a
 * segment that is shorter than the encoder's lead, x264 has no lead at all, and all frames are in order.
 * @param lead how many frames the encoder decodes ahead
 */
function evenTimes({ fps, segments }: Joined, lead: number): string {
  const short = segments.filter(({ frames }) => frames <= lead)
  const inShort = short.map(({ start, frames }) => `between(N,${start},${start + frames - 1})`).join('+')
  const decoded = `(N-${lead})/(${fps}*TB)`
  const shown = `${decoded}+PTS-DTS`
  return `setts=dts=${decoded}:pts=${inShort === '' ? shown : `if(${inShort},N/(${fps}*TB),${shown})`}`
}

/** A comma ends a filter. */
const escaped = (filter: string) => filter.replaceAll(',', '\\,')

/** In MP4 the headers (7 and 8) stand once in front, and nothing marks where a frame begins (9). */
const withoutHeaders = 'filter_units=remove_types=7-9'

/** Transport streams count 90,000 a second; filters that work on copied packets take the output's clock for the input's, so both are the same. */
const clock = 90_000

/** The arguments that put all segments, written one after the other, and the sound into one film without encoding either again. Names are relative to the job's folder. */
export const joinArgs = (film: Joined, output: string, { lead } = software): string[] => [
  ...['-loglevel', 'error'],
  ...['-protocol_whitelist', 'file', '-f', 'mpegts', '-i', `file:${picturesName}`],
  ...['-protocol_whitelist', 'file', '-f', 'mov', '-i', 'file:sound.m4a'],
  ...['-map', '0:v:0', '-map', '1:a:0', '-c', 'copy', '-bsf:v', `${escaped(evenTimes(film, lead))},${withoutHeaders}`],
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
  const args = joinArgs(plan, output, context.encoder?.encoder)
  const work = { args, cwd: folder, filmSeconds: plan.frames / plan.fps }
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
