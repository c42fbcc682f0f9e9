import { type Stereo, sampleRate } from './samples'

/** What the export's compressor is set to (`sound-args.ts`); its knee is FFmpeg's own. Times in milliseconds. */
const threshold = 0.03
const ratio = 6
const attack = 20
const release = 400
const knee = 2.82843

/** FFmpeg measures its times to a quarter: after one of them the level has come as far as e⁻⁴ would let it. Source: its documentation of `sidechaincompress`, and what it did to test tones. */
const share = (milliseconds: number) => Math.min(1, 4_000 / (milliseconds * sampleRate))

const thres = Math.log(threshold)
const kneeStart = Math.log(threshold / Math.sqrt(knee))
const kneeStop = Math.log(threshold * Math.sqrt(knee))

/** A cubic from one point to another with a slope at each (Hermite). */
function bend(x: number, from: { x: number; y: number; slope: number }, to: { x: number; y: number; slope: number }) {
  const width = to.x - from.x
  const t = (x - from.x) / width
  const [m0, m1] = [from.slope * width, to.slope * width]
  const third = m0 + m1 + 2 * (from.y - to.y)
  const second = -2 * m0 - m1 - 3 * (from.y - to.y)
  return ((third * t + second) * t + m0) * t + from.y
}

/** What is left of the music, 1 for all of it, at a mean square of the key. */
function gainAt(power: number): number {
  const level = Math.log(power) / 2
  if (level <= kneeStart) return 1
  const stop = { x: kneeStop, y: (kneeStop - thres) / ratio + thres, slope: 1 / ratio }
  const wanted =
    level < kneeStop ? bend(level, { x: kneeStart, y: kneeStart, slope: 1 }, stop) : (level - thres) / ratio + thres
  return Math.exp(wanted - level)
}

/** How many samples share one gain: 1.33 ms, an eighth of the attack. */
export const samplesAGain = 64

/** Makes music give way while something else is heard, as the export's compressor does. */
export class Ducker {
  #power = 0

  /**
   * How much of the music is left beside the next stretch of what is heard; all but the last are a multiple of `samplesAGain` long.
   * @returns one gain (0 to 1) for every `samplesAGain` samples
   */
  gains({ left, right }: Stereo): Float32Array {
    const gains = new Float32Array(Math.ceil(left.length / samplesAGain))
    const [rise, fall] = [share(attack), share(release)]
    let power = this.#power
    for (let at = 0; at < left.length; at += 1) {
      const heard = (Math.abs(left[at] ?? 0) + Math.abs(right[at] ?? 0)) / 2
      const square = heard * heard
      power += (square - power) * (square > power ? rise : fall)
      if (at % samplesAGain === 0) gains[at / samplesAGain] = power > 0 ? gainAt(power) : 1
    }
    this.#power = power
    return gains
  }
}
