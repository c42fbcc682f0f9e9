import { Ducker, samplesAGain } from './ducking'
import { feltBefore, Limiter } from './limiter'
import { hop, LoudnessMeter } from './loudness'
import { fromKept, keep, type Stereo, sampleRate, silence } from './samples'
import type { PlannedMusic, SoundPlan } from './sound-plan'

/** Peaks stay under this in the export too, before it is encoded: −1.6 dB of full scale. */
const peak = 10 ** (-1.6 / 20)
const mostGain = 30

/** Samples that are worked on at a time: a film as a whole would fill memory several times over. Ducking, loudness and limiter have their own measures. */
const windowSamples = 20 * hop

/** Samples left and right in turn as they are kept (`samples.ts`), how loud they are to be, and the film's sample that they begin at. */
export type Piece = { readonly samples: Int16Array; readonly volume: number; readonly start: number }

/** Music from its in-point on, in pieces one after the other; after them there is silence. */
export type Music = { readonly pieces: readonly Omit<Piece, 'volume'>[]; readonly look: PlannedMusic }

/** The film's sound as it is kept (`samples.ts`), and how loud it was before it was brought to its loudness; null for silence. */
export type Mix = {
  readonly left: Int16Array<ArrayBuffer>
  readonly right: Int16Array<ArrayBuffer>
  readonly loudness: number | null
}

/** Lays a piece onto the window that begins at a sample; `volumeAt` is asked for samples of the window. */
function lay(
  { left, right }: Stereo,
  from: number,
  { samples, start }: Omit<Piece, 'volume'>,
  volumeAt: (at: number) => number,
): void {
  const first = Math.max(0, start - from)
  const end = Math.min(left.length, start + samples.length / 2 - from)
  for (let at = first; at < end; at += 1) {
    const place = (from + at - start) * 2
    const volume = volumeAt(at) * fromKept
    left[at] = (left[at] ?? 0) + (samples[place] ?? 0) * volume
    right[at] = (right[at] ?? 0) + (samples[place + 1] ?? 0) * volume
  }
}

/** 0 to 1: music comes in at the film's start and goes at its end. */
function fadeAt(at: number, whole: number, { fadeIn, fadeOut }: PlannedMusic): number {
  const rising = fadeIn > 0 ? at / (fadeIn * sampleRate) : 1
  const falling = fadeOut > 0 ? (whole - at) / (fadeOut * sampleRate) : 1
  return Math.max(0, Math.min(1, rising, falling))
}

/** The film's sound before it is brought to its loudness, window by window. */
function* windows(whole: number, pieces: readonly Piece[], music: Music | null): Generator<Stereo> {
  const ducker = new Ducker()
  for (let from = 0; from < whole; from += windowSamples) {
    const window = silence(Math.min(windowSamples, whole - from))
    for (const piece of pieces) lay(window, from, piece, () => piece.volume)
    if (music) {
      const { look } = music
      const gains = look.duck ? ducker.gains(window) : null
      const duckAt = (at: number) => (gains ? (gains[Math.floor(at / samplesAGain)] ?? 1) : 1)
      const volumeAt = (at: number) => look.volume * duckAt(at) * fadeAt(from + at, whole, look)
      for (const piece of music.pieces) lay(window, from, piece, volumeAt)
    }
    yield window
  }
}

function amplify(samples: Float32Array, gain: number): void {
  for (let at = 0; at < samples.length; at += 1) samples[at] = (samples[at] ?? 0) * gain
}

/** Windows with their loudness changed and their peaks held; the last of them sees silence ahead. */
function* levelled(loud: Iterable<Stereo>, gain: number): Generator<Stereo> {
  const limiter = new Limiter(peak)
  let now: Stereo | undefined
  for (const next of loud) {
    for (const channel of [next.left, next.right]) amplify(channel, gain)
    if (now) yield limiter.limited(now, next)
    now = next
  }
  if (now) yield limiter.limited(now, silence(feltBefore))
}

/**
 * The sound of a film as its export sounds: clips and voices laid down, music under them giving way, the whole at its loudness.
 * Pieces reach no further than the film.
 */
export function mixSound(
  { fps, frames, loudness: wanted }: Pick<SoundPlan, 'fps' | 'frames' | 'loudness'>,
  pieces: readonly Piece[],
  music: Music | null,
): Mix {
  const whole = Math.round((frames / fps) * sampleRate)
  const [left, right] = [new Int16Array(whole), new Int16Array(whole)]
  const meter = new LoudnessMeter()
  for (const window of windows(whole, pieces, music)) meter.hear(window)
  const loudness = meter.loudness()
  const isLevelled = loudness !== null && wanted !== null
  const dry = windows(whole, pieces, music)
  const made = isLevelled ? levelled(dry, 10 ** (Math.min(mostGain, wanted - loudness) / 20)) : dry
  let start = 0
  for (const window of made) {
    keep(window.left, left, start)
    keep(window.right, right, start)
    start += window.left.length
  }
  return { left, right, loudness }
}
