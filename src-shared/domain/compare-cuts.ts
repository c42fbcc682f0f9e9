import type { FactsByMedia } from './beat-length'
import { type BeatFootage, emptyFilm, footageOn } from './film'
import { filmLayout, type Spine } from './film-layout'
import type { BeatId, ClipId } from './ids'
import type { KeptCut } from './kept-cut'
import { beatsBroughtBack, cutBroughtBack } from './restore-version'

/** A script with its cut, of now or as a version holds it. */
export type CutSide = Spine & { readonly cut?: KeptCut | undefined }

const nothing: KeptCut = { film: emptyFilm, format: 'vertical' }

/** What lies on the beats that the script has, each once, by beat. */
function footageIn({ beats, cut = nothing }: CutSide): BeatFootage[] {
  return beats.map(beat => footageOn(cut.film, beat.id)).sort((one, other) => (one.beat_id < other.beat_id ? -1 : 1))
}

export type CutFigures = { readonly beats: number; readonly clips: number; readonly seconds: number }

/** How much a script with its cut holds, B-roll counted among the clips. Media without facts count as not there. */
export function cutFigures(side: CutSide, facts: FactsByMedia): CutFigures {
  const { frames, fps } = filmLayout(side, (side.cut ?? nothing).film, facts)
  const clips = footageIn(side).reduce((sum, { clips, over }) => sum + clips.length + over.length, 0)
  return { beats: side.beats.length, clips, seconds: frames / fps }
}

/** What of a cut can be another beside its clips, in the order in which it is told. */
export const cutAspects = [
  'voice',
  'takes',
  'captions',
  'music',
  'titles',
  'logo',
  'endCard',
  'transitions',
  'lengths',
  'markers',
  'loudness',
  'frameRate',
  'format',
] as const
export type CutAspect = (typeof cutAspects)[number]

function aspectsOf(side: CutSide): Record<CutAspect, unknown> {
  const { film, format } = side.cut ?? nothing
  const footage = footageIn(side)
  const onBeats = (of: (footage: BeatFootage) => unknown) =>
    footage
      .map(one => [one.beat_id, JSON.stringify(of(one)), JSON.stringify(of(footageOn(emptyFilm, one.beat_id)))])
      .filter(([, said, bare]) => said !== bare)
  return {
    voice: onBeats(({ voice }) => voice && [voice.media_id, voice.from, voice.to]),
    takes: onBeats(({ takes }) => takes.map(({ media_id, from, to }) => [media_id, from, to])),
    captions: [film.captions, onBeats(({ captions }) => captions)],
    music: film.music,
    titles: onBeats(({ titles }) => titles),
    logo: [film.logo, onBeats(({ logo }) => logo)],
    endCard: film.endCard,
    transitions: onBeats(({ transition }) => transition),
    lengths: onBeats(({ seconds, short }) => [seconds, short]),
    markers: film.markers,
    loudness: film.loudness,
    frameRate: film.fps,
    format,
  }
}

/** The beat on which each clip lies, or over which. */
const beatOfClips = (side: CutSide): Map<ClipId, BeatId> =>
  new Map(
    footageIn(side).flatMap(({ beat_id, clips, over }) =>
      [...clips, ...over].map(({ clip_id }) => [clip_id, beat_id] as const),
    ),
  )

/** Where and how each clip lies, by its key; its place is the one among those that stay on their beat. */
function clipsTold(side: CutSide, stays: (clip_id: ClipId) => boolean): Map<ClipId, string> {
  const told = footageIn(side).flatMap(({ beat_id, clips, over }) => {
    const order = clips.map(({ clip_id }) => clip_id).filter(stays)
    return [
      ...clips.map(({ order: _, ...clip }) => ({ ...clip, beat_id, place: order.indexOf(clip.clip_id) })),
      ...over.map(({ order: _, ...clip }) => ({ ...clip, beat_id })),
    ]
  })
  return new Map(told.map(clip => [clip.clip_id, JSON.stringify(clip)]))
}

export type CutComparison = {
  readonly added: number
  readonly removed: number
  /** Trimmed, moved or set in another way; a clip whose neighbour came or went is none of them on its own. */
  readonly changed: number
  readonly aspects: readonly CutAspect[]
  /** How much longer the later one is, in seconds; below 0 it is shorter. */
  readonly longer: number
}

/** What changed from one cut to another. */
export function compareCuts(from: CutSide, to: CutSide, facts: FactsByMedia): CutComparison {
  const before = { ...from, beats: beatsBroughtBack(to.beats, from), ...cutBroughtBack(to.beats, from) }
  const [old, now] = [beatOfClips(before), beatOfClips(to)]
  const kept = [...now.keys()].filter(id => old.has(id))
  const [lay, lies] = [before, to].map(side => clipsTold(side, id => old.get(id) === now.get(id)))
  const [was, is] = [aspectsOf(before), aspectsOf(to)]
  return {
    added: now.size - kept.length,
    removed: old.size - kept.length,
    changed: kept.filter(id => lay?.get(id) !== lies?.get(id)).length,
    aspects: cutAspects.filter(aspect => JSON.stringify(was[aspect]) !== JSON.stringify(is[aspect])),
    longer: cutFigures(to, facts).seconds - cutFigures(from, facts).seconds,
  }
}
