import type { Assembly, AssemblyBeat } from './assembly'
import type { FactsByMedia } from './beat-length'
import type { Shot } from './picture'
import type { Seconds } from './time'

/** What sounds side by side, apart from music: the beats' own clips, B-roll over them, voices. */
export const soundLanes = ['clips', 'over', 'voice'] as const

/** A stretch of one media's sound on the film. `start` and `frames` are output frames, `from` is a place in the media. */
export type SoundStretch = {
  readonly lane: (typeof soundLanes)[number]
  readonly media: string
  readonly from: Seconds
  readonly speed: number
  readonly volume: number
  readonly start: number
  readonly frames: number
}

/** Music under the whole film. It begins again where it ends only when `loop` says so, which it does only when that comes to pass. */
export type PlannedMusic = Readonly<NonNullable<Assembly['music']>>

/** All that the film sounds like. Where no stretch lies it is silent. */
export type SoundPlan = {
  readonly fps: number
  readonly frames: number
  readonly stretches: readonly SoundStretch[]
  readonly music: PlannedMusic | null
  /** LUFS; null leaves it as it is. */
  readonly loudness: number | null
}

const hasSound = (media: string, facts: FactsByMedia) => (facts.get(media)?.audioChannels ?? 0) > 0

/** The sound of a beat's shots: where a clip moves it is heard, where a frame is held it is not. */
export function clipSounds(
  shots: readonly Shot[],
  beatStart: number,
  facts: FactsByMedia,
  lane: 'clips' | 'over' = 'clips',
): SoundStretch[] {
  return shots.flatMap(({ picture, start, frames, volume }) => {
    if (picture.kind !== 'moving' || volume === 0 || !hasSound(picture.media, facts)) return []
    const { media, at, speed } = picture
    return [{ lane, media, from: at, speed, volume, start: beatStart + start, frames }]
  })
}

/** The voice on a beat, cut at the beat's end. */
export function voiceSound(
  beat: AssemblyBeat,
  span: { start: number; frames: number; fps: number },
  facts: FactsByMedia,
): SoundStretch[] {
  const { voice } = beat
  if (!voice || !hasSound(voice.media, facts)) return []
  const frames = Math.min(span.frames, speechFrames(beat, span.fps, facts) ?? span.frames)
  const { media, from } = voice
  return frames > 0 ? [{ lane: 'voice', media, from, speed: 1, volume: 1, start: span.start, frames }] : []
}

/** How many frames a beat's voice lasts; null without a voice that can be heard. */
export function speechFrames(beat: AssemblyBeat, fps: number, facts: FactsByMedia): number | null {
  const { voice } = beat
  const duration = voice && hasSound(voice.media, facts) ? (facts.get(voice.media)?.duration ?? null) : null
  if (!voice || duration === null) return null
  const frames = Math.round((Math.min(voice.to ?? duration, duration) - voice.from) * fps)
  return frames > 0 ? frames : null
}

/** Music as asked for, if it can be heard at all, under a film of some frames. */
export function musicOf(assembly: Assembly, frames: number, facts: FactsByMedia): SoundPlan['music'] {
  const { music, fps } = assembly
  if (!music || music.volume === 0 || !hasSound(music.media, facts)) return null
  const duration = facts.get(music.media)?.duration ?? 0
  const isShort = duration - music.from < frames / fps
  return music.from < duration ? { ...music, loop: music.loop && isShort } : null
}
