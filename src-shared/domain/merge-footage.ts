import { type AssemblyBeat, assemblyOf } from './assembly'
import { beatFrames, footageLength } from './beat-length'
import { type Caption, type CaptionSource, mostCaptions } from './caption'
import type { Cutting } from './cut/cutting'
import { type BeatFootage, type Film, footageOn, moveFootage, withFootage } from './film'
import type { BeatId } from './ids'
import { shownCaptions } from './shown-captions'
import { seconds } from './time'

/** One of two beats that become one: what it shows until then, and what it will be heard with. */
type Part = {
  readonly footage: BeatFootage
  readonly placed: AssemblyBeat
  readonly captions: readonly Caption[]
  /** Nothing moves on it and nothing is said. */
  readonly isBare: boolean
}

function partOf(film: Film, { script, facts }: Cutting, beat_id: BeatId): Part | null {
  const beats = script.beats.filter(beat => beat.id === beat_id)
  const assembly = assemblyOf({ title: '', beats, language: script.language }, film, 'vertical')
  const [placed] = assembly.beats
  if (!placed) return null
  const captions = shownCaptions(placed, assembly, facts)
  return { footage: footageOn(film, beat_id), placed, captions, isBare: !placed.voice && placed.clips.length === 0 }
}

/** Seconds of the joined beat at which the lower one's clips begin, or its words where neither has any. */
function lowerStart(film: Film, { script, facts }: Cutting, upper: Part, lower: Part): number {
  const { fps } = film
  if (upper.isBare && lower.isBare) return beatFrames(upper.placed, { fps, language: script.language }, facts) / fps
  return footageLength(upper.placed, facts)
}

const shifted = (captions: readonly Caption[], by: number): Caption[] =>
  captions.map(({ from, to, starts, ...caption }) => ({
    ...{ ...caption, from: seconds(from + by), to: seconds(to + by) },
    ...(starts && { starts: starts.map(start => seconds(start + by)) }),
  }))

/** What has times of its own on the lower beat, at its clips' new place: B-roll, titles, markers. */
function lowered(film: Film, { footage }: Part, to: BeatId, start: number): Film {
  const later = (at: number) => seconds(at + start)
  const markers = film.markers.map(marker =>
    marker.beat_id === footage.beat_id ? { ...marker, beat_id: to, at: later(marker.at) } : marker,
  )
  const moved = {
    ...footage,
    over: footage.over.map(clip => ({ ...clip, at: later(clip.at) })),
    titles: footage.titles.map(title => ({ ...title, from: later(title.from), to: title.to && later(title.to) })),
  }
  return { ...withFootage(film, moved), markers }
}

/** Captions with those of others that find room beside them, in time. */
const besides = (kept: readonly Caption[], others: readonly Caption[]): Caption[] =>
  [...kept, ...others.filter(one => kept.every(({ from, to }) => one.to <= from + 1e-6 || one.from >= to - 1e-6))]
    .sort((one, other) => one.from - other.from)
    .slice(0, mostCaptions)

/** Words that are shown by themselves make room for exact captions: those begun before end where the next one begins. */
const givingWay = (shown: readonly Caption[], exact: readonly Caption[]): Caption[] =>
  shown.map(one => {
    const next = exact.find(({ from }) => from > one.from)
    return next && next.from < one.to ? { ...one, to: next.from } : one
  })

/** How the joined captions came about: they follow a voice as long as that speaks, for they go when another one comes. */
function sourceOf(upper: Part, lower: Part): CaptionSource {
  const parts = [upper, lower]
  const spoken = parts.find(({ footage }) => footage.voice)?.footage.captioned
  const made = parts.flatMap(({ footage }) => (footage.captioned ? [footage.captioned.by] : []))
  // What follows a voice is shown for the text of now already.
  const said = ({ footage: { captioned }, placed }: Part) =>
    captioned === null || captioned.by === 'voice' ? placed.text : captioned.text
  return {
    by: spoken?.by === 'voice' ? 'voice' : made.every(by => by === 'file') ? 'file' : 'hand',
    text: parts
      .map(said)
      .filter(text => text !== '')
      .join(' '),
  }
}

/** Exact captions stay before words that are shown by themselves; of two beats with exact ones, those that are heard or seen first. */
function inOneRow(upper: Part, lower: Part, below: readonly Caption[]): Caption[] {
  if (upper.footage.captions === null) return besides(below, givingWay(upper.captions, below))
  if (lower.footage.captions === null) return besides(upper.captions, givingWay(below, upper.captions))
  const isLed = upper.footage.voice === null && (lower.footage.voice !== null || (upper.isBare && !lower.isBare))
  return isLed ? besides(below, upper.captions) : besides(upper.captions, below)
}

/** The captions of two beats that become one; null where both leave it to their words. */
function joinedCaptions(upper: Part, lower: Part, start: number): Pick<BeatFootage, 'captions' | 'captioned'> {
  const { captions, captioned } = upper.footage
  const isUnheard = upper.footage.voice !== null && lower.footage.voice !== null
  if (isUnheard || (captions === null && lower.footage.captions === null)) return { captions, captioned }
  const below = shifted(lower.captions, lower.footage.voice ? 0 : start)
  return { captions: inOneRow(upper, lower, below), captioned: sourceOf(upper, lower) }
}

/**
 * Moves what lies on one beat to the end of another's, as when two beats are merged; `script` has both of them still. B-roll, titles and
 * markers stay with the clips. Exact captions stay with what they are heard with: behind the upper beat's clips, or where the voice that
 * came along begins. Those of a voice that is not used any more go with it.
 */
export function mergeFootage(film: Film, cutting: Cutting, from: BeatId, to: BeatId): Film {
  const [upper, lower] = [partOf(film, cutting, to), partOf(film, cutting, from)]
  if (!upper || !lower) return moveFootage(film, from, to)
  const start = lowerStart(film, cutting, upper, lower)
  const moved = moveFootage(lowered(film, lower, to, start), from, to)
  return withFootage(moved, { ...footageOn(moved, to), ...joinedCaptions(upper, lower, start) })
}
