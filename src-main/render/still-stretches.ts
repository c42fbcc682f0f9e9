import type { RenderWarning } from '@shared/domain/render-job'
import { type Seconds, seconds } from '@shared/domain/time'

/** A picture of the film made very small: brightness by rows, 16 black to 235 white, without those rows that captions stand in. */
export type Sample = {
  readonly at: Seconds
  readonly beat: number | null
  readonly shot: number
  readonly pixels: Uint8Array
}

/** How many pictures a second are looked at. */
export const samplesPerSecond = 10

/** What is shorter, in seconds, is part of a cut; drawn scenes and screen recordings stand still for a second without anything being amiss. */
const shortest = { black: 1, frozen: 1.5 } as const

/** Held pictures, coded at our qualities, stay within 3 of their first one; the slowest of slow motion, stars over a lake, leaves it in 0.2 s. */
const stillest = 4
/** Black is 16 and stays under 20 when coded; the darkest night sky we have footage of has a tenth of its pixels over 40. */
const blackest = 22
const blackShare = 0.98

const isBlack = ({ pixels }: Sample) =>
  pixels.reduce((dark, value) => dark + (value <= blackest ? 1 : 0), 0) >= blackShare * pixels.length

const isSame = (one: Sample, other: Sample) =>
  one.pixels.every((value, index) => Math.abs(value - (other.pixels[index] ?? 0)) <= stillest)

type Run = { readonly first: Sample; readonly isBlack: boolean; count: number; last: Sample }

const goesOn = ({ first, last, isBlack: wasBlack }: Run, next: Sample, isBlackNow: boolean) =>
  last.shot === next.shot &&
  next.at - last.at < 1.5 / samplesPerSecond &&
  (wasBlack ? isBlackNow : !isBlackNow && isSame(first, next))

/** Where samples, in order, are black or stand still for long enough to be asked about. */
export function stillStretches(samples: readonly Sample[]): RenderWarning[] {
  const runs: Run[] = []
  for (const sample of samples) {
    const run = runs.at(-1)
    const isBlackNow = isBlack(sample)
    if (run && goesOn(run, sample, isBlackNow)) {
      run.count += 1
      run.last = sample
    } else runs.push({ first: sample, last: sample, isBlack: isBlackNow, count: 1 })
  }
  return runs.flatMap(({ first, isBlack, count }) => {
    const kind = isBlack ? 'black' : 'frozen'
    // A sample may be lost at either end.
    if (count + 1 < shortest[kind] * samplesPerSecond) return []
    const at = seconds(Math.round(first.at * 1_000) / 1_000)
    return [{ kind, beat: first.beat, at, detail: `${(count / samplesPerSecond).toFixed(1)} s` }]
  })
}
