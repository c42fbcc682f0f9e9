import type { Caption } from './caption'
import { shownWords } from './captions'
import { syllablesIn } from './syllables'
import { type Seconds, seconds } from './time'
import { joinWords } from './unspaced'

/** A beat's captions, rising and apart from each other; every edit gives new ones and leaves those given alone. */
export type Captions = readonly Caption[]

/** The shortest caption, in seconds: three frames at 30 a second. */
export const shortestCaption = 0.1

const replaced = (captions: Captions, index: number, ...with_: readonly Caption[]): Caption[] => [
  ...captions.slice(0, index),
  ...with_,
  ...captions.slice(index + 1),
]

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(Math.max(least, most), value))

/** A caption without the times of its words. */
const untimed = ({ from, to, text }: Caption): Caption => ({ from, to, text })

/** Word times moved with the ends of their caption. */
function stretched(caption: Caption, from: number, to: number): Caption {
  const ends = { from: seconds(from), to: seconds(to) }
  if (!caption.starts) return { ...caption, ...ends }
  const scale = (to - from) / Math.max(1e-6, caption.to - caption.from)
  return { ...caption, ...ends, starts: caption.starts.map(start => seconds(from + (start - caption.from) * scale)) }
}

/** Another text; while the number of words stays the same, so do their times. */
export function setCaptionText(captions: Captions, index: number, text: string): Caption[] {
  const caption = captions[index]
  if (!caption) return [...captions]
  const next = { ...caption, text: text.slice(0, 500) }
  return replaced(captions, index, shownWords(text).length === caption.starts?.length ? next : untimed(next))
}

/**
 * Moves where a caption begins or ends, kept inside the beat's `length` seconds; a neighbour that touches it goes along, and none becomes
 * shorter than three frames.
 */
export function moveCaptionEnd(
  captions: Captions,
  index: number,
  end: 'from' | 'to',
  at: number,
  length: number,
): Caption[] {
  const [caption, other] = [captions[index], captions[end === 'from' ? index - 1 : index + 1]]
  if (!caption) return [...captions]
  const touches = other !== undefined && Math.abs((end === 'from' ? other.to : other.from) - caption[end]) < 1e-3
  if (end === 'from') {
    const least = other ? (touches ? other.from + shortestCaption : other.to) : 0
    const to = clamp(at, least, caption.to - shortestCaption)
    const moved = replaced(captions, index, stretched(caption, to, caption.to))
    return touches ? replaced(moved, index - 1, stretched(other, other.from, to)) : moved
  }
  const most = other ? (touches ? other.to - shortestCaption : other.from) : length
  const to = Math.max(caption.from + shortestCaption, Math.min(at, most))
  const moved = replaced(captions, index, stretched(caption, caption.from, to))
  return touches ? replaced(moved, index + 1, stretched(other, to, other.to)) : moved
}

/** A caption and the one after it as one. */
export function mergeCaption(captions: Captions, index: number): Caption[] {
  const [one, next] = [captions[index], captions[index + 1]]
  if (!one || !next) return [...captions]
  const text = joinWords([one.text.trim(), next.text.trim()].filter(part => part !== ''))
  const starts = one.starts && next.starts && [...one.starts, ...next.starts]
  const merged = { from: one.from, to: next.to, text, ...(starts && { starts }) }
  return [...captions.slice(0, index), merged, ...captions.slice(index + 2)]
}

/** When each word of a caption begins: as it is known, else by syllables. */
export function wordStarts({ from, to, text, starts }: Caption): number[] {
  const words = shownWords(text)
  if (starts?.length === words.length) return [...starts]
  const weights = words.map(word => Math.max(0.2, syllablesIn(word)))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let passed = 0
  return weights.map(weight => {
    const start = from + ((to - from) * passed) / whole
    passed += weight
    return start
  })
}

/** Splits a caption before its word number `word` (from 0), where that word begins, or at a given time. A split that leaves one part empty changes nothing. */
export function splitCaption(captions: Captions, index: number, word: number, at?: number): Caption[] {
  const caption = captions[index]
  const words = shownWords(caption?.text ?? '')
  if (!caption || word <= 0 || word >= words.length) return [...captions]
  const starts = wordStarts(caption)
  const wanted = at ?? starts[word] ?? caption.from
  const border = seconds(clamp(wanted, caption.from + shortestCaption, caption.to - shortestCaption))
  const part = (
    from: Seconds,
    to: Seconds,
    own: readonly string[],
    times: readonly Seconds[] | undefined,
  ): Caption => ({
    ...{ from, to, text: joinWords(own) },
    ...(times && { starts: times.map(time => seconds(clamp(time, from, to))) }),
  })
  return replaced(
    captions,
    index,
    part(caption.from, border, words.slice(0, word), caption.starts?.slice(0, word)),
    part(border, caption.to, words.slice(word), caption.starts?.slice(word)),
  )
}

/** The word of a caption's text before which a caret stands: 0 at the first one's start. */
export const wordAtCaret = (text: string, caret: number): number => shownWords(text.slice(0, caret)).length

/** The word that begins nearest to a time, never the first. */
export function wordAtTime(caption: Caption, at: number): number {
  const starts = wordStarts(caption)
  const off = starts.map((start, word) => (word === 0 ? Infinity : Math.abs(start - at)))
  return off.indexOf(Math.min(...off))
}

/** Splits the caption that is on screen at a time there, between the two words that are nearest to it. */
export function splitCaptionAt(captions: Captions, at: number): Caption[] {
  const index = captions.findIndex(({ from, to }) => at > from && at < to)
  const caption = captions[index]
  return caption ? splitCaption(captions, index, wordAtTime(caption, at), at) : [...captions]
}

export const removeCaption = (captions: Captions, index: number): Caption[] => captions.filter((_, at) => at !== index)

/** An empty caption of up to a second at a time, where there is room before the next; null where there is none. */
export function addCaption(captions: Captions, at: number, length: number): Caption[] | null {
  const before = captions.filter(({ from }) => from <= at).length
  const from = Math.max(at, captions[before - 1]?.to ?? 0)
  const to = Math.min(from + 1, captions[before]?.from ?? length, length)
  if (to - from < shortestCaption) return null
  return [...captions.slice(0, before), { from: seconds(from), to: seconds(to), text: '' }, ...captions.slice(before)]
}

/** All captions moved together by some seconds, as far as the beat's start and end let them. */
export function shiftCaptions(captions: Captions, by: number, length: number): Caption[] {
  const [first, last] = [captions[0]?.from ?? 0, captions.at(-1)?.to ?? length]
  const moved = clamp(by, -first, Math.max(0, length - last))
  return captions.map(caption => stretched(caption, caption.from + moved, caption.to + moved))
}
