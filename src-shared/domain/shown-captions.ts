import type { Assembly, AssemblyBeat } from './assembly'
import { beatFrames, type FactsByMedia } from './beat-length'
import type { Caption } from './caption'
import { captionEvents } from './captions'
import { speechFrames } from './sound-plan'
import { seconds } from './time'
import { joinWords } from './unspaced'

/** A beat's captions as they are shown, in seconds of it: its own exact ones, else its words spread over its speech in lines. */
export function shownCaptions(
  beat: AssemblyBeat,
  film: Pick<Assembly, 'fps' | 'language'>,
  facts: FactsByMedia,
): readonly Caption[] {
  if (beat.captions) return beat.captions
  const { fps } = film
  const frames = beatFrames(beat, film, facts)
  const span = { length: frames, speech: speechFrames(beat, fps, facts) ?? frames, fps }
  return captionEvents(beat, span, 'lines').map(({ from, to, words }) => ({
    ...{ from: seconds(from / fps), to: seconds(to / fps), text: joinWords(words) },
  }))
}
