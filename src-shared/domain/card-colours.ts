import type { BeatKind } from './beat'

/** Top and bottom of a card by its beat's kind: red, green and blue in two hexadecimal digits each. */
export const cardColours: Record<BeatKind, readonly [string, string]> = {
  hook: ['1d1744', '54307a'],
  point: ['0f1a30', '1f4a6e'],
  cta: ['0b2326', '1d5c4d'],
}
