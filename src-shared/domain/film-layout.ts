import { type AssemblyBeat, assemblyOf } from './assembly'
import { beatFrames, type FactsByMedia, lengthDecider } from './beat-length'
import { type CaptionEvent, captionEvents } from './captions'
import { type BeatFootage, type Film, footageOn } from './film'
import type { BeatId, ClipId, MediaId } from './ids'
import { type LaidClip, layClips, layOverlays } from './lay-clips'
import type { Marker } from './marker'
import { inOrder } from './order'
import { beatTurns } from './plan-beat'
import type { Script } from './script'
import { musicOf, speechFrames } from './sound-plan'
import { type Seconds, wholeFrames } from './time'

/** Some frames of the film; `start` counts from the film's first. */
export type Laid = { readonly start: number; readonly frames: number }

/** What lies on the film's frames on one beat of the script. All frames are of the film. */
export type LaidBeat = Laid & {
  readonly beat_id: BeatId
  readonly decidedBy: ReturnType<typeof lengthDecider>
  /** In the order they play in; one that nothing is seen of has 0 frames. */
  readonly clips: readonly LaidClip[]
  /** Frames that clips fill though they are too short for them: the last picture held, or the clips played again. */
  readonly filled: readonly (Laid & { readonly kind: 'held' | 'loop'; readonly clip_id: ClipId })[]
  /** Whether the clips play slower than they are set to, to fill the beat. */
  readonly isSlowed: boolean
  readonly over: readonly LaidClip[]
  /** 0 frames where it cannot be heard; `cut` is how many frames run past the beat's end. */
  readonly voice: (Laid & { readonly media_id: MediaId; readonly from: Seconds; readonly cut: number }) | null
  readonly captions: readonly CaptionEvent[]
}

/** A film laid out on its frames, as it will be rendered. */
export type FilmLayout = {
  readonly fps: number
  readonly frames: number
  readonly beats: readonly LaidBeat[]
  readonly music: (Laid & { readonly media_id: MediaId; readonly from: Seconds }) | null
  readonly endCard: Laid | null
  /** `index` is the place in the film's markers; those of beats that the script no longer has are left out. */
  readonly markers: readonly { readonly index: number; readonly frame: number; readonly note: string }[]
}

/** Whose film it is: beats and language decide times. */
export type Spine = Pick<Script, 'beats' | 'language'>

/** Lays a film out on its frames, exactly as `planRender` does. Media without facts count as not there. */
export function filmLayout(script: Spine, film: Film, facts: FactsByMedia): FilmLayout {
  const assembly = assemblyOf({ title: '', ...script }, film, 'vertical')
  let next = 0
  const ids = inOrder(script.beats).map(beat => beat.id)
  const beats = assembly.beats.flatMap((beat, index) => {
    const beat_id = ids[index]
    if (!beat_id) return []
    const laid = { start: next, frames: beatFrames(beat, assembly, facts) }
    next += laid.frames
    return [layBeat(footageOn(film, beat_id), beat, laid, { film, facts })]
  })
  const { endCard } = film
  const closing = endCard && { start: next, frames: Math.max(1, Math.round(endCard.seconds * film.fps)) }
  const frames = next + (closing?.frames ?? 0)
  const music = film.music && musicOf(assembly, frames, facts) ? film.music : null
  return {
    ...{ fps: film.fps, frames, beats, endCard: closing },
    music: music && { start: 0, frames, media_id: music.media_id, from: music.from },
    markers: film.markers.flatMap((marker, index) => placeMarker(marker, index, beats, film.fps)),
  }
}

type Setting = { readonly film: Film; readonly facts: FactsByMedia }

function layBeat(footage: BeatFootage, beat: AssemblyBeat, laid: Laid, { film, facts }: Setting): LaidBeat {
  const { fps } = film
  const { start, frames } = laid
  const turns = beatTurns(beat, frames, fps, facts)
  const decidedBy = lengthDecider(beat, facts)
  let captions: CaptionEvent[] | undefined
  const clips = inOrder(footage.clips)
  const last = turns.at(-1)
  const end = last ? last.start + last.frames : frames
  const loops = turns.filter(turn => turn.round > 0).map(turn => ({ kind: 'loop' as const, ...turn }))
  const held =
    last && end < frames ? [{ kind: 'held' as const, index: last.index, start: end, frames: frames - end }] : []
  return {
    ...laid,
    beat_id: footage.beat_id,
    decidedBy,
    clips: layClips(clips, turns, laid, { beat_id: footage.beat_id, fps, facts }),
    filled: [...loops, ...held].flatMap(({ kind, index, ...part }) => {
      const clip_id = clips[index]?.clip_id
      return clip_id ? [{ kind, clip_id, start: start + part.start, frames: part.frames }] : []
    }),
    // Clips that decide the length are at most slowed by the rounding to frames.
    isSlowed: decidedBy !== 'clips' && turns.some(turn => turn.clip.speed < (beat.clips[turn.index]?.speed ?? 0)),
    over: layOverlays(footage.over, beat, laid, { beat_id: footage.beat_id, fps, facts }),
    voice: footage.voice && layVoice(footage.voice, speechFrames(beat, fps, facts) ?? 0, laid),
    // Most edits never look at them, and they take longer than all the rest.
    get captions() {
      captions ??= layCaptions(beat, laid, { film, facts })
      return captions
    },
  }
}

const layVoice = ({ media_id, from }: NonNullable<BeatFootage['voice']>, speech: number, { start, frames }: Laid) => ({
  ...{ media_id, from, start },
  frames: Math.min(frames, speech),
  cut: Math.max(0, speech - frames),
})

/** Captions as they would be seen were there a picture everywhere: a card shows none, for it shows the words itself. */
function layCaptions(beat: AssemblyBeat, { start, frames }: Laid, { film, facts }: Setting): CaptionEvent[] {
  const span = { length: frames, speech: speechFrames(beat, film.fps, facts) ?? frames, fps: film.fps }
  return captionEvents(beat, span, film.captions.mode).map(event => ({
    ...event,
    from: start + event.from,
    to: start + event.to,
  }))
}

/** A marker past the end of a beat that became shorter stands on its last frame. */
function placeMarker({ beat_id, at, note }: Marker, index: number, beats: readonly LaidBeat[], fps: number) {
  const beat = beats.find(one => one.beat_id === beat_id)
  return beat ? [{ index, note, frame: beat.start + Math.min(beat.frames - 1, wholeFrames(at * fps)) }] : []
}
