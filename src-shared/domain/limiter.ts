/** Samples: 2 ms, in which a peak is seen coming. */
const lookahead = 96
/** What is left of a reduction after each sample: 50 ms to a third. */
const release = Math.exp(-1 / (0.05 * 48_000))

/** How far each sample must come down so that neither channel passes the limit, spread over the time before it. */
function reductions(left: Float32Array, right: Float32Array, limit: number): Float32Array {
  const gains = new Float32Array(left.length)
  for (let at = 0; at < left.length; at += 1) {
    const peak = Math.max(Math.abs(left[at] ?? 0), Math.abs(right[at] ?? 0))
    gains[at] = peak > limit ? limit / peak : 1
  }
  const step = 1 / lookahead
  for (let at = left.length - 2; at >= 0; at -= 1) {
    const next = gains[at + 1] ?? 1
    if (next < 1) gains[at] = Math.min(gains[at] ?? 1, next + (1 - next) * step + step * 0.05)
  }
  return gains
}

/**
 * Keeps a stereo sound under a limit (0 to 1), in place: peaks come down before they are there, and go up slowly after. What comes out
 * is 2 ms late, as it is behind the export's limiter.
 */
export function limitPeaks(left: Float32Array, right: Float32Array, limit: number): void {
  const gains = reductions(left, right, limit)
  let held = 1
  for (let at = 0; at < left.length; at += 1) {
    held = Math.min(gains[at] ?? 1, 1 - (1 - held) * release)
    left[at] = (left[at] ?? 0) * held
    right[at] = (right[at] ?? 0) * held
  }
  for (const channel of [left, right]) {
    channel.copyWithin(lookahead, 0)
    channel.fill(0, 0, lookahead)
  }
}
