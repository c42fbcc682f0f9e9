import { isNote } from './beat'
import type { Caption, CaptionSource } from './caption'
import { captionsOf, pauseAfter, shownWords } from './captions'
import { syllablesIn } from './syllables'
import { type Seconds, seconds } from './time'
import { joinWords } from './unspaced'
import type { SilenceRule, Stretch } from './waveform'

/** What counts as a pause in a voice: quieter than a whisper for as long as a breath. */
export const pauseRule: SilenceRule = { level_db: -38, at_least: 0.18 }

/** A click or a smack of the lips is shorter than any word, in seconds. */
const shortestSpeech = 0.08
/** A pause as short as this is no reason to take words away, in seconds. */
const staysOver = 0.6
/** A pause at a comma is worth a boundary that lies this many syllables off. */
const worthOfComma = 2

/** Where a voice speaks, in seconds from the beat's start: its stretch without the silences, which are places in the media. */
export function speechIn(
  voice: { readonly from: number; readonly to: number },
  silences: readonly Stretch[],
): Stretch[] {
  const found: Stretch[] = []
  let from = voice.from
  const speak = (to: number) => {
    if (to - from >= shortestSpeech) found.push({ from: seconds(from - voice.from), to: seconds(to - voice.from) })
  }
  for (const silence of silences) {
    if (silence.to <= from || silence.from >= voice.to) continue
    speak(silence.from)
    from = silence.to
  }
  speak(voice.to)
  return found
}

/** The stretches joined over their shortest gaps until there are no more than `most`. */
function joinShortGaps(speech: readonly Stretch[], most: number): Stretch[] {
  const joined = [...speech]
  while (joined.length > Math.max(1, most)) {
    const gaps = joined.slice(1).map((next, index) => next.from - (joined[index]?.to ?? 0))
    const at = gaps.indexOf(Math.min(...gaps))
    const [one, other] = [joined[at], joined[at + 1]]
    if (!one || !other) return joined
    joined.splice(at, 2, { from: one.from, to: other.to })
  }
  return joined
}

/** The words of each stretch: every pause falls between the two words it is nearest to, sooner where a comma asks for one. */
function wordsByStretch(words: readonly string[], speech: readonly Stretch[], weights: readonly number[]): string[][] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const spoken = speech.reduce((sum, { from, to }) => sum + to - from, 0)
  const said = weights.map((_, index) => weights.slice(0, index + 1).reduce((sum, weight) => sum + weight, 0))
  let [first, passed] = [0, 0]
  return speech.map(({ from, to }, index) => {
    passed += to - from
    const wanted = (whole * passed) / spoken
    const last = words.length - (speech.length - 1 - index)
    let [best, leastOff] = [last, Infinity]
    for (let end = first + 1; end <= last && index < speech.length - 1; end += 1) {
      const off = Math.abs((said[end - 1] ?? 0) - wanted) - (pauseAfter.test(words[end - 1] ?? '') ? worthOfComma : 0)
      if (off < leastOff) [best, leastOff] = [end, off]
    }
    const own = words.slice(first, best)
    first = best
    return own
  })
}

/** To a thousandth of a second. */
const place = (value: number): Seconds => seconds(Math.round(value * 1_000) / 1_000)

/** The captions of one stretch of speech: its words spread by their syllables. */
function captionsIn(words: readonly string[], { from, to }: Stretch, weightOf: (word: string) => number): Caption[] {
  const whole = words.reduce((sum, word) => sum + weightOf(word), 0)
  let passed = 0
  const startOf = () => place(from + ((to - from) * passed) / whole)
  return captionsOf(words).map(group => {
    const starts = group.map(word => {
      const start = startOf()
      passed += weightOf(word)
      return start
    })
    return { from: starts[0] ?? place(from), to: startOf(), text: joinWords(group), starts }
  })
}

/** A caption stays over a short pause. */
const overPauses = (captions: readonly Caption[]): Caption[] =>
  captions.map((caption, index) => {
    const next = captions[index + 1]
    return next && next.from - caption.to < staysOver ? { ...caption, to: next.from } : caption
  })

/**
 * Captions that follow a voice: the text's words spread by their syllables over the stretches where it speaks (seconds from the beat's start,
 * rising), every word with its time. None for a note or where nothing is spoken.
 */
export function voiceCaptions(text: string, speech: readonly Stretch[], language: string): Caption[] {
  const words = isNote(text) ? [] : shownWords(text)
  if (words.length === 0 || speech.length === 0) return []
  const weightOf = (word: string) => Math.max(0.2, syllablesIn(word, language))
  const stretches = joinShortGaps(speech, words.length)
  const shares = wordsByStretch(words, stretches, words.map(weightOf))
  return overPauses(stretches.flatMap((stretch, index) => captionsIn(shares[index] ?? [], stretch, weightOf)))
}

/** Captions of a text whose words each have their time (seconds from the beat's start, rising). None where these are of other words. */
export function timedCaptions(text: string, times: readonly Stretch[]): Caption[] {
  const words = isNote(text) ? [] : shownWords(text)
  if (words.length !== times.length) return []
  let passed = 0
  const captions = captionsOf(words).map(group => {
    const own = times.slice(passed, passed + group.length)
    passed += group.length
    const starts = own.map(({ from }) => from)
    const from = starts[0] ?? place(0)
    return { from, to: own.at(-1)?.to ?? from, text: joinWords(group), starts }
  })
  return overPauses(captions)
}

/** Whether captions made by hand or from a file say something else than the beat now does. */
export const areCaptionsStale = (captioned: CaptionSource | null, text: string): boolean =>
  captioned !== null && captioned.by !== 'voice' && captioned.text !== text

/** A beat's exact captions for its text; those that follow the voice say another text in the times of the one they were made for. */
export function captionsFor(
  { captions, captioned }: { readonly captions: Caption[] | null; readonly captioned: CaptionSource | null },
  text: string,
  language: string,
): Caption[] | null {
  if (captions === null || captioned?.by !== 'voice' || captioned.text === text) return captions
  return voiceCaptions(text, captions, language)
}
