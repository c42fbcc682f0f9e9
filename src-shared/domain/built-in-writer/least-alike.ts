import type { WritingWish } from '../writing'
import { spokenSeconds } from './spoken-seconds'

/** How often one draws for a variant, and how often where it is still too much like another one. */
const draws = 12
const mostDraws = 100
/** So much of their beats two variants may have in the same place, and so much anywhere. */
const mostShared = { inPlace: 0.5, anywhere: 0.3 }

/** How much of the shorter of two scripts says the same, at the same place and anywhere; 0 to 1. */
function shared(a: readonly string[], b: readonly string[]): { inPlace: number; anywhere: number } {
  const least = Math.max(1, Math.min(a.length, b.length))
  const inPlace = a.filter((text, at) => b[at] === text).length
  const anywhere = a.filter(text => b.includes(text)).length
  return { inPlace: inPlace / least, anywhere: anywhere / least }
}

function fault(texts: readonly string[], earlier: readonly (readonly string[])[], wish: WritingWish): number {
  const alike = earlier.map(other => shared(texts, other))
  const over = (kind: keyof typeof mostShared) => Math.max(0, ...alike.map(one => one[kind] - mostShared[kind]))
  const off = Math.abs(spokenSeconds(texts, wish.language) - wish.seconds) / wish.seconds
  return over('inPlace') * 20 + over('anywhere') * 2 + Math.max(0, off - 0.1) * 4
}

/** For each variant the best of some draws: unlike the variants before it, and about as long as wished for. */
export function leastAlike(wish: WritingWish, write: (variant: number, draw: number) => string[]): string[][] {
  const chosen: string[][] = []
  const isAlike = (texts: readonly string[]) => chosen.some(other => shared(texts, other).inPlace > mostShared.inPlace)
  for (let variant = 0; variant < wish.variants; variant += 1) {
    let best = write(variant, 0)
    let least = fault(best, chosen, wish)
    for (let draw = 1; least > 0 && draw < (isAlike(best) ? mostDraws : draws); draw += 1) {
      const texts = write(variant, draw)
      const found = fault(texts, chosen, wish)
      if (found < least) [best, least] = [texts, found]
    }
    chosen.push(best)
  }
  return chosen
}
