/** A draft this far off, as a share of the length asked for, misses it. */
const tolerance = 0.2

/** Whole seconds by which a draft is too long, negative where it is too short; null where it is about as long as asked for. */
export function lengthMiss(read: number, target: number): number | null {
  const miss = Math.round(read) - Math.round(target)
  return Math.abs(miss) > target * tolerance ? miss : null
}
