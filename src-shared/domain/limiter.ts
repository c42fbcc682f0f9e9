import { type Stereo, sampleRate, silence } from './samples'

/** Samples: 2 ms, in which a peak is seen coming. */
const lookahead = 96
/** What is left of a reduction after each sample: 50 ms to a third. */
const release = Math.exp(-1 / (0.05 * sampleRate))

const step = 1 / lookahead
/** So many samples before a peak nothing of it is felt, however high it is. */
export const feltBefore = Math.ceil(lookahead * Math.log(1 / 0.05 + 1)) + 8

/** How far each sample must come down so that neither channel passes the limit, spread over the time before it. */
function reductions(now: Stereo, next: Stereo, limit: number): Float32Array {
  const count = now.left.length
  const gains = new Float32Array(count + Math.min(feltBefore, next.left.length))
  for (let at = 0; at < gains.length; at += 1) {
    const [from, place] = at < count ? [now, at] : [next, at - count]
    const peak = Math.max(Math.abs(from.left[place] ?? 0), Math.abs(from.right[place] ?? 0))
    gains[at] = peak > limit ? limit / peak : 1
  }
  for (let at = gains.length - 2; at >= 0; at -= 1) {
    const after = gains[at + 1] ?? 1
    if (after < 1) gains[at] = Math.min(gains[at] ?? 1, after + (1 - after) * step + step * 0.05)
  }
  return gains
}

/**
 * Keeps a stereo sound under a limit (0 to 1): peaks come down before they are there, and go up slowly after. What comes out is 2 ms late,
 * as it is behind the export's limiter.
 */
export class Limiter {
  #held = 1
  #late = silence(lookahead)

  constructor(private readonly limit: number) {}

  /** The next stretch, which is left as it was; `next` is what follows it, at least `feltBefore` samples where there are so many. */
  limited(now: Stereo, next: Stereo): Stereo {
    const gains = reductions(now, next, this.limit)
    const count = now.left.length
    const out = silence(lookahead + count)
    out.left.set(this.#late.left)
    out.right.set(this.#late.right)
    for (let at = 0; at < count; at += 1) {
      this.#held = Math.min(gains[at] ?? 1, 1 - (1 - this.#held) * release)
      out.left[lookahead + at] = (now.left[at] ?? 0) * this.#held
      out.right[lookahead + at] = (now.right[at] ?? 0) * this.#held
    }
    this.#late = { left: out.left.slice(count), right: out.right.slice(count) }
    return { left: out.left.subarray(0, count), right: out.right.subarray(0, count) }
  }
}
