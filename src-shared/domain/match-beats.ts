import type { Beat } from './beat'
import type { BeatId } from './ids'
import { indexWords, likenesses, wordBag } from './likeness'

/** Less alike than this, two beats of different ids are two beats. */
const alike = 0.5

type Candidate = { readonly from: BeatId; readonly to: BeatId; readonly likeness: number; readonly apart: number }

function candidates(from: readonly Beat[], to: readonly Beat[], language: string): Candidate[] {
  const bags = to.map(beat => wordBag(beat.text, language))
  const index = indexWords(bags)
  return from.flatMap((beat, place) =>
    likenesses(wordBag(beat.text, language), bags, index).flatMap((found, otherPlace) => {
      const other = to[otherPlace]
      const apart = Math.abs(place - otherPlace)
      return other && found >= alike ? [{ from: beat.id, to: other.id, likeness: found, apart }] : []
    }),
  )
}

/**
 * Which beat of one script became which of another: by id, and what is left by likeness, the likest first and of those the
 * nearest. Each beat is matched once at most; from → to.
 */
export function matchBeats(from: readonly Beat[], to: readonly Beat[], language: string): Map<BeatId, BeatId> {
  const there = new Set(to.map(beat => beat.id))
  const matched = new Map(from.filter(beat => there.has(beat.id)).map(beat => [beat.id, beat.id]))
  const taken = new Set(matched.values())
  const left = from.filter(beat => !matched.has(beat.id))
  const free = to.filter(beat => !taken.has(beat.id))
  const byLikeness = candidates(left, free, language).sort((a, b) => b.likeness - a.likeness || a.apart - b.apart)
  for (const one of byLikeness) {
    if (matched.has(one.from) || taken.has(one.to)) continue
    matched.set(one.from, one.to)
    taken.add(one.to)
  }
  return matched
}
