import { writeFile } from 'node:fs/promises'
import { inputArgs } from '@main/ffmpeg/input-args'
import { readFfmpeg } from '@main/ffmpeg/read-ffmpeg'
import type { MediaWorkProblem } from '@shared/domain/media-work'
import { fail, ok, type Result } from '@shared/domain/result'
import { type Seconds, seconds } from '@shared/domain/time'
import { type FrameNote, FrameNotes } from './frame-notes'
import { type Original, workProblemOf } from './original'
import { keyFramesOnly } from './picture-args'

type Notes = Result<readonly FrameNote[], MediaWorkProblem>
type Span = { readonly from: number; readonly to: number; readonly difference: number }

/** Key frames that differ by less belong to one shot in slow motion; a hand-held camera makes them differ by up to about as much. */
const leastDifference = 6
/** What FFmpeg takes for a cut unless told otherwise. */
const leastScore = 10
/** Between key frames further apart nothing was seen: they are looked through in any case. */
const longestUnseen = 10.5
/** Never more than this is decoded frame by frame, in seconds of the media; the most different stretches come first. */
const mostDecoded = 600
const mostKeyFrames = 200_000
const mostFrames = 100_000
/** In a transport stream FFmpeg 5.1 lands behind the key frame it should start at; cameras write one at least this often. */
const transportLead = 3
/** A flash is no cut back and forth. */
const shortestScene = 0.2

const measured = ['scale=96:96:flags=area', 'format=rgb24', 'scdet=threshold=100', 'metadata=mode=print:file=-'].join(
  ',',
)
const nowhere = ['-map', '0:V:0', '-an', '-vf', measured, '-f', 'null', '-']

async function note(
  { path, facts, tools }: Original,
  { before, from, length, most }: { before: string[]; from?: Seconds; length: number; most: number },
  signal: AbortSignal,
): Promise<Notes> {
  const input = inputArgs({ path, demuxer: facts.demuxer, ...(from === undefined ? {} : { from }) })
  const args = [...before, ...input, '-t', length.toFixed(3), ...nowhere]
  const notes = new FrameNotes(most)
  const limits = { seconds: 30 + length * 2, stallSeconds: 60 }
  const read = await readFfmpeg(tools, { args, limits, signal, take: bytes => notes.take(bytes) })
  return read.ok ? ok(notes.notes) : fail(workProblemOf(read.problem))
}

/** Stretches between neighbouring key frames that may hold a cut, most different first. */
export function suspectSpans(keyFrames: readonly FrameNote[], duration: number): Span[] {
  const spans = keyFrames.map(({ at }, index) => {
    const next = keyFrames[index + 1]
    // Behind the last key frame nothing is known.
    return { from: at, to: next?.at ?? duration, difference: next?.difference ?? leastDifference }
  })
  const suspects = spans.filter(
    ({ from, to, difference }) => difference >= leastDifference || to - from > longestUnseen,
  )
  let left = mostDecoded
  const bySuspicion = suspects.sort((a, b) => b.difference - a.difference)
  return bySuspicion.filter(({ from, to }) => {
    const fits = to - from <= left
    if (fits) left -= to - from
    return fits
  })
}

/** The cuts in a stretch: every one of its frames is decoded, as is the frame that the next one begins with. */
async function cutsWithin(
  original: Original,
  { from, to }: Span,
  signal: AbortSignal,
): Promise<Result<number[], MediaWorkProblem>> {
  const lead = original.facts.demuxer === 'mpegts' ? Math.min(from, transportLead) : 0
  const start = from - lead
  const length = to - start + 1.5 / (original.facts.fps ?? 30)
  const notes = await note(
    original,
    { before: ['-threads', '1'], from: seconds(start), length, most: mostFrames },
    signal,
  )
  if (!notes.ok) return notes.problem.kind === 'damaged' ? ok([]) : notes
  const times = notes.value.filter(({ score }) => score >= leastScore).map(({ at }) => at + start)
  return ok(times.filter(at => at > from + 0.001 && at < to + 0.001))
}

/**
 * Finds the cuts of a take: a pass over the key frames tells between which of them the picture changes, and only there every frame is
 * decoded. A shot shorter than the distance of key frames may be missed where the encoder did not begin it with one. Writes them as JSON.
 */
export async function findScenes(
  original: Original,
  part: string,
  signal: AbortSignal,
): Promise<Result<unknown, MediaWorkProblem>> {
  const { kind, duration } = original.facts
  if (kind !== 'video' || duration === null) return fail({ kind: 'no-picture' })
  const keyFrames = await note(original, { before: keyFramesOnly, length: duration, most: mostKeyFrames }, signal)
  if (!keyFrames.ok) return keyFrames
  const cuts: number[] = []
  for (const span of suspectSpans(keyFrames.value, duration)) {
    const found = await cutsWithin(original, span, signal)
    if (!found.ok) return found
    cuts.push(...found.value)
  }
  await writeFile(part, JSON.stringify(apart(cuts)))
  return ok(undefined)
}

/** In order, and of those that are too near to each other the first. */
function apart(cuts: readonly number[]): number[] {
  const kept: number[] = []
  for (const at of [...cuts].sort((a, b) => a - b)) {
    if (at - (kept.at(-1) ?? 0) >= shortestScene) kept.push(Math.round(at * 1_000_000) / 1_000_000)
  }
  return kept
}
