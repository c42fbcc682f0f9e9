import {
  type AssStyle,
  assDocument,
  assTime,
  middleOf,
  type PlacedLine,
  placeLines,
  round,
  roundedBox,
} from './ass-text'
import { titleLines, titleStyles } from './ass-titles'
import { type BeatKind, isNote } from './beat'
import { type DrawnLook, lookOf } from './caption-drawing'
import { type FontFamily, fontOf, widthIn } from './caption-fonts'
import type { LookLayer, StyleLook } from './caption-looks'
import { type CaptionEvent, shownWords } from './captions'
import { assText } from './font-runs'
import type { Size } from './format'
import { fitWords, lineStep, type TextFit } from './text-width'
import type { TitleEvent } from './title-events'
import { joinWords, spaceBetween } from './unspaced'

/** Words of a card: border, shadow and blur in hundredths of an em. */
const cardFont = 'Inter ExtraBold'
const cardStyle: AssStyle = { name: 'words', font: cardFont, bold: '0', outline: '&HFF000000', back: '&HA0000000' }
const cardEdge = { border: 0, shadow: 3, blur: 2 }

/** Accents of a card by its beat's kind. */
const accents: Record<BeatKind, string> = { hook: '&HFF9C8B&', point: '&HFFC27A&', cta: '&HB8E57A&' }

function captionFit(event: CaptionEvent, look: StyleLook, size: Size): TextFit {
  const short = Math.min(size.width, size.height)
  const width = size.width * (size.width > size.height ? 0.72 : 0.84)
  const box = { width, height: size.height * 0.4, mostLines: 2 }
  const words = look.upper ? event.words.map(word => word.toUpperCase()) : event.words
  return fitWords(words, box, short * (event.spoken === null ? 0.056 : 0.1) * look.size, widthIn(look.font))
}

/** Where a line stands and how its letters look at their size. */
function lineTags(
  x: number,
  y: number,
  { size, font }: { readonly size: number; readonly font: FontFamily },
  { border, shadow, blur }: Pick<LookLayer, 'border' | 'shadow' | 'blur'>,
): string {
  const hundredth = size / 100
  const edge = `\\bord${round(border * hundredth)}\\shad${round(shadow * hundredth)}\\blur${round(blur * hundredth)}`
  return `\\an5\\pos(${round(x)},${round(y)})\\fs${round(size * fontOf(font).height)}${edge}`
}

function boxAround(fit: TextFit, look: StyleLook, x: number, middle: number): string {
  const widthOf = widthIn(look.font)
  const widest = Math.max(...fit.lines.map(line => widthOf(joinWords(line)))) * fit.size
  const [width, height] = [widest + fit.size * 0.9, fit.lines.length * lineStep * fit.size + fit.size * 0.42]
  const shape = roundedBox(width, height, fit.size * 0.36)
  return `{\\an5\\pos(${round(x)},${round(middle)})\\bord0\\shad0${look.box}\\p1}${shape}`
}

function lineText(
  { words, first }: PlacedLine,
  spoken: number | null,
  layer: LookLayer,
  write: (text: string) => string,
) {
  if (spoken === null) return layer.tags.line + write(joinWords(words))
  const tagOf = (index: number) =>
    index < spoken ? layer.tags.said : index > spoken ? layer.tags.next : layer.tags.spoken
  return words
    .map((word, index) => {
      const before = words[index - 1]
      const space = before === undefined ? '' : spaceBetween(before, word)
      // The box of a word would else reach over the space after it.
      const ofSpace =
        layer.kind === 'bar' && space !== '' ? (first + index > spoken ? layer.tags.next : layer.tags.said) : ''
      return `${ofSpace}${space}${tagOf(first + index)}${write(word)}`
    })
    .join('')
}

/** libass makes a box as high as its font, which reaches over the lines above and below. */
const clipToLine = (y: number, em: number, { width }: Size) =>
  `\\clip(0,${round(y - em * 0.58)},${width},${round(y + em * 0.58)})`

const stylesOf = (look: StyleLook): AssStyle[] => {
  const { family, bold } = fontOf(look.font)
  const words: AssStyle = { name: 'words', font: family, bold, outline: look.outline, back: look.back }
  return look.layers.some(({ kind }) => kind === 'bar') ? [words, { ...words, name: 'bar', isBox: true }] : [words]
}

