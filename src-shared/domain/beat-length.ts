import type { Assembly, AssemblyBeat, AssemblyClip } from './assembly'
import { readingTime } from './beat'
import { type MediaFacts, playableLength } from './media'
import { type Frames, frames, framesIn, type Seconds, seconds } from './time'

/** Facts by the name an assembly uses; a media without facts is one that cannot be used. */
export type FactsByMedia = ReadonlyMap<string, MediaFacts>

/** How long one clip of an assembly plays; 0 when its media is not known or its stretch lies past the media's end. */
export function playLength(clip: AssemblyClip, facts: FactsByMedia): Seconds {
  const media = facts.get(clip.media)
  if (!media || media.kind === 'audio') return seconds(0)
  const end =
    media.duration === null
      ? (clip.to ?? clip.from + playableLength(media))
      : Math.min(clip.to ?? media.duration, media.duration)
  return seconds((end - clip.from) / clip.speed)
}

/** How long all clips on a beat play together. */
export const footageLength = (beat: AssemblyBeat, facts: FactsByMedia): Seconds =>
  seconds(beat.clips.reduce((sum, clip) => sum + playLength(clip, facts), 0))

/** How long a beat's voice speaks, in seconds; 0 without one, or when its media is not known. */
export function voiceLength(beat: AssemblyBeat, facts: FactsByMedia): number {
  if (!beat.voice) return 0
  const end = facts.get(beat.voice.media)?.duration ?? 0
  return Math.min(beat.voice.to ?? end, end) - beat.voice.from
}

/** What decides how long a beat lasts: fixed seconds, else its voice, else its clips, else the time its words take to read. */
export const lengthDecider = (beat: AssemblyBeat, facts: FactsByMedia): 'seconds' | 'voice' | 'clips' | 'words' =>
  beat.seconds !== null
    ? 'seconds'
    : voiceLength(beat, facts) > 0
      ? 'voice'
      : footageLength(beat, facts) > 0
        ? 'clips'
        : 'words'

/** A beat's length: as fixed, else its voice's, else its clips', else its reading time; at least one frame. */
export function beatFrames(
  beat: AssemblyBeat,
  { fps, language }: Pick<Assembly, 'fps' | 'language'>,
  facts: FactsByMedia,
): Frames {
  const voice = voiceLength(beat, facts)
  const clips = footageLength(beat, facts)
  const length = beat.seconds ?? (voice > 0 ? voice : clips > 0 ? clips : readingTime(beat.text, language))
  return frames(Math.max(1, framesIn(seconds(length), fps)))
}
