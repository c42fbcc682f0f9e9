import type { AssemblyBeat } from './assembly'
import { type FactsByMedia, playLength } from './beat-length'
import type { Clip } from './clip'
import type { BeatId, ClipId, MediaId } from './ids'
import type { Overlay } from './overlay'
import type { Turn } from './plan-beat'
import { overTurns } from './plan-over'
import { type Seconds, seconds, wholeFrames } from './time'

/** A clip on the film's frames: what is seen of it first, where a beat plays its clips again. */
export type LaidClip = {
  readonly clip_id: ClipId
  readonly beat_id: BeatId
  readonly media_id: MediaId
  readonly isOver: boolean
  readonly start: number
  /** Where it begins before that is rounded to a frame. */
  readonly exact: number
  /** How many are seen, and how many more there would be if the beat did not end. */
  readonly frames: number
  readonly cut: number
  /** Its stretch of the media, as far as the media goes, and how many seconds of it a second of film takes. */
  readonly from: Seconds
  readonly to: Seconds
  readonly speed: number
  /** Seconds of the media left over before and after the stretch; null for a still, which lasts as long as one likes. */
  readonly head: Seconds | null
  readonly tail: Seconds | null
  /** Whether there is a picture of it at all. */
  readonly isMissing: boolean
}

type Span = { readonly start: number; readonly frames: number }
type Setting = { readonly beat_id: BeatId; readonly fps: number; readonly facts: FactsByMedia }

function bare(clip: Clip, isOver: boolean, { beat_id, facts }: Setting) {
  const { clip_id, media_id, from, speed } = clip
  const media = facts.get(media_id)
  const duration = media?.duration ?? null
  const to = seconds(Math.min(clip.to, duration ?? clip.to))
  return {
    ...{ clip_id, beat_id, media_id, isOver, from, to, speed },
    head: duration === null ? null : from,
    tail: duration === null ? null : seconds(duration - to),
    isMissing: !media || media.kind === 'audio',
  }
}

/** A beat's clips, in order, laid by their first turns. One without a turn lies where the one before it ends. */
export function layClips(clips: readonly Clip[], turns: readonly Turn[], beat: Span, setting: Setting): LaidClip[] {
  let end = beat.start
  return clips.map((clip, index) => {
    const turn = turns.find(one => one.index === index && one.round === 0)
    const start = turn ? beat.start + turn.start : end
    const length = playLength({ ...clip, media: clip.media_id }, setting.facts)
    const wanted = turn?.wanted ?? (end < beat.start + beat.frames ? 0 : Math.round(length * setting.fps))
    const frames = turn?.frames ?? 0
    end = start + frames
    const speed = turn?.clip.speed ?? clip.speed
    return {
      ...bare(clip, false, setting),
      start,
      exact: turn ? beat.start + turn.exact : start,
      frames,
      speed,
      cut: wanted - frames,
    }
  })
}

/** A beat's B-roll on the film's frames, the later above. */
export function layOverlays(over: readonly Overlay[], beat: AssemblyBeat, span: Span, setting: Setting): LaidClip[] {
  const turns = overTurns(beat, span.frames, setting.fps, setting.facts)
  return over.map((clip, index) => {
    const turn = turns.find(one => one.index === index)
    const start = turn?.start ?? Math.min(span.frames, wholeFrames(clip.at * setting.fps))
    const [frames, wanted] = [turn?.frames ?? 0, turn?.wanted ?? 0]
    const exact = span.start + clip.at * setting.fps
    return { ...bare(clip, true, setting), start: span.start + start, exact, frames, cut: wanted - frames }
  })
}
