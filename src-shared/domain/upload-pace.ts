/** How many bytes had gone at a time, in milliseconds of a clock that nobody sets. */
export type Sample = { readonly at: number; readonly sent: number }

/** Milliseconds that a speed is taken over: long enough to be steady, short enough to follow the network. */
const longest = 10_000
const shortest = 1_000

/** The samples that a speed is taken from, with one more. An upload that begins again further back is measured anew. */
export function withSample(samples: readonly Sample[], sample: Sample): Sample[] {
  const last = samples.at(-1)
  if (!last || sample.sent < last.sent || sample.at < last.at) return [sample]
  const isOld = (one: Sample, next: Sample | undefined) =>
    next !== undefined && sample.at - next.at >= longest && one !== last
  return [...samples.filter((one, index) => !isOld(one, samples[index + 1])), sample]
}

/**
 * How fast an upload is and how long it still takes.
 * @param of bytes of the whole
 * @returns bytes a second, and seconds; null before they are known, and `left` also while nothing moves
 */
export function paceOf(samples: readonly Sample[], of: number): { speed: number | null; left: number | null } {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || last.at - first.at < shortest) return { speed: null, left: null }
  const speed = ((last.sent - first.sent) / (last.at - first.at)) * 1_000
  return { speed, left: speed > 0 ? Math.max(0, of - last.sent) / speed : null }
}
