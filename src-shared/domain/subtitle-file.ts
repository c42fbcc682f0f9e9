import type { Assembly } from './assembly'
import { beatFrames, type FactsByMedia } from './beat-length'
import type { Caption } from './caption'
import { shortestCaption } from './caption-edits'
import { fail, ok, type Result } from './result'
import { type SrtCue, srtFile } from './srt'
import { seconds } from './time'

export const subtitleKinds = ['srt', 'vtt'] as const
export type SubtitleKind = (typeof subtitleKinds)[number]

function vttTime(time: number): string {
  const ms = Math.round(time * 1_000)
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1_000) % 60)}.${String(ms % 1_000).padStart(3, '0')}`
}

/** What a WebVTT reader would take for a tag or an entity, written so that it is text. */
const vttText = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Cues in their order as a WebVTT file. */
export const vttFile = (cues: readonly SrtCue[]): string =>
  [
    'WEBVTT\n',
    ...cues.map(({ from, to, lines }) => `${vttTime(from)} --> ${vttTime(to)}\n${lines.map(vttText).join('\n')}\n`),
  ].join('\n')

/** Cues as a file of a kind. */
export const subtitleFile = (cues: readonly SrtCue[], kind: SubtitleKind): string =>
  kind === 'srt' ? srtFile(cues) : vttFile(cues)

const timing = /(?:(\d+):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})\s*-->\s*(?:(\d+):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})/u

const secondsAt = (found: RegExpExecArray, first: number) =>
  Number(found[first] ?? 0) * 3_600 +
  Number(found[first + 1]) * 60 +
  Number(found[first + 2]) +
  Number((found[first + 3] ?? '').padEnd(3, '0')) / 1_000

/** A cue's line as plain words: no tags of SubRip, WebVTT or ASS. */
const plain = (line: string) =>
  line
    .replace(/<[^<>]*>|\{\\[^{}]*\}/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lrm;', '')
    .replaceAll('&rlm;', '')
    .replaceAll('&amp;', '&')
    .trim()

/** Cues are few and short; what is longer than this is no subtitle file. */
const mostCues = 20_000

/** Reads a SubRip or WebVTT file, forgiving numbers, comments and styles between the cues. Fails where no cue is found in it. */
export function readSubtitles(text: string): Result<SrtCue[], { kind: 'no-cues' } | { kind: 'too-many' }> {
  const cues: SrtCue[] = []
  let lines: string[] | null = null
  for (const line of text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u)) {
    const found = timing.exec(line)
    if (found) {
      lines = []
      cues.push({ from: secondsAt(found, 1), to: secondsAt(found, 5), lines })
      if (cues.length > mostCues) return fail({ kind: 'too-many' })
    } else if (line.trim() === '') lines = null
    else lines?.push(plain(line))
  }
  const said = cues.filter(cue => cue.lines.some(line => line !== ''))
  return said.length > 0 ? ok(said.toSorted((one, other) => one.from - other.from)) : fail({ kind: 'no-cues' })
}

/** What could not be laid as it was. Times are of the file, in seconds. */
export type SubtitleFault = {
  readonly kind: 'overlap' | 'beyond-end' | 'too-short'
  readonly at: number
  readonly text: string
}

/**
 * Lays cues on the beats they fall on: each beat's captions in seconds of the beat, empty where none falls. A cue over a border is cut there
 * and shown on both sides; one that begins before the last ends begins with its end; what begins after the film is left out.
 */
export function layCues(
  cues: readonly SrtCue[],
  assembly: Assembly,
  facts: FactsByMedia,
): { readonly beats: ReadonlyMap<string, Caption[]>; readonly faults: readonly SubtitleFault[] } {
  const faults: SubtitleFault[] = []
  let [start, lastEnd] = [0, 0]
  const spans = assembly.beats.map(beat => {
    const from = start
    start += beatFrames(beat, assembly, facts) / assembly.fps
    return { id: beat.id, from, to: start }
  })
  const placed = cues.flatMap(({ from, to, lines }) => {
    const text = lines
      .filter(line => line !== '')
      .join(' ')
      .slice(0, 500)
    const note = (kind: SubtitleFault['kind']) => faults.push({ kind, at: from, text })
    if (from < lastEnd - 1e-3) note('overlap')
    if (to > start + 1e-3) note('beyond-end')
    const begin = Math.max(from, lastEnd)
    const end = Math.min(to, start)
    if (from < start && end - begin < shortestCaption) note('too-short')
    if (end - begin < shortestCaption) return []
    lastEnd = end
    return [{ from: begin, to: end, text }]
  })
  const beats = new Map(
    spans.map(span => [
      span.id,
      placed.flatMap(({ from, to, text }): Caption[] => {
        const [begin, end] = [Math.max(from, span.from), Math.min(to, span.to)]
        if (end - begin < shortestCaption) return []
        return [{ from: seconds(begin - span.from), to: seconds(end - span.from), text }]
      }),
    ]),
  )
  return { beats, faults }
}
