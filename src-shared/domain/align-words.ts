import { syllablesIn } from './syllables'
import { seconds } from './time'
import type { Stretch } from './waveform'

/** A word as a model heard it, in seconds from the sound's start. */
export type HeardWord = { readonly word: string; readonly start: number; readonly end: number }

/** When each word of a text is said; of the `sought` words that can be heard, `found` were, at times that can be. */
export type AlignedWords = { readonly times: Stretch[]; readonly found: number; readonly sought: number }

/** One writing needs spaces to part its words, another does not: there each letter is compared for itself. */
const unparted = 'ー\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
const tokens = new RegExp(`[${unparted}]|(?:(?![${unparted}])[\\p{L}\\p{N}])+`, 'gu')

/** What is told apart by its shape and not by its sound, or written by some and left out by others. */
const sameLetters: Readonly<Record<string, string>> = { ى: 'ي', ة: 'ه', ς: 'σ' }

/** What a word is compared by: no case, no marks, no signs; several for what some write as several words. */
function tokensOf(word: string): string[] {
  const bare = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{Mark}\p{Cf}'’ʼـ]/gu, '')
    .normalize('NFC')
  return bare.replace(/[ىةς]/gu, letter => sameLetters[letter] ?? letter).match(tokens) ?? []
}

/** What it costs to leave something out on one side. */
const gap = 2
const never = 2 * gap + 1

/** The cheapest ways to make the first so many of `one` into the first so many of `other`, row by row. */
function costs<T>(one: readonly T[], other: readonly T[], swap: (a: T, b: T) => number): Uint16Array {
  const width = other.length + 1
  const table = new Uint16Array((one.length + 1) * width)
  for (let column = 1; column < width; column += 1) table[column] = column * gap
  one.forEach((a, row) => {
    const [above, here] = [row * width, (row + 1) * width]
    table[here] = (row + 1) * gap
    other.forEach((b, column) => {
      const swapped = (table[above + column] ?? 0) + swap(a, b)
      const left = Math.min(table[above + column + 1] ?? 0, table[here + column] ?? 0) + gap
      table[here + column + 1] = Math.min(swapped, left)
    })
  })
  return table
}

/** Words of three letters and more that begin or end alike and differ in a third of them at most are one, heard a little wrong. */
function areAlike(one: string, other: string): boolean {
  if (one.length < 3 || other.length < 3) return false
  // Every word meets every other: most are told apart by this alone.
  if (one[0] !== other[0] && one.at(-1) !== other.at(-1)) return false
  const longer = Math.max(one.length, other.length)
  if (longer > 40 || Math.abs(one.length - other.length) > longer / 3) return false
  const apart = costs([...one], [...other], (a, b) => (a === b ? 0 : gap)).at(-1) ?? never
  return apart / gap <= longer / 3
}

const swapOf = (a: string, b: string): number => (a === b ? 0 : areAlike(a, b) ? 1 : never)

/** Which of the sought tokens was heard as which: rising pairs with the fewest left out on either side. */
function pairsOf(sought: readonly string[], heard: readonly string[]): Map<number, number> {
  const table = costs(sought, heard, swapOf)
  const width = heard.length + 1
  const pairs = new Map<number, number>()
  let [row, column] = [sought.length, heard.length]
  while (row > 0 && column > 0) {
    const cost = table[row * width + column] ?? 0
    const [a, b] = [sought[row - 1] ?? '', heard[column - 1] ?? '']
    if (cost === (table[(row - 1) * width + column - 1] ?? 0) + swapOf(a, b)) pairs.set(--row, --column)
    else if (cost === (table[(row - 1) * width + column] ?? 0) + gap) row -= 1
    else column -= 1
  }
  return pairs
}

type HeardToken = { readonly text: string; readonly start: number; readonly end: number }

/** More than anybody says in a second, in letters where each counts for itself: an answer that claims more is not worth its time. */
const mostASecond = 15

/** What was heard, token by token, inside the sound: those of one word share its time. */
function heardTokens(heard: readonly HeardWord[], length: number): HeardToken[] {
  const inside = (at: number) => Math.max(0, Math.min(at, length))
  return heard
    .flatMap(({ word, start, end }) => {
      const texts = tokensOf(word)
      const each = Math.max(0, end - start) / texts.length
      return texts.map((text, index) => ({
        ...{ text, start: inside(start + index * each), end: inside(start + (index + 1) * each) },
      }))
    })
    .slice(0, 50 + Math.ceil(length * mostASecond))
}

/** A word whose beginning was heard: where, and which tokens it was heard as. */
type Anchor = {
  readonly word: number
  readonly at: number
  readonly end: number
  readonly first: number
  readonly last: number
}

/** No word is shorter, in seconds: what leaves less room for the words between was heard in the wrong place. */
const shortestWord = 0.02
/** How long a syllable is taken to be where nothing was heard, in seconds. */
const syllable = 0.2

/** An anchor as the last of the longest run that rises to it, `rank` anchors long. */
type Rising = { readonly anchor: Anchor; readonly spare: number; readonly rank: number; readonly before?: Rising }

