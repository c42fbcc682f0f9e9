import { type Beat, readingTime } from '../beat'
import { wholeClip } from '../clip'
import { isCommonWord } from '../common-words'
import type { Film } from '../film'
import { filmLayout } from '../film-layout'
import type { BeatId, MediaId } from '../ids'
import type { Media } from '../media'
import { isMediaUsed } from '../media-use'
import { fail } from '../result'
import { type Seconds, seconds } from '../time'
import type { Cut, Cutting, NewClipId } from './cutting'
import { appendTo } from './put-in'

/** A media that may cover a beat: the words it has in common with it, and what else speaks for it. To be shown first, then applied. */
export type CoverProposal = {
  readonly beat_id: BeatId
  readonly media_id: MediaId
  readonly words: readonly string[]
  readonly isUnused: boolean
  readonly isLongEnough: boolean
  /** How long a clip of it would be. */
  readonly length: Seconds
}

const wordsIn = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter(word => !isCommonWord(word))

/** The same word, or one a longer form of the other. */
const isAlike = (one: string, other: string) =>
  one === other || (Math.min(one.length, other.length) >= 4 && (one.startsWith(other) || other.startsWith(one)))

/** How long a beat without clips needs to be filled: as long as it lasts. */
function needed({ script, facts }: Cutting, film: Film, beat: Beat): Seconds {
  const laid = filmLayout(script, film, facts).beats.find(one => one.beat_id === beat.id)
  return laid ? seconds(laid.frames / film.fps) : readingTime(beat.text, script.language)
}

/**
 * The media that may cover a beat without clips, best first: those whose names and tags have most of its words, of equals what the film does
 * not use yet, then what is long enough. Sounds are none.
 */
export function proposeCover(film: Film, cutting: Cutting, beat: Beat, media: readonly Media[]): CoverProposal[] {
  const spoken = [...new Set(wordsIn(beat.text))]
  const length = needed(cutting, film, beat)
  const proposals = media
    .filter(one => one.facts.kind !== 'audio' && cutting.facts.has(one.media_id))
    .map((one): CoverProposal => {
      const named = [one.name.replace(/\.\w+$/u, ''), ...one.tags].flatMap(wordsIn)
      const duration = one.facts.duration ?? Infinity
      return {
        ...{ beat_id: beat.id, media_id: one.media_id, length: seconds(Math.min(length, duration)) },
        words: spoken.filter(word => named.some(other => isAlike(word, other))),
        isUnused: !isMediaUsed(film, one.media_id),
        isLongEnough: duration >= length,
      }
    })
  const rank = (one: CoverProposal) => one.words.length * 4 + Number(one.isUnused) * 2 + Number(one.isLongEnough)
  return proposals.sort((one, other) => rank(other) - rank(one))
}

/** Puts a proposed media on its beat from its start, as long as the beat needs. */
export function applyCover(film: Film, { facts }: Cutting, proposal: CoverProposal, newId: NewClipId): Cut {
  const known = facts.get(proposal.media_id)
  if (!known) return fail('no-clip')
  const clip = { ...wholeClip(newId(), proposal.media_id, known), to: proposal.length }
  return appendTo(film, proposal.beat_id, clip)
}
