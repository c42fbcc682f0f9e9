/** Of the text on a card, in pixels; the page's own font. */
const font = '13px "Inter Variable"'

type Measure = (word: string) => number

let pen: OffscreenCanvasRenderingContext2D | null = null
const widths = new Map<string, number>()

/** How wide a word is drawn. Words come again and again, so each is measured once. */
function drawnWidth(word: string): number {
  const known = widths.get(word)
  if (known !== undefined) return known
  pen ??= new OffscreenCanvas(1, 1).getContext('2d')
  if (!pen) return word.length * 7
  pen.font = font
  const width = pen.measureText(word).width
  // Bounded, for words that never come again: numbers, addresses.
  if (widths.size > 20_000) widths.clear()
  widths.set(word, width)
  return width
}

/** Where a line may end: behind a space, and behind a hyphen between letters. */
const breaks = /(?<= )|(?<=\p{L}-)(?=\p{L})/u

/**
 * How many lines a text fills in a box of that width in pixels, at most `most`: words wrap, a word that is wider than the box is broken.
 * Reckoned, so that thousands of cards have their height before one of them is drawn.
 */
export function linesOf(text: string, width: number, most: number, measure: Measure = drawnWidth): number {
  const space = measure(' ')
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let left = 0
    lines += 1
    for (const word of paragraph.split(breaks)) {
      const wide = measure(word.trimEnd())
      if (left > 0 && left + wide > width) {
        lines += 1
        left = 0
      }
      if (wide > width) lines += Math.ceil(wide / width) - 1
      left = (wide > width ? wide % width : left + wide) + (word.endsWith(' ') ? space : 0)
      if (lines >= most) return most
    }
  }
  return lines
}
