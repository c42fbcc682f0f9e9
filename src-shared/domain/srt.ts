import type { Assembly } from './assembly'
import { beatFrames, type FactsByMedia } from './beat-length'
import { captionEvents } from './captions'
import { speechFrames } from './sound-plan'

const two = (value: number) => String(value).padStart(2, '0')

function srtTime(seconds: number): string {
  const ms = Math.round(seconds * 1_000)
  const [hours, minutes] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60]
  return `${two(hours)}:${two(minutes)}:${two(Math.floor(ms / 1_000) % 60)},${String(ms % 1_000).padStart(3, '0')}`
}

/** All that is said in a film as a SubRip file, in whole lines whatever the film shows. */
export function srtOf(assembly: Assembly, facts: FactsByMedia): string {
  const { fps } = assembly
  let start = 0
  const cues = assembly.beats.flatMap(beat => {
    const length = beatFrames(beat, assembly, facts)
    const span = { length, speech: speechFrames(beat, fps, facts) ?? length, fps }
    const from = start
    start += length
    return captionEvents(beat, span, 'lines').map(event => ({ ...event, from: from + event.from, to: from + event.to }))
  })
  // An arrow in a text would be read as the end of a time.
  const text = (words: readonly string[]) => words.join(' ').replaceAll('-->', '→')
  return cues
    .map(
      ({ from, to, words }, index) => `${index + 1}\n${srtTime(from / fps)} --> ${srtTime(to / fps)}\n${text(words)}\n`,
    )
    .join('\n')
}
