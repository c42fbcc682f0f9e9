import type { Beat } from '../beat'
import { srtFile } from '../srt'
import { captionCues, columnsOf } from './caption-cues'
import { beatTimes } from './read-time'
import { tidyText } from './tidy-text'

/**
 * A script as a SubRip file by the time that reading takes: cues of at most two lines, sentence by sentence, each for its share of its
 * beat's time. A beat without words is a rest.
 */
export function srtOfScript(beats: readonly Pick<Beat, 'text'>[], language: string): string {
  const cues = beatTimes(beats, language).flatMap(({ beat, from, to }) => {
    const parts = captionCues(tidyText(beat.text), language)
    const weights = parts.map(lines => lines.reduce((sum, line) => sum + columnsOf(line), 1))
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    let passed = 0
    return parts.map((lines, index) => {
      const start = from + ((to - from) * passed) / whole
      passed += weights[index] ?? 0
      return { from: start, to: from + ((to - from) * passed) / whole, lines }
    })
  })
  return srtFile(cues)
}
