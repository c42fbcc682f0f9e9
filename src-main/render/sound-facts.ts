import { readFile } from 'node:fs/promises'
import { type Stretch, stretch } from '@shared/domain/stretch'
import { Seconds } from '@shared/domain/time'
import { z } from 'zod'

const Quiet = z.strictObject({ from: Seconds, to: Seconds })

/** What a film's encoded sound is like. Kept beside it, so that a sound out of the cache warns of the same as a new one. */
export const SoundFacts = z.strictObject({
  /** LUFS of the whole; null when there is nothing to hear, or less than 0.4 s of it. */
  loudness: z.number().nullable(),
  /** True peak in dBTP, and where the limit for it is passed first; null when it is not. */
  peak: z.number().nullable(),
  loudFrom: Seconds.nullable(),
  /** Where nothing is heard, and where the voice alone is not. */
  silences: z.array(Quiet),
  voiceSilences: z.array(Quiet),
})
export type SoundFacts = z.infer<typeof SoundFacts>

/** Under −60 dB of full scale nobody hears anything; encoded silence stays far below. Shorter pauses than half a second do not count. */
const silences = 'silencedetect=n=-60dB:d=0.5'

/** Lets sound through and leaves in a file where it is silent. Needs no more than a look at each sample. */
export const notedSilences = (file: string): string => `${silences},ametadata=mode=print:file=${file}`

/** The arguments that listen to the finished sound once, as a player would: loudness, true peak and silences as lines in a file. */
export const listenArgs = (names: { readonly input: string; readonly notes: string }): string[] => [
  ...['-loglevel', 'error', '-protocol_whitelist', 'file', '-f', 'mov', '-i', `file:${names.input}`, '-map', '0:a:0'],
  ...['-af', `ebur128=metadata=1:peak=true,${notedSilences(names.notes)}`, '-f', 'null', '-'],
]

/** Notes by their key, each with the time of the frame that it stands at. */
function* notesOf(text: string): Generator<{ at: number; key: string; value: number }> {
  let at = 0
  for (const line of text.split('\n')) {
    const time = /pts_time:(\S+)/.exec(line)?.[1]
    const [, key, value] = /^lavfi\.(\S+?)=(\S+)$/.exec(line) ?? []
    if (time !== undefined) at = Number(time)
    else if (key !== undefined && Number.isFinite(Number(value))) yield { at, key, value: Number(value) }
  }
}

/** The silences that FFmpeg noted, up to `end` in seconds: one that lasts to the end has no note of its own end. */
export function silencesIn(text: string, end: number): Stretch[] {
  const found: Stretch[] = []
  let from: number | null = null
  for (const { key, value } of notesOf(text)) {
    if (key === 'silence_start') from = value
    if (key !== 'silence_end' || from === null) continue
    found.push(stretch(from, value))
    from = null
  }
  return from !== null && from < end ? [...found, stretch(from, end)] : found
}

const decibels = (linear: number) => 20 * Math.log10(linear)

/** The loudness of the whole, the true peak, and where `limit`, in dBTP, is first passed. Peaks are noted as they are so far. */
export function levelsIn(text: string, limit: number): Pick<SoundFacts, 'loudness' | 'peak' | 'loudFrom'> {
  let loudness: number | null = null
  let peak = 0
  let loudFrom: Seconds | null = null
  for (const { at, key, value } of notesOf(text)) {
    if (key === 'r128.I') loudness = value
    if (!key.startsWith('r128.true_peaks_ch')) continue
    peak = Math.max(peak, value)
    if (decibels(value) > limit) loudFrom ??= stretch(at, at).from
  }
  return { loudness, peak: peak > 0 ? decibels(peak) : null, loudFrom }
}

/** What FFmpeg noted into a file; nothing when it noted nothing. */
export const readNotes = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')
