import { joinWords, spaceBetween } from './unspaced'

/** Advance widths of Inter ExtraBold for the characters from space to tilde, in hundredths of an em; the lighter cuts are a little narrower. */
const asciiWidths = [
  22, 36, 59, 66, 66, 103, 68, 35, 38, 38, 58, 69, 35, 47, 35, 40, 69, 44, 64, 66, 69, 63, 66, 59, 66, 66, 35, 36, 69,
  69, 69, 58, 104, 77, 66, 74, 72, 61, 59, 75, 75, 29, 59, 74, 57, 94, 77, 77, 65, 78, 66, 66, 68, 73, 77, 106, 76, 75,
  68, 38, 40, 38, 49, 48, 38, 59, 64, 60, 64, 60, 41, 64, 64, 28, 28, 59, 28, 93, 64, 62, 64, 64, 42, 57, 38, 64, 62,
  86, 59, 62, 58, 49, 39, 49, 69,
]

/** Scripts whose characters fill a square; they come from another font than the bundled one. */
const square =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff01-\uff60ー]/u
/** Joined letters, most of them slim. */
const narrow = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const noWidth = /[\p{Mark}\p{Control}\p{Format}]/u

function characterWidth(character: string): number {
  const ascii = asciiWidths[(character.codePointAt(0) ?? 0) - 32]
  if (ascii !== undefined) return ascii / 100
  if (noWidth.test(character)) return 0
  if (narrow.test(character)) return 0.58
  return square.test(character) ? 1 : 0.72
}

/** How wide a text stands in the caption font, in em; exact for plain Latin but for kerning, a cautious guess for the rest. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, character) => width + characterWidth(character), 0)

/** How wide a text stands, in em. */
export type WidthOf = (text: string) => number

/** Breaks words into lines no wider than `most` em; a single word that is wider stands alone on its line. */
export function wrapWords(words: readonly string[], most: number, widthOf: WidthOf = textWidth): string[][] {
  const lines: string[][] = []
  let width = 0
  for (const word of words) {
    const line = lines.at(-1)
    const space = spaceBetween(line?.at(-1) ?? '', word)
    const added = widthOf(space + word)
    if (line && width + added <= most) {
      line.push(word)
      width += added
    } else {
      lines.push([word])
      width = added - widthOf(space)
    }
  }
  return lines
}

export type TextFit = { readonly lines: readonly (readonly string[])[]; readonly size: number }

/** How lines stand below each other, in em. */
export const lineStep = 1.16

/** The largest size (pixels an em, at most `size`) at which the words fit a box in at most `mostLines` lines, and those lines. */
export function fitWords(
  words: readonly string[],
  box: { readonly width: number; readonly height: number; readonly mostLines: number },
  size: number,
  widthOf: WidthOf = textWidth,
): TextFit {
  for (let tried = size; tried > 12; tried *= 0.94) {
    const lines = wrapWords(words, box.width / tried, widthOf)
    const widest = Math.max(0, ...lines.map(line => widthOf(joinWords(line))))
    const fits = lines.length <= box.mostLines && lines.length * lineStep * tried <= box.height
    if (fits && widest * tried <= box.width) return { lines: balance(lines, box.width / tried, widthOf), size: tried }
  }
  return { lines: wrapWords(words, box.width / 12, widthOf), size: 12 }
}

/** The same number of lines, as even as they go, so that no word is left alone on the last one. */
function balance(lines: string[][], most: number, widthOf: WidthOf): string[][] {
  const words = lines.flat()
  const whole = widthOf(joinWords(words))
  for (let width = whole / Math.max(1, lines.length); width < most; width += 0.5) {
    const even = wrapWords(words, width, widthOf)
    if (even.length <= lines.length) return even
  }
  return lines
}
