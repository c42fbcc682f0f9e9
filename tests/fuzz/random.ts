/** Numbers from 0 to 1, 1 left out. */
export type Random = () => number

/** Numbers that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 on, below a limit. */
export const below = (limit: number, random: Random): number => Math.floor(random() * limit)

/** One of several, which must not be none. */
export function pick<T>(from: readonly T[], random: Random): T {
  const [chosen] = from.slice(below(from.length, random))
  if (chosen === undefined) throw new Error('Nothing to pick from')
  return chosen
}
