/** A picture that might become a cover, measured small: `luma` is its brightness row by row, 0 to 255, the same size for all. */
export type CoverCandidate = { readonly at: number; readonly width: number; readonly luma: Uint8Array }

/** What speaks for a candidate, each 0 to 1; `score` weighs them. */
export type CoverScore = {
  readonly at: number
  readonly score: number
  readonly sharpness: number
  readonly brightness: number
  readonly difference: number
}

const mean = (values: Iterable<number>, count: number) => {
  let sum = 0
  for (const value of values) sum += value
  return count === 0 ? 0 : sum / count
}

/** How much neighbouring points differ from what lies between them: out-of-focus and motion blur have little of it. */
function sharpnessOf({ width, luma }: CoverCandidate): number {
  let sum = 0
  let count = 0
  for (let at = width + 1; at < luma.length - width - 1; at += 1) {
    const around = (luma[at - 1] ?? 0) + (luma[at + 1] ?? 0) + (luma[at - width] ?? 0) + (luma[at + width] ?? 0)
    sum += Math.abs(4 * (luma[at] ?? 0) - around)
    count += 1
  }
  return Math.min(1, sum / Math.max(1, count) / 40)
}

/** Best in the middle, nothing at black and at white. */
const brightnessOf = ({ luma }: CoverCandidate) => Math.max(0, 1 - Math.abs(mean(luma, luma.length) - 118) / 118)

/** How different two pictures are, 0 to 1: a half of mean difference is as different as footage gets. */
export function differenceOf(one: CoverCandidate, other: CoverCandidate): number {
  const differences = one.luma.map((value, at) => Math.abs(value - (other.luma[at] ?? 0)))
  return Math.min(1, mean(differences, differences.length) / 64)
}

/**
 * The best covers, best first: sharp, neither dark nor burnt, and each unlike those before it, so that there is something to choose from.
 * `difference` is how unlike the nearest better one it is; 1 for the first.
 */
export function chooseCovers(candidates: readonly CoverCandidate[], count: number): CoverScore[] {
  const measured = candidates.map(candidate => ({
    candidate,
    sharpness: sharpnessOf(candidate),
    brightness: brightnessOf(candidate),
    difference: 1,
  }))
  const chosen: CoverScore[] = []
  const left = new Set(measured)
  const scoreOf = (one: (typeof measured)[number]) => one.sharpness * 0.4 + one.brightness * 0.3 + one.difference * 0.3
  while (chosen.length < count && left.size > 0) {
    const best = [...left].reduce((sofar, one) => (scoreOf(one) > scoreOf(sofar) ? one : sofar))
    left.delete(best)
    const { sharpness, brightness, difference } = best
    chosen.push({ at: best.candidate.at, score: scoreOf(best), sharpness, brightness, difference })
    for (const one of left) one.difference = Math.min(one.difference, differenceOf(one.candidate, best.candidate))
  }
  return chosen
}