/** The most anchors that rise and leave every word its room, for one wrong time is not to cost all that follow it theirs. */
function withRoom(anchors: readonly Anchor[], count: number, length: number): Anchor[] {
  const risings: Rising[] = []
  const most = length - count * shortestWord + 1e-9
  for (const anchor of anchors) {
    // What is left of the time before a word once all words before it had the least. It never falls where each has its room.
    const spare = anchor.at - anchor.word * shortestWord
    if (spare < -1e-9 || spare > most) continue
    const before = longestOf(risings, spare)
    risings.push({ anchor, spare, rank: (before?.rank ?? 0) + 1, ...(before ? { before } : {}) })
  }
  const kept: Anchor[] = []
  for (let last = longestOf(risings, most); last; last = last.before) kept.unshift(last.anchor)
  return kept
}

function longestOf(risings: readonly Rising[], spare: number): Rising | undefined {
  let longest: Rising | undefined
  for (const one of risings) if (one.spare <= spare + 1e-9 && one.rank > (longest?.rank ?? 0)) longest = one
  return longest
}

function anchorsOf(words: readonly (readonly string[])[], heard: readonly HeardToken[]) {
  const pairs = pairsOf(
    words.flat(),
    heard.map(({ text }) => text),
  )
  const anchors: Anchor[] = []
  let from = 0
  words.forEach((own, word) => {
    const places = own.flatMap((_, index) => pairs.get(from + index) ?? [])
    const [first, last] = [pairs.get(from), places.at(-1)]
    from += own.length
    const [begun, ended] = [heard[first ?? -1], heard[last ?? -1]]
    if (first === undefined || last === undefined || !begun || !ended) return
    anchors.push({ word, at: begun.start, end: ended.end, first, last })
  })
  return anchors
}

/** A stretch of the text from one anchor to the next: its words `from` to `to` are spread over seconds. */
type Run = { readonly from: number; readonly to: number; readonly begin: number; readonly end: number }

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most))

/** The runs between anchors. Words between two that were heard are where something else was heard, else they share the time of the one before. */
function runsOf(anchors: readonly Anchor[], heard: readonly HeardToken[], weights: readonly number[], length: number) {
  const weigh = (from: number, to: number) => weights.slice(from, to).reduce((sum, weight) => sum + weight, 0)
  const count = weights.length
  const lastly = anchors.at(-1)
  const spoken = Math.max(heard.at(-1)?.end ?? length, lastly ? lastly.at + weigh(lastly.word, count) * syllable : 0)
  const close = clamp(
    spoken,
    Math.min(length, (lastly?.at ?? 0) + (count - (lastly?.word ?? 0)) * shortestWord),
    length,
  )
  const ends = [...anchors, { word: count, at: close, first: heard.length }]
  return ends.flatMap(({ word, at, first }, index): Run[] => {
    const before = anchors[index - 1]
    const from = before ? before.word + 1 : 0
    const next = before ? before.last + 1 : 0
    const other = heard[next]
    const isHeard = other !== undefined && next < first && other.start > (before?.at ?? -1) && other.start < at
    if (before && (from === word || !isHeard)) return [{ from: before.word, to: word, begin: before.at, end: at }]
    const begin = isHeard ? other.start : at - weigh(0, word) * syllable
    const least = before ? before.at + shortestWord : 0
    const run = {
      from,
      to: word,
      begin: clamp(begin, least, Math.max(least, at - (word - from) * shortestWord)),
      end: at,
    }
    return before ? [{ from: before.word, to: from, begin: before.at, end: run.begin }, run] : [run]
  })
}

/** To a thousandth of a second. */
const place = (value: number) => seconds(Math.round(value * 1_000) / 1_000)

/**
 * When each word of a text is said, by what a model heard, which need not be the same words: those that were heard begin when they were,
 * those between are spread by their syllables. Times rise and stay inside the sound.
 * @param words as they are shown; nothing that was heard takes their place
 * @param length of the sound, in seconds
 */
export function alignWords(
  words: readonly string[],
  heardWords: readonly HeardWord[],
  { length, language }: { readonly length: number; readonly language: string },
): AlignedWords {
  const heard = heardTokens(heardWords, length)
  const sought = words.map(tokensOf)
  const kept = withRoom(anchorsOf(sought, heard), words.length, length)
  const weights = words.map(word => Math.max(0.2, syllablesIn(word, language)))
  const runs = runsOf(kept, heard, weights, length)
  const starts = runs.flatMap(({ from, to, begin, end }) => {
    const own = weights.slice(from, to)
    const whole = own.reduce((sum, weight) => sum + weight, 0)
    let passed = 0
    return own.map(weight => {
      const start = begin + ((end - begin) * passed) / whole
      passed += weight
      return start
    })
  })
  const ends = new Map(kept.map(({ word, end }) => [word, end]))
  const times = starts.map((start, word) => {
    const next = starts[word + 1] ?? runs.at(-1)?.end ?? length
    const end = ends.get(word) ?? next
    return { from: place(start), to: place(end > start ? Math.min(end, next) : next) }
  })
  return { times, found: kept.length, sought: sought.filter(own => own.length > 0).length }
}
