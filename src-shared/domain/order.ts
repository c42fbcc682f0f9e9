/** A thing that keeps its place in a list by a number of its own, so that two people moving different things never clash. */
export type Ordered = { readonly order: number }

/** Below this gap the halves of two neighbours' orders stop being exact in a double. */
const smallestGap = 1e-6

/** Sorts by order; equal orders (made by two devices at once) keep the sequence they came in. */
export function inOrder<T extends Ordered>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.order - b.order)
}

/**
 * Puts `item` at `index` (0 is first) among `others`, which are in order and do not hold it.
 * Only the item's own order changes, unless the gap has become too small; then all are numbered again.
 */
export function placeAt<T extends Ordered>(others: readonly T[], item: T, index: number): T[] {
  const at = Math.min(Math.max(0, index), others.length)
  const before = others[at - 1]?.order ?? (others[at]?.order ?? 1) - 2
  const after = others[at]?.order ?? before + 2
  const placed = [...others.slice(0, at), { ...item, order: (before + after) / 2 }, ...others.slice(at)]
  return after - before > smallestGap ? placed : placed.map((one, place) => ({ ...one, order: place + 1 }))
}
