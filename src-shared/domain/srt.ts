import type { Assembly } from './assembly'
import { beatFrames, type FactsByMedia } from './beat-length'
import { captionEvents } from './captions'
import { speechFrames } from './sound-plan'
import { joinWords } from './unspaced'

const two = (value: number) => String(value).padStart(2, '0')

function srtTime(seconds: number): string {
  const ms = Math.round(seconds * 1_000)
  const [hours, minutes] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60]
  return `${two(hours)}:${two(minutes)}:${two(Math.floor(ms / 1_000) % 60)},${String(ms % 1_000).padStart(3, '0')}`
}

/** Words on screen from one second to another, line by line. */
export type SrtCue = { readonly from: number; readonly to: number; readonly lines: readonly string[] }

/** Cues in their order as a SubRip file. */
export function srtFile(cues: readonly SrtCue[]): string {
  // An arrow in a text would be read as the end of a time.
  const text = (lines: readonly string[]) => lines.join('\n').replaceAll('-->', '→')
  return cues
    .map(({ from, to, lines }, index) => `${index + 1}\n${srtTime(from)} --> ${srtTime(to)}\n${text(lines)}\n`)
    .join('\n')
}

/** All that is said in a film as a SubRip file, in whole lines whatever the film shows. */
export const srtOf = (assembly: Assembly, facts: FactsByMedia): string => srtFile(cuesOf(assembly, facts))

/** All that is said in a film, in whole lines whatever the film shows. */
export function cuesOf(assembly: Assembly, facts: FactsByMedia): SrtCue[] {
  const { fps } = assembly
  let start = 0
  return assembly.beats.flatMap(beat => {
    const length = beatFrames(beat, assembly, facts)
    const span = { length, speech: speechFrames(beat, fps, facts) ?? length, fps }
    const from = start
    start += length
    return captionEvents(beat, span, 'lines').map(event => ({
      from: (from + event.from) / fps,
      to: (from + event.to) / fps,
      lines: [joinWords(event.words)],
    }))
  })
}
