import type { Size } from './format'
import { lineStep, type TextFit } from './text-width'

/** libass measures a font from its highest to its lowest stroke (OS/2 winAscent and winDescent), which for Inter is this much of an em. */
export const fontHeight = 2929 / 2048

/**
 * Text as it may stand in an event: no override, no drawing and no break can come of it.
 * A backslash is followed by a word joiner, so that none of ASS's letters stands right behind it.
 */
export function escapeAss(text: string): string {
  return [...text]
    .map(character => {
      if (character === '\\') return '\\\u2060'
      if (character === '{' || character === '}') return `\\${character}`
      return /[\p{Control}\u2028\u2029]/u.test(character) ? ' ' : character
    })
    .join('')
}

/**
 * libass counts in hundredths of a second and compares with whole milliseconds: a thousandth to eleven before a frame is after the frame
 * before it for all rates up to 60, wherever the frame lies.
 */
export function assTime(frame: number, fps: number): string {
  const hundredths = Math.max(0, Math.floor((frame / fps - 0.001) * 100))
  const two = (value: number) => String(value).padStart(2, '0')
  const [seconds, minutes] = [Math.floor(hundredths / 100), Math.floor(hundredths / 6_000)]
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`
}

/** A style of a document. Colours are alpha, blue, green, red; sizes and edges stand in the events. */
export type AssStyle = {
  readonly name: string
  readonly font: string
  /** -1 for the bold cut of a family, 0 for its only one. */
  readonly bold: string
  readonly outline: string
  readonly back: string
  /** Whether the edge of a text is a filled box around it. */
  readonly isBox?: boolean
}

const styleLine = ({ name, font, bold, outline, back, isBox = false }: AssStyle) =>
  `Style: ${name},${font},80,&H00FFFFFF,&H00FFFFFF,${outline},${back},${bold},0,0,0,100,100,0,0,${isBox ? 3 : 1},0,0,5,0,0,0,-1`

/** An ASS document for a frame of `size` pixels: its styles, and its events as whole lines. */
export function assDocument(size: Size, styles: readonly AssStyle[], lines: readonly string[]): string {
  return [
    '[Script Info]',
    'ScriptType: v4.00+',
    `PlayResX: ${size.width}`,
    `PlayResY: ${size.height}`,
    'WrapStyle: 2',
    'ScaledBorderAndShadow: yes',
    'YCbCr Matrix: None',
    '',
    '[V4+ Styles]',
    'Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding',
    ...styles.map(styleLine),
    '',
    '[Events]',
    'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
    ...lines,
    '',
  ].join('\n')
}

export type PlacedLine = { words: readonly string[]; y: number; first: number }

/** The lines of a fit around a middle height in pixels, one below the other; at a `scale` of 1 they have their own size. */
export function placeLines({ lines, size }: TextFit, middle: number, scale = 1): PlacedLine[] {
  let first = 0
  return lines.map((words, index) => {
    const line = { words, first, y: middle + (index - (lines.length - 1) / 2) * lineStep * size * scale }
    first += words.length
    return line
  })
}

/** Where a block's middle lies, in pixels: at the share of the frame's height that was asked for, but inside its safe margin. */
export function middleOf(fit: TextFit, position: number, height: number): number {
  const half = (fit.lines.length * lineStep * fit.size) / 2 + height * 0.06
  return Math.min(height - half, Math.max(half, height * position))
}

/** To a tenth of a pixel: finer than anyone sees. */
export const round = (value: number) => Math.round(value * 10) / 10

/** A rectangle with round corners as an ASS drawing, in pixels from its top left. */
export function roundedBox(width: number, height: number, radius: number): string {
  const [w, h, r] = [Math.round(width), Math.round(height), Math.round(radius)]
  const c = Math.round(radius * 0.45)
  return [
    `m ${r} 0 l ${w - r} 0 b ${w - c} 0 ${w} ${c} ${w} ${r}`,
    `l ${w} ${h - r} b ${w} ${h - c} ${w - c} ${h} ${w - r} ${h}`,
    `l ${r} ${h} b ${c} ${h} 0 ${h - c} 0 ${h - r} l 0 ${r} b 0 ${c} ${c} 0 ${r} 0`,
  ].join(' ')
}
