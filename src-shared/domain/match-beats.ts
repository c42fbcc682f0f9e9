import type { Beat } from './beat'
import type { BeatId } from './ids'
import { indexWords, likenesses, wordBag } from './likeness'

/** Less alike than this, two beats of different ids are two beats. */
const alike = 0.5

type Candidate = { readonly from: number; readonly to: number; readonly likeness: number; readonly apart: number }

function candidates(from: readonly string[], to: readonly string[], language: string): Candidate[] {
  const bags = to.map(text => wordBag(text, language))
  const index = indexWords(bags)
  return from.flatMap((text, place) =>
    likenesses(wordBag(text, language), bags, index).flatMap((found, otherPlace) =>
      found >= alike ? [{ from: place, to: otherPlace, likeness: found, apart: Math.abs(place - otherPlace) }] : [],
    ),
  )
}

/** Which texts say mostly the same, the likest first and of those the nearest; each is in one pair at most. Places in `from` → places in `to`. */
export function pairLikest(from: readonly string[], to: readonly string[], language: string): Map<number, number> {
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  const byLikeness = candidates(from, to, language).sort((a, b) => b.likeness - a.likeness || a.apart - b.apart)
  for (const one of byLikeness) {
    if (pairs.has(one.from) || taken.has(one.to)) continue
    pairs.set(one.from, one.to)
    taken.add(one.to)
  }
  return pairs
}

/**
 * Which beat of one script became which of another: by id, and what is left by likeness, the likest first and of those the
 * nearest. Each beat is matched once at most; from → to.
 */
export function matchBeats(from: readonly Beat[], to: readonly Beat[], language: string): Map<BeatId, BeatId> {
  const there = new Set(to.map(beat => beat.id))
  const matched = new Map(from.filter(beat => there.has(beat.id)).map(beat => [beat.id, beat.id]))
  const left = from.filter(beat => !matched.has(beat.id))
  const free = to.filter(beat => !matched.has(beat.id))
  const texts = (beats: readonly Beat[]) => beats.map(({ text }) => text)
  for (const [place, otherPlace] of pairLikest(texts(left), texts(free), language)) {
    const [beat, other] = [left[place], free[otherPlace]]
    if (beat && other) matched.set(beat.id, other.id)
  }
  return matched
}
