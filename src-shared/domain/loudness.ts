import type { Stereo } from './samples'

/** One second-order filter: what comes in now and before, less what came out before. */
type Biquad = { readonly b: readonly [number, number, number]; readonly a: readonly [number, number] }

// ITU-R BS.1770-4, tables 1 and 2: a head's shadow and the ear's deafness for low notes, at 48 kHz.
const shelf: Biquad = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [-1.69065929318241, 0.73248077421585],
}
const highPass: Biquad = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] }

/** Blocks of 400 ms begin every 100 ms. */
export const hop = 4_800
const hopsABlock = 4

/** One channel, weighted as BS.1770 hears it. */
class Channel {
  #before = [0, 0, 0, 0, 0, 0] as readonly [number, number, number, number, number, number]

  /** The sum of squares of each 100 ms of its next samples. */
  powers(samples: Float32Array): Float64Array {
    const powers = new Float64Array(Math.floor(samples.length / hop))
    const { b, a } = shelf
    let [x1, x2, y1, y2, z1, z2] = this.#before
    for (let at = 0; at < powers.length * hop; at += 1) {
      const x = samples[at] ?? 0
      const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2
      const z = y - 2 * y1 + y2 - highPass.a[0] * z1 - highPass.a[1] * z2
      x2 = x1
      x1 = x
      y2 = y1
      y1 = y
      z2 = z1
      z1 = z
      const place = Math.floor(at / hop)
      powers[place] = (powers[place] ?? 0) + z * z
    }
    this.#before = [x1, x2, y1, y2, z1, z2]
    return powers
  }
}

const lufs = (power: number) => -0.691 + 10 * Math.log10(power)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Measures how loud a stereo sound at 48 kHz is as a whole (ITU-R BS.1770-4, gated). */
export class LoudnessMeter {
  readonly #left = new Channel()
  readonly #right = new Channel()
  /** Of both channels, for each 100 ms. */
  readonly #powers: number[] = []

  /** Hears the next stretch; all but the last are a multiple of `hop` samples long. */
  hear({ left, right }: Stereo): void {
    const [one, other] = [this.#left.powers(left), this.#right.powers(right)]
    for (const [place, power] of one.entries()) this.#powers.push(power + (other[place] ?? 0))
  }

  /** @returns LUFS of all that was heard; null for less than 0.4 s, or nothing above −70 */
  loudness(): number | null {
    const powers = this.#powers
    const blocks: number[] = []
    for (let at = 0; at + hopsABlock <= powers.length; at += 1) {
      let sum = 0
      for (let place = at; place < at + hopsABlock; place += 1) sum += powers[place] ?? 0
      blocks.push(sum / (hop * hopsABlock))
    }
    const heard = blocks.filter(power => lufs(power) > -70)
    if (heard.length === 0) return null
    const gate = lufs(mean(heard)) - 10
    const loud = heard.filter(power => lufs(power) > gate)
    return loud.length > 0 ? lufs(mean(loud)) : null
  }
}
