import { isNote } from './beat'
import type { Caption } from './caption'
import type { CaptionLook } from './film'
import { wordsOf } from './reading-rate'
import { textWidth } from './text-width'
import { joinWords, piecesOf } from './unspaced'

/** Words on screen for some frames, counted from the beat's start (in a segment from the segment's). `to` is the first frame without them. */
export type CaptionEvent = {
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
  /** Which of the words is being spoken; null when none is marked. */
  readonly spoken: number | null
  /** Size in percent: a new group of words springs up over its first frames. Kept per frame so that a cut may fall anywhere. */
  readonly scale: number
}

type Phrase = {
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
  /** The frame at which each word begins, where that is known. */
  readonly starts?: readonly number[]
}

const mostWords = 4
const widestGroup = 11
/** Two lines of 32 with room for an uneven break. */
const mostLetters = 58
const springs = [84, 105]
/** A word is followed by a short rest. */
export const pauseAfter = /[.,!?;:…—、。，！？：；،؛؟।]["')\]”’」』]?$/u
const sentenceEnd = /[.!?…。！？؟।]["')\]”’」』]?$/u

/** Signs that only tell how an emoji is coloured; the one bundled font for them has no colours. */
const emojiLooks = /\ufe0f|\u20e3|\p{Emoji_Modifier}/gu

/** The words of a text as a film shows them; where a writing has no spaces, the pieces between which a line may break. */
export const shownWords = (text: string): string[] => wordsOf(text.replace(emojiLooks, '')).flatMap(piecesOf)

type Captioned = { readonly text: string; readonly captions: readonly Caption[] | null }

/** In frames: `length` is the beat's, `speech` how long its words take. */
type Span = { readonly length: number; readonly speech: number; readonly fps: number }

/**
 * What a beat's captions show when.
 * Exact captions win; else the words are spread over the speech by their letters, with a short rest after a sentence.
 */
export const captionEvents = (beat: Captioned, span: Span, mode: CaptionLook['mode']): CaptionEvent[] =>
  phrasesOf(beat, span, mode).flatMap(phrase => (mode === 'words' ? wordByWord(phrase, span.fps) : lineByLine(phrase)))

/** Frames at which a beat's exact captions begin and end, rising, each once: to change one changes nothing beyond its two. */
export const captionBorders = (beat: Captioned, span: Span, mode: CaptionLook['mode']): number[] =>
  [...new Set(phrasesOf(beat, span, mode).flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other)

function phrasesOf(beat: Captioned, span: Span, mode: CaptionLook['mode']): Phrase[] {
  if (mode === 'off') return []
  const exact = beat.captions?.map(caption => ({
    from: Math.min(span.length, Math.round(caption.from * span.fps)),
    to: Math.min(span.length, Math.round(caption.to * span.fps)),
    words: shownWords(caption.text),
    ...(caption.starts && { starts: caption.starts.map(start => Math.round(start * span.fps)) }),
  }))
  return (
    exact ?? [
      { from: 0, to: Math.min(span.length, span.speech), words: isNote(beat.text) ? [] : shownWords(beat.text) },
    ]
  )
}

/** Frames at which each word begins, and last the phrase's end. */
function wordTimes({ from, to, words, starts: known }: Phrase): number[] {
  if (known?.length === words.length) {
    return [...known.map((start, index) => (index === 0 ? from : Math.min(to, Math.max(from, start)))), to]
  }
  const weights = words.map(word => 2 + textWidth(word) * 2 + (pauseAfter.test(word) ? 2 : 0))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let passed = 0
  const starts = weights.map(weight => {
    const start = from + Math.round(((to - from) * passed) / whole)
    passed += weight
    return start
  })
  return [...starts, to]
}

function groupsOf(words: readonly string[], isFull: (group: readonly string[], word: string) => boolean): string[][] {
  const groups: string[][] = []
  for (const word of words) {
    const group = groups.at(-1)
    if (group && !isFull(group, word)) group.push(word)
    else groups.push([word])
  }
  return groups
}

const isGroupFull = (group: readonly string[], word: string) =>
  group.length >= mostWords ||
  textWidth(joinWords([...group, word])) > widestGroup ||
  (group.length > 1 && pauseAfter.test(group.at(-1) ?? ''))

/** No word stands alone at the end when its neighbours have enough to share. */
function shareLast(groups: string[][]): string[][] {
  const [before, last] = [groups.at(-2), groups.at(-1)]
  if (!before || last?.length !== 1 || before.length < 3) return groups
  return [...groups.slice(0, -2), before.slice(0, -1), [...before.slice(-1), ...last]]
}

function wordByWord(phrase: Phrase, fps: number): CaptionEvent[] {
  const times = wordTimes(phrase)
  let index = 0
  return shareLast(groupsOf(phrase.words, isGroupFull)).flatMap(words => {
    const first = index
    index += words.length
    return words.flatMap((_, spoken) => {
      const [from, to] = [times[first + spoken] ?? phrase.to, times[first + spoken + 1] ?? phrase.to]
      const event = { from, to, words, spoken, scale: 100 }
      return from >= to ? [] : spoken === 0 ? springUp(event, Math.max(1, Math.round(fps / 30))) : [event]
    })
  })
}

/** The first frames of an event drawn smaller, then a little larger than the rest; an event too short for it stays as it is. */
function springUp(event: CaptionEvent, step: number): CaptionEvent[] {
  const settled = event.from + springs.length * step
  if (settled >= event.to) return [event]
  const sprung = springs.map((scale, turn) => {
    const from = event.from + turn * step
    return { ...event, from, to: from + step, scale }
  })
  return [...sprung, { ...event, from: settled }]
}

const lettersIn = (words: readonly string[]) => [...joinWords(words)].length

/** Whole sentences as far as they fit two lines together; one that is longer is cut into parts as even as they go. */
export function captionsOf(words: readonly string[]): string[][] {
  const captions: string[][] = []
  for (const sentence of groupsOf(words, group => sentenceEnd.test(group.at(-1) ?? ''))) {
    const last = captions.at(-1)
    if (last && lettersIn([...last, ...sentence]) <= mostLetters) last.push(...sentence)
    else captions.push(...evenParts(sentence))
  }
  return captions
}

function evenParts(words: readonly string[]): string[][] {
  const letters = lettersIn(words) / Math.ceil(lettersIn(words) / mostLetters)
  return groupsOf(words, (group, word) => lettersIn(group) + word.length / 2 > letters)
}

function lineByLine(phrase: Phrase): CaptionEvent[] {
  const times = wordTimes(phrase)
  let index = 0
  return captionsOf(phrase.words).flatMap(words => {
    const from = times[index] ?? phrase.to
    index += words.length
    const to = times[index] ?? phrase.to
    return from < to ? [{ from, to, words, spoken: null, scale: 100 }] : []
  })
}

/** What is on screen for some frames; `to` is the first without it. */
type Stretch = { readonly from: number; readonly to: number }

/** The events of a stretch of frames, cut at its borders and counted from its start. */
export function cutEvents<E extends Stretch>(events: readonly E[], start: number, frames: number): E[] {
  return events
    .filter(event => event.to > start && event.from < start + frames)
    .map(event => ({
      ...event,
      from: Math.max(0, event.from - start),
      to: Math.min(frames, event.to - start),
    }))
}

/** The events of segments that follow each other, counted from the first one's start. */
export function eventsOver<S extends { readonly frames: number }, E extends Stretch>(
  segments: readonly S[],
  eventsOf: (segment: S) => readonly E[],
): E[] {
  let start = 0
  return segments.flatMap(segment => {
    const shift = start
    start += segment.frames
    return eventsOf(segment).map(event => ({ ...event, from: event.from + shift, to: event.to + shift }))
  })
}