/**
 * A segment's titles and captions as one ASS document for a frame of `size` pixels; event times are frames from the segment's start.
 * Each line is placed by itself: libass's own line step follows the font's extremes and stands too wide.
 */
export function captionDocument(
  events: readonly CaptionEvent[],
  drawn: DrawnLook,
  size: Size,
  fps: number,
  titles: readonly TitleEvent[] = [],
): string {
  const styles = [...stylesOf(lookOf(drawn)), ...(titles.length > 0 ? titleStyles : [])]
  const lines = events.flatMap(event => captionLines(event, drawn, size, fps))
  return assDocument(size, styles, [...titles.flatMap(title => titleLines(title, size, fps)), ...lines])
}

/** An event's line of a document but for its times. */
type TimelessLine = { readonly depth: number; readonly rest: string }

/** How many events are remembered: some ten minutes of film, a megabyte or two. */
const mostRemembered = 5_000
const remembered = new Map<string, readonly TimelessLine[]>()

/** To lay words out takes most of a document's time, and a letter typed changes those of one event in a thousand. */
function captionLines(event: CaptionEvent, drawn: DrawnLook, size: Size, fps: number): string[] {
  const { from, to, words, spoken, scale } = event
  const key = JSON.stringify([drawn, size.width, size.height, spoken, scale, words])
  const known = remembered.get(key) ?? timelessLines(event, drawn, size)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(key, known)
  const times = `${assTime(from, fps)},${assTime(to, fps)}`
  return known.map(({ depth, rest }) => `Dialogue: ${depth},${times},${rest}`)
}

function timelessLines(event: CaptionEvent, drawn: DrawnLook, size: Size): TimelessLine[] {
  const look = lookOf(drawn)
  const x = size.width / 2
  const fit = captionFit(event, look, size)
  const middle = middleOf(fit, drawn.position, size.height)
  const scale = look.springs ? event.scale : 100
  const grown = scale === 100 ? '' : `\\fscx${scale}\\fscy${scale}`
  const letters = { size: fit.size, font: look.font }
  const write = (text: string) => assText(text, look.font, fit.size)
  const drawnLines = look.layers.flatMap((layer, depth) =>
    placeLines(fit, middle, scale / 100).map(line => {
      const isBar = layer.kind === 'bar'
      const tags = `{${lineTags(x, line.y, letters, layer)}${layer.base}${isBar ? clipToLine(line.y, fit.size, size) : ''}${grown}}`
      const style = isBar ? 'bar' : 'words'
      return { depth: depth + 1, rest: `${style},,0,0,0,,${tags}${lineText(line, event.spoken, layer, write)}` }
    }),
  )
  const box = look.box && { depth: 0, rest: `words,,0,0,0,,${boxAround(fit, look, x, middle)}` }
  return box ? [box, ...drawnLines] : drawnLines
}

/** The words of a beat without footage, large in the middle of their card under a small mark in the colour of the beat's kind. */
export function cardDocument(card: { readonly text: string; readonly beatKind: BeatKind }, size: Size): string {
  const short = Math.min(size.width, size.height)
  const words = isNote(card.text) ? [] : shownWords(card.text)
  if (words.length === 0) return assDocument(size, [cardStyle], [])
  const box = { width: size.width * (size.width > size.height ? 0.7 : 0.8), height: size.height * 0.62, mostLines: 40 }
  const fit = fitWords(words, box, short * 0.105)
  const times = '0:00:00.00,9:59:59.99,words,,0,0,0,,'
  const x = round(size.width / 2)
  const lines = placeLines(fit, size.height / 2)
  const top = (lines[0]?.y ?? 0) - fit.size * lineStep - short * 0.035
  const mark = `{\\an5\\pos(${x},${round(top)})\\bord0\\shad0\\1c${accents[card.beatKind]}\\p1}`
  return assDocument(
    size,
    [cardStyle],
    [
      `Dialogue: 0,${times}${mark}${roundedBox(short * 0.09, short * 0.012, short * 0.006)}`,
      ...lines.map(
        line =>
          `Dialogue: 1,${times}{${lineTags(x, line.y, { size: fit.size, font: cardFont }, cardEdge)}}${assText(joinWords(line.words), cardFont, fit.size)}`,
      ),
    ],
  )
}
