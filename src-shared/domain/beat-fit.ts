import type { Assembly, AssemblyBeat } from './assembly'
import { readingTime } from './beat'
import { beatFrames, type FactsByMedia, footageLength } from './beat-length'
import { type Seconds, seconds, secondsOf } from './time'

/**
 * How a beat's footage goes with its length. `short`: the beat lasts on after its clips, its rule fills the rest. `cut`: the clips run on
 * after the beat. `hurried`: clips decide the length and leave the words less time than they take to read. `roomy`: they leave much more.
 */
export type BeatFit = {
  readonly kind: 'empty' | 'fits' | 'short' | 'cut' | 'hurried' | 'roomy'
  /** How long the beat lasts in the film. */
  readonly length: Seconds
  readonly footage: Seconds
  readonly words: Seconds
  /** By how much, for all kinds but `empty` and `fits`. */
  readonly by: Seconds
}

/** Nobody sees a fifth of a second of held frame; coverage counts with the same. */
const tolerance = 0.2

/** Past this much more footage than words a beat is worth a remark. */
const roomySeconds = 2

function judge(length: number, footage: number, words: number, decided: boolean): [BeatFit['kind'], number] {
  if (footage === 0) return ['empty', 0]
  if (decided && length - footage > tolerance) return ['short', length - footage]
  if (decided && footage - length > tolerance) return ['cut', footage - length]
  if (!decided && words - footage > tolerance) return ['hurried', words - footage]
  if (!decided && footage - words > roomySeconds) return ['roomy', footage - words]
  return ['fits', 0]
}

/** Judges one beat of a film, whose frame rate counts since a beat lasts whole frames. */
export function beatFit(beat: AssemblyBeat, film: Pick<Assembly, 'fps' | 'language'>, facts: FactsByMedia): BeatFit {
  const length = secondsOf(beatFrames(beat, film, facts), film.fps)
  const footage = footageLength(beat, facts)
  const words = readingTime(beat.text, film.language)
  const [kind, by] = judge(length, footage, words, beat.seconds !== null || beat.voice !== null)
  return { kind, length, footage, words, by: seconds(by) }
}
