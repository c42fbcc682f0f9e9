import type { BeatKind } from '@shared/domain/beat'
import { cardColours } from '@shared/domain/card-colours'
import type { Size } from '@shared/domain/format'
import type { Context } from './draw-look'

/** Of the blur that makes one colour of a card go over into the other, as a share of its height. */
const softness = 1 / 5
const stops = 48

/** The share of a bell curve's area that lies before a place, in sigmas from its middle (Abramowitz and Stegun, 7.1.26). */
function areaBefore(sigmas: number): number {
  const x = Math.abs(sigmas) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
  const half = (1 - series * Math.exp(-x * x)) / 2
  return sigmas < 0 ? 0.5 - half : 0.5 + half
}

const partsOf = (colour: string) => [0, 2, 4].map(at => Number.parseInt(colour.slice(at, at + 2), 16))

/** The calm ground of a card: two colours that go over into one another. */
export function drawCardGround(onto: Context, kind: BeatKind, { width, height }: Size): void {
  const [top, bottom] = cardColours[kind].map(partsOf)
  const ground = onto.createLinearGradient(0, 0, 0, height)
  for (let stop = 0; stop <= stops; stop += 1) {
    const share = areaBefore((stop / stops - 0.5) / softness)
    const parts = [0, 1, 2].map(part => (top?.[part] ?? 0) * (1 - share) + (bottom?.[part] ?? 0) * share)
    ground.addColorStop(stop / stops, `rgb(${parts.join(' ')})`)
  }
  onto.fillStyle = ground
  onto.fillRect(0, 0, width, height)
}
