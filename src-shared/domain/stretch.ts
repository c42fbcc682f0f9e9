import { type Seconds, seconds } from './time'

/** Some time of a film, from a place in it to another one. */
export type Stretch = { readonly from: Seconds; readonly to: Seconds }

/** Brands two places, in seconds, as a stretch. */
export const stretch = (from: number, to: number): Stretch => ({ from: seconds(from), to: seconds(to) })

/** How long a stretch is, in seconds. */
export const lengthOf = ({ from, to }: Stretch): number => to - from

/** The same time in as few stretches as it takes, in order. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  for (const next of stretches.toSorted((one, other) => one.from - other.from)) {
    const last = whole.at(-1)
    if (last && next.from <= last.to) whole[whole.length - 1] = stretch(last.from, Math.max(last.to, next.to))
    else whole.push(next)
  }
  return whole
}

/** What two lists of stretches have in common. */
export function common(some: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  const shared = some.flatMap(one =>
    others.map(other => stretch(Math.max(one.from, other.from), Math.min(one.to, other.to))),
  )
  return joined(shared.filter(one => one.to > one.from))
}

/** What is left of stretches without others. */
export function without(stretches: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  const away = joined(others)
  const gaps = [
    stretch(0, away[0]?.from ?? Infinity),
    ...away.map(({ to }, index) => stretch(to, away[index + 1]?.from ?? Infinity)),
  ]
  return common(stretches, gaps)
}
