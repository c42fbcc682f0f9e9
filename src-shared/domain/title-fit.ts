import type { Size } from './format'
import { fitWords, type TextFit } from './text-width'
import type { TitleKind } from './title-events'

/** Shares of the frame: of its width in portrait and in landscape, of its height, and of its shorter side for letters. */
type Room = {
  readonly width: number
  readonly wide: number
  readonly height: number
  readonly mostLines: number
  readonly letters: number
}

const rooms: Record<TitleKind, { readonly first: Room; readonly rest: Room }> = {
  title: {
    first: { width: 0.84, wide: 0.72, height: 0.34, mostLines: 4, letters: 0.13 },
    rest: { width: 0.8, wide: 0.7, height: 0.14, mostLines: 3, letters: 0.052 },
  },
  'lower-third': {
    first: { width: 0.62, wide: 0.42, height: 0.12, mostLines: 2, letters: 0.054 },
    rest: { width: 0.62, wide: 0.42, height: 0.1, mostLines: 2, letters: 0.037 },
  },
  'end-card': {
    first: { width: 0.8, wide: 0.7, height: 0.3, mostLines: 4, letters: 0.105 },
    rest: { width: 0.8, wide: 0.7, height: 0.12, mostLines: 3, letters: 0.052 },
  },
}

const lettersOf = (room: Room, size: Size) => room.letters * Math.min(size.width, size.height)

/** The size and breaks of each line of a title in a frame, in pixels: the first is the large one. */
export function fitTitle(kind: TitleKind, lines: readonly (readonly string[])[], size: Size): TextFit[] {
  return lines.map((words, index) => {
    const room = index === 0 ? rooms[kind].first : rooms[kind].rest
    const width = size.width * (size.width > size.height ? room.wide : room.width)
    const box = { width, height: size.height * room.height, mostLines: room.mostLines }
    return fitWords(words, box, lettersOf(room, size))
  })
}

/** Below this share of its usual size a line cannot be read in passing. */
const readable = 0.5

/** Whether a title has so many words that some of them had to be drawn too small to be read. */
export function isTitleCrowded(kind: TitleKind, lines: readonly (readonly string[])[], size: Size): boolean {
  return fitTitle(kind, lines, size).some((fit, index) => {
    const room = index === 0 ? rooms[kind].first : rooms[kind].rest
    return fit.size < readable * lettersOf(room, size)
  })
}
