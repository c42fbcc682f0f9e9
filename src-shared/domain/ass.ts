import {
  type AssStyle,
  assDocument,
  assTime,
  escapeAss,
  fontHeight,
  middleOf,
  type PlacedLine,
  placeLines,
  round,
  roundedBox,
} from './ass-text'
import { titleLines, titleStyles } from './ass-titles'
import { type BeatKind, isNote } from './beat'
import { type CaptionEvent, shownWords } from './captions'
import type { CaptionLook } from './film'
import type { Size } from './format'
import { fitWords, lineStep, type TextFit, textWidth } from './text-width'
import type { TitleEvent } from './title-events'

type CaptionStyle = CaptionLook['style']

const fonts: Record<CaptionStyle | 'card', string> = {
  pop: 'Inter ExtraBold,0',
  clean: 'Inter,-1',
  boxed: 'Inter,-1',
  card: 'Inter ExtraBold,0',
}

/** Colours are alpha, blue, green, red. Border, shadow and blur in hundredths of an em. */
const looks: Record<
  CaptionStyle | 'card',
  { outline: string; back: string; border: number; shadow: number; blur: number }
> = {
  pop: { outline: '&H00101010', back: '&H80000000', border: 9.5, shadow: 3, blur: 0 },
  clean: { outline: '&H60000000', back: '&H60000000', border: 4, shadow: 3, blur: 6 },
  boxed: { outline: '&H00000000', back: '&H00000000', border: 0, shadow: 0, blur: 0 },
  card: { outline: '&HFF000000', back: '&HA0000000', border: 0, shadow: 3, blur: 2 },
}

const marked: Record<CaptionStyle, string> = {
  pop: '{\\1c&H27D9FF&}',
  clean: '{\\1a&H00&}',
  boxed: '{\\1c&H3FC8FF&}',
}
const unmarked: Record<CaptionStyle, string> = {
  pop: '{\\1c&HFFFFFF&}',
  clean: '{\\1a&H58&}',
  boxed: '{\\1c&HFFFFFF&}',
}
const wordStyle = (style: CaptionStyle | 'card'): AssStyle => {
  const [font = '', bold = ''] = fonts[style].split(',')
  const { outline, back } = looks[style]
  return { name: 'words', font, bold, outline, back }
}

/** Accents of a card by its beat's kind. */
const accents: Record<BeatKind, string> = { hook: '&HFF9C8B&', point: '&HFFC27A&', cta: '&HB8E57A&' }

function captionFit(event: CaptionEvent, size: Size): TextFit {
  const short = Math.min(size.width, size.height)
  const box = { width: size.width * (size.width > size.height ? 0.72 : 0.84), height: size.height * 0.4 }
  return event.spoken === null
    ? fitWords(event.words, { ...box, mostLines: 2 }, short * 0.056)
    : fitWords(event.words, { ...box, mostLines: 2 }, short * 0.1)
}

/** Where a line stands and how its letters look at their size. */
function lineTags(x: number, y: number, size: number, style: CaptionStyle | 'card'): string {
  const { border, shadow, blur } = looks[style]
  const hundredth = size / 100
  const edge = `\\bord${round(border * hundredth)}\\shad${round(shadow * hundredth)}\\blur${round(blur * hundredth)}`
  return `\\an5\\pos(${round(x)},${round(y)})\\fs${round(size * fontHeight)}${edge}`
}

function boxAround(fit: TextFit, x: number, middle: number): string {
  const widest = Math.max(...fit.lines.map(line => textWidth(line.join(' ')))) * fit.size
  const [width, height] = [widest + fit.size * 0.9, fit.lines.length * lineStep * fit.size + fit.size * 0.42]
  const shape = roundedBox(width, height, fit.size * 0.36)
  return `{\\an5\\pos(${round(x)},${round(middle)})\\bord0\\shad0\\1c&H1A1414&\\1a&H24&\\p1}${shape}`
}

function lineText({ words, first }: PlacedLine, spoken: number | null, style: CaptionStyle): string {
  if (spoken === null) return escapeAss(words.join(' '))
  return words
    .map((word, index) => `${first + index === spoken ? marked[style] : unmarked[style]}${escapeAss(word)}`)
    .join(' ')
}

/**
 * A segment's titles and captions as one ASS document for a frame of `size` pixels; event times are frames from the segment's start.
 * Each line is placed by itself: libass's own line step follows the font's extremes and stands too wide.
 */
export function captionDocument(
  events: readonly CaptionEvent[],
  look: Pick<CaptionLook, 'style' | 'position'>,
  size: Size,
  fps: number,
  titles: readonly TitleEvent[] = [],
): string {
  const styles = [wordStyle(look.style), ...(titles.length > 0 ? titleStyles : [])]
  const lines = events.flatMap(event => captionLines(event, look, size, fps))
  return assDocument(size, styles, [...titles.flatMap(title => titleLines(title, size, fps)), ...lines])
}

function captionLines(
  event: CaptionEvent,
  look: Pick<CaptionLook, 'style' | 'position'>,
  size: Size,
  fps: number,
): string[] {
  const x = size.width / 2
  const fit = captionFit(event, size)
  const middle = middleOf(fit, look.position, size.height)
  const times = `${assTime(event.from, fps)},${assTime(event.to, fps)},words,,0,0,0,,`
  const scale = look.style === 'pop' ? event.scale : 100
  const texts = placeLines(fit, middle, scale / 100).map(line => {
    const grown = scale === 100 ? '' : `\\fscx${scale}\\fscy${scale}`
    return `Dialogue: 1,${times}{${lineTags(x, line.y, fit.size, look.style)}${grown}}${lineText(line, event.spoken, look.style)}`
  })
  return look.style === 'boxed' ? [`Dialogue: 0,${times}${boxAround(fit, x, middle)}`, ...texts] : texts
}

/** The words of a beat without footage, large in the middle of their card under a small mark in the colour of the beat's kind. */
export function cardDocument(card: { readonly text: string; readonly beatKind: BeatKind }, size: Size): string {
  const short = Math.min(size.width, size.height)
  const words = isNote(card.text) ? [] : shownWords(card.text)
  if (words.length === 0) return assDocument(size, [wordStyle('card')], [])
  const box = { width: size.width * (size.width > size.height ? 0.7 : 0.8), height: size.height * 0.62, mostLines: 40 }
  const fit = fitWords(words, box, short * 0.105)
  const times = '0:00:00.00,9:59:59.99,words,,0,0,0,,'
  const x = round(size.width / 2)
  const lines = placeLines(fit, size.height / 2)
  const top = (lines[0]?.y ?? 0) - fit.size * lineStep - short * 0.035
  const mark = `{\\an5\\pos(${x},${round(top)})\\bord0\\shad0\\1c${accents[card.beatKind]}\\p1}`
  return assDocument(
    size,
    [wordStyle('card')],
    [
      `Dialogue: 0,${times}${mark}${roundedBox(short * 0.09, short * 0.012, short * 0.006)}`,
      ...lines.map(
        line => `Dialogue: 1,${times}{${lineTags(x, line.y, fit.size, 'card')}}${escapeAss(line.words.join(' '))}`,
      ),
    ],
  )
}
