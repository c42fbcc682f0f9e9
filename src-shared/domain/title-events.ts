import { shownWords } from './captions'
import type { Title } from './title'

export type TitleKind = Title['kind'] | 'end-card'

/** A title on screen for some frames, counted from the beat's start (in a segment from the segment's). `to` is the first frame without it. */
export type TitleEvent = {
  readonly from: number
  readonly to: number
  readonly kind: TitleKind
  /** The words of each line; the first line is the large one. */
  readonly lines: readonly (readonly string[])[]
  /** Height of its middle: 0 top, 1 bottom of the frame. */
  readonly middle: number
  /** How far it has come in: 0 not at all, 1 wholly. One event a frame while that changes, so that a cut may fall anywhere. */
  readonly shown: number
}

/** In seconds, and never more than a third of the title's time. */
const comes = 0.3
const goes = 0.2

const middles: Record<Title['kind'], number> = { title: 0.3, 'lower-third': 0.76 }

/** The words of an end card's lines as they will be shown; a line without any is left out. */
export const endCardWords = (texts: readonly string[]): string[][] =>
  texts.map(shownWords).filter(words => words.length > 0)

/** The lines of a title as they will be shown; none when it has no words. */
export const titleWords = ({ text, line }: Pick<Title, 'text' | 'line'>): string[][] => endCardWords([text, line])

/** What a beat's titles show when; `length` is the beat's in frames. */
export function titleEvents(titles: readonly Title[], length: number, fps: number): TitleEvent[] {
  return titles.flatMap(title => {
    const from = Math.min(length, Math.round(title.from * fps))
    const to = Math.min(length, title.to === null ? length : Math.round(title.to * fps))
    const { kind } = title
    const event = { from, to, kind, lines: titleWords(title), middle: middles[kind], shown: 1 }
    return comeAndGo(event, fps, goes)
  })
}

/** The words of an end card of `length` frames around a height (0 top, 1 bottom). They stay until the film ends. */
export function endCardEvents(texts: readonly string[], length: number, fps: number, middle: number): TitleEvent[] {
  return comeAndGo({ from: 0, to: length, kind: 'end-card', lines: endCardWords(texts), middle, shown: 1 }, fps, 0)
}

/** Fast at first, then slower. */
const easedOut = (share: number) => Math.round((1 - (1 - share) ** 3) * 1_000) / 1_000

/** An event with its coming and its going told frame by frame. */
function comeAndGo(event: TitleEvent, fps: number, goingSeconds: number): TitleEvent[] {
  const length = event.to - event.from
  if (length <= 0 || event.lines.length === 0) return []
  const most = Math.floor(length / 3)
  const [coming, going] = [comes, goingSeconds].map(seconds => Math.min(most, Math.round(seconds * fps)))
  const frames = (count = 0, start: number, shownAt: (turn: number) => number) =>
    Array.from({ length: count }, (_, turn) => ({
      ...event,
      from: start + turn,
      to: start + turn + 1,
      shown: shownAt(turn),
    }))
  return [
    ...frames(coming, event.from, turn => easedOut((turn + 1) / ((coming ?? 0) + 1))),
    { ...event, from: event.from + (coming ?? 0), to: event.to - (going ?? 0) },
    ...frames(going, event.to - (going ?? 0), turn => easedOut(1 - (turn + 1) / ((going ?? 0) + 1))),
  ]
}
