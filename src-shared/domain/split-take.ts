import { speakingSeconds } from './reading-rate'
import { type Seconds, seconds } from './time'
import type { Stretch } from './waveform'

/** Where one beat could end and the next begin. `pause` is how long nobody speaks there, in seconds. */
type Border = { readonly at: number; readonly pause: number }

/** Words of a beat may be none, or a note; so short a stretch is still one to be heard. */
const shortest = 0.3
/** Of more pauses the longest are looked at. */
const mostBorders = 240
/** What it costs to cut where somebody speaks, beside a stretch that is half too long, which costs 0.25. */
const withoutPause = 1
/** A pause so long is as clear as one can be. */
const clearPause = 0.8

/** The sound between the first word and the last. */
function spokenPart(silences: readonly Stretch[], duration: number): Stretch {
  const first = silences.find(one => one.from <= 0.05)
  const last = silences.findLast(one => one.to >= duration - 0.05)
  const from = first && first.to < duration ? Math.max(0, first.to - 0.1) : 0
  const to = last && last.from > from ? Math.min(duration, last.from + 0.15) : duration
  return { from: seconds(from), to: seconds(to) }
}

function bordersIn(silences: readonly Stretch[], { from, to }: Stretch, wanted: readonly number[]): Border[] {
  const pauses = silences
    .filter(one => one.from > from && one.to < to)
    .map(one => ({ at: (one.from + one.to) / 2, pause: one.to - one.from }))
    .sort((a, b) => b.pause - a.pause)
    .slice(0, mostBorders)
  // A reader who does not pause is cut where the words should end.
  return [...pauses, ...wanted.map(at => ({ at, pause: 0 }))].sort((a, b) => a.at - b.at)
}

/** How badly a stretch fits a beat: by its length, and by the pause that it ends with. */
function costOf(length: number, expected: number, pause: number): number {
  if (length <= 0) return Number.POSITIVE_INFINITY
  const miss = Math.log(length / expected)
  return miss * miss + withoutPause * (1 - Math.min(1, pause / clearPause))
}

type Step = { readonly cost: number; readonly before: number }

/** For each beat and each border the cheapest way to end it there. */
function cheapest(borders: readonly Border[], expected: readonly number[], { from }: Stretch): Step[][] {
  const begins = (beat: number, before: number) => (beat === 0 ? from : (borders[before]?.at ?? from))
  const table: Step[][] = []
  expected.forEach((length, beat) => {
    const row = borders.map(({ at, pause }, border): Step => {
      let best: Step = { cost: Number.POSITIVE_INFINITY, before: -1 }
      for (let before = beat === 0 ? -1 : 0; before < (beat === 0 ? 0 : border); before += 1) {
        const sofar = beat === 0 ? 0 : (table[beat - 1]?.[before]?.cost ?? Number.POSITIVE_INFINITY)
        const cost = sofar + costOf(at - begins(beat, before), length, pause)
        if (cost < best.cost) best = { cost, before }
      }
      return best
    })
    table.push(row)
  })
  return table
}

/**
 * Shares a long take out over beats that were read one after the other: by how long each should take, and where the reader paused.
 * @param texts the beats' words in order, at least one
 * @param language BCP 47
 * @param silences of the take in order, in seconds
 * @param duration of the take in seconds
 * @returns one stretch for each text; each ends where the next begins
 */
export function splitTake(
  texts: readonly string[],
  language: string,
  silences: readonly Stretch[],
  duration: Seconds,
): Stretch[] {
  const whole = spokenPart(silences, duration)
  const reading = texts.map(text => Math.max(shortest, speakingSeconds(text, language)))
  const pace = (whole.to - whole.from) / reading.reduce((sum, one) => sum + one, 0)
  const expected = reading.map(one => one * pace)
  let end: number = whole.from
  const wanted = expected.slice(0, -1).map(one => {
    end += one
    return end
  })
  const borders: Border[] = [...bordersIn(silences, whole, wanted), { at: whole.to, pause: clearPause }]
  const table = cheapest(borders, expected, whole)
  const ends: number[] = []
  for (let beat = texts.length - 1, border = borders.length - 1; beat >= 0; beat -= 1) {
    ends.unshift(borders[border]?.at ?? whole.to)
    border = table[beat]?.[border]?.before ?? -1
  }
  return ends.map((to, beat) => ({ from: seconds(ends[beat - 1] ?? whole.from), to: seconds(to) }))
}

/** Moves the border after one stretch; none gets shorter than a third of a second. `index` from 0, `at` in seconds. */
export function moveBorder(stretches: readonly Stretch[], index: number, at: number): Stretch[] {
  const [left, right] = [stretches[index], stretches[index + 1]]
  if (!left || !right) return [...stretches]
  const held = seconds(Math.min(Math.max(at, left.from + shortest), right.to - shortest))
  return stretches.map((one, place) => {
    if (place === index) return { ...one, to: held }
    return place === index + 1 ? { ...one, from: held } : one
  })
}
