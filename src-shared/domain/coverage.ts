import type { Assembly } from './assembly'
import { readingTime } from './beat'
import { type FactsByMedia, footageLength, voiceLength } from './beat-length'
import { type Seconds, seconds } from './time'

export type Coverage = {
  readonly beats: number
  readonly covered: number
  /** Footage still to be found: what the beats need less what lies on their beats, summed over the beats. */
  readonly missing: Seconds
  readonly uncovered: readonly string[]
}

/** Less than this short of its words a beat counts as covered: nobody sees a held frame of a fifth of a second. */
const tolerance = 0.2

/** How far footage covers the script's beats. A beat needs clips for as long as it is fixed, else its voice speaks, else its words take to read. */
export function coverageOf(assembly: Assembly, facts: FactsByMedia): Coverage {
  const shortBy = assembly.beats.map(beat => {
    const needed = beat.seconds ?? (voiceLength(beat, facts) || readingTime(beat.text, assembly.language))
    const short = needed - footageLength(beat, facts)
    return { id: beat.id, short: short > tolerance ? short : 0 }
  })
  const uncovered = shortBy.filter(beat => beat.short > 0)
  return {
    beats: assembly.beats.length,
    covered: assembly.beats.length - uncovered.length,
    missing: seconds(uncovered.reduce((sum, beat) => sum + beat.short, 0)),
    uncovered: uncovered.map(beat => beat.id),
  }
}
