import { type AssStyle, assTime, fontHeight, placeLines, round, roundedBox } from './ass-text'
import { assText } from './font-runs'
import type { Size } from './format'
import { lineStep, type TextFit, textWidth } from './text-width'
import type { TitleEvent } from './title-events'
import { fitTitle } from './title-fit'
import { joinWords } from './unspaced'

const edges = { outline: '&H00101010', back: '&H00101010' }

/** Beside the style of captions: large words, a lower third's name, and smaller lines. */
export const titleStyles: readonly AssStyle[] = [
  { name: 'title', font: 'Inter ExtraBold', bold: '0', ...edges },
  { name: 'name', font: 'Inter', bold: '-1', ...edges },
  { name: 'line', font: 'Inter Medium', bold: '0', ...edges },
]

/** ASS counts from opaque (00) to see-through (FF). */
function alpha(opacity: number): string {
  const through = Math.round(255 * (1 - opacity))
  return `&H${through.toString(16).toUpperCase().padStart(2, '0')}&`
}

/** Space between the lines of a title, in em of the lower one. */
const gap = 0.45

const heightOf = (fit: TextFit) => fit.lines.length * lineStep * fit.size

const wholeHeight = (fits: readonly TextFit[]) =>
  fits.reduce((sum, fit, index) => sum + heightOf(fit) + (index === 0 ? 0 : gap * fit.size), 0)

/** Each fit with the height of its middle, in pixels, one below the other around a middle that is kept inside the frame's safe margin. */
function stack(fits: readonly TextFit[], middle: number, height: number): { fit: TextFit; y: number }[] {
  const half = wholeHeight(fits) / 2
  const margin = height * 0.06 + half
  let top = Math.min(height - margin, Math.max(margin, height * middle)) - half
  return fits.map((fit, index) => {
    top += index === 0 ? 0 : gap * fit.size
    const y = top + heightOf(fit) / 2
    top += heightOf(fit)
    return { fit, y }
  })
}

type Drawing = {
  readonly event: TitleEvent
  readonly fits: readonly TextFit[]
  readonly size: Size
  readonly fps: number
}

/** The events that draw a title in a frame of `size` pixels. */
export function titleLines(event: TitleEvent, size: Size, fps: number): string[] {
  const drawing = { event, fits: fitTitle(event.kind, event.lines, size), size, fps }
  return event.kind === 'lower-third' ? lowerThird(drawing) : centred(drawing)
}

const dialogue = (layer: number, { event, fps }: Drawing, style: string, text: string) =>
  `Dialogue: ${layer},${assTime(event.from, fps)},${assTime(event.to, fps)},${style},,0,0,0,,${text}`

/**
 * Large words in the middle, smaller ones under them; they come up into their place. The dark edge is there for its blur: without one
 * libass blurs the letters themselves.
 */
function centred(drawing: Drawing): string[] {
  const { event, fits, size } = drawing
  const rise = (1 - event.shown) * 0.3 * (fits[0]?.size ?? 0)
  return stack(fits, event.middle, size.height).flatMap(({ fit, y }, index) =>
    placeLines(fit, y + rise).map(line => {
      const hundredth = fit.size / 100
      const look = `\\fs${round(fit.size * fontHeight)}\\bord${round(3 * hundredth)}\\shad${round(2 * hundredth)}\\blur${round(6 * hundredth)}`
      const seen = `\\1a${alpha(event.shown)}\\3a${alpha(event.shown * 0.5)}\\4a${alpha(event.shown * 0.4)}`
      const text = assText(joinWords(line.words), index === 0 ? 'Inter ExtraBold' : 'Inter Medium', fit.size)
      const place = `\\an5\\pos(${round(size.width / 2)},${round(line.y)})`
      return dialogue(0, drawing, index === 0 ? 'title' : 'line', `{${place}${look}${seen}}${text}`)
    }),
  )
}

/** A name on a dark box at the left, a bright edge before it; it comes in from its left. */
function lowerThird(drawing: Drawing): string[] {
  const { event, fits, size } = drawing
  const em = fits[0]?.size ?? 0
  const placed = stack(fits, event.middle, size.height)
  const widest = Math.max(...fits.map(fit => Math.max(...fit.lines.map(line => textWidth(joinWords(line)))) * fit.size))
  const [width, height] = [widest + em * 1.5, wholeHeight(fits) + em * 0.7]
  const left = size.width * 0.06 - (1 - event.shown) * em
  const top = (placed[0] ? placed[0].y - heightOf(placed[0].fit) / 2 : 0) - em * 0.35
  const shape = (x: number, colour: string, opacity: number, drawn: string) =>
    `{\\an7\\pos(${round(x)},${round(top)})\\bord0\\shad0\\1c${colour}\\1a${alpha(event.shown * opacity)}\\p1}${drawn}`
  return [
    dialogue(0, drawing, 'line', shape(left, '&H1A1414&', 0.82, roundedBox(width, height, em * 0.22))),
    dialogue(0, drawing, 'line', shape(left, '&HFFFFFF&', 1, roundedBox(em * 0.16, height, em * 0.08))),
    ...placed.flatMap(({ fit, y }, index) =>
      placeLines(fit, y).map(line => {
        const place = `\\an4\\pos(${round(left + em * 0.75)},${round(line.y)})\\fs${round(fit.size * fontHeight)}`
        const seen = `\\bord0\\shad0\\1a${alpha(event.shown * (index === 0 ? 1 : 0.85))}`
        const text = assText(joinWords(line.words), index === 0 ? 'Inter' : 'Inter Medium', fit.size)
        return dialogue(1, drawing, index === 0 ? 'name' : 'line', `{${place}${seen}}${text}`)
      }),
    ),
  ]
}
