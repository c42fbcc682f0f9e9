import { duckingGains } from './ducking'
import { limitPeaks } from './limiter'
import { loudnessOf } from './loudness'
import type { PlannedMusic, SoundPlan } from './sound-plan'

const sampleRate = 48_000

/** Peaks stay under this in the export too, before it is encoded: −1.6 dB of full scale. */
const peak = 10 ** (-1.6 / 20)
const mostGain = 30

/** A stereo sound at 48 kHz. */
export type Stereo = { readonly left: Float32Array<ArrayBuffer>; readonly right: Float32Array<ArrayBuffer> }

/** Samples left and right in turn, and how loud they are to be. */
export type Piece = { readonly samples: Float32Array; readonly volume: number; readonly start: number }

/** Music from its in-point on, begun again where it is to; after its end there is silence. */
export type MusicPiece = { readonly samples: Float32Array; readonly look: PlannedMusic }

/** The film's sound, and how loud it was before it was brought to its loudness; null for silence. */
export type Mix = Stereo & { readonly loudness: number | null }

const silent = (samples: number): Stereo => ({ left: new Float32Array(samples), right: new Float32Array(samples) })

function lay({ left, right }: Stereo, { samples, volume, start }: Piece): void {
  const count = Math.min(samples.length / 2, left.length - start)
  for (let at = 0; at < count; at += 1) {
    left[start + at] = (left[start + at] ?? 0) + (samples[at * 2] ?? 0) * volume
    right[start + at] = (right[start + at] ?? 0) + (samples[at * 2 + 1] ?? 0) * volume
  }
}

/** 0 to 1: music comes in at the film's start and goes at its end. */
function fadeAt(at: number, whole: number, { fadeIn, fadeOut }: PlannedMusic): number {
  const rising = fadeIn > 0 ? at / (fadeIn * sampleRate) : 1
  const falling = fadeOut > 0 ? (whole - at) / (fadeOut * sampleRate) : 1
  return Math.max(0, Math.min(1, rising, falling))
}

function layMusic({ left, right }: Stereo, { samples, look }: MusicPiece): void {
  const ducked = look.duck ? duckingGains(left, right) : null
  const whole = left.length
  const played = Math.min(whole, samples.length / 2)
  for (let at = 0; at < played; at += 1) {
    const duck = ducked ? (ducked.gains[Math.floor(at / ducked.samples)] ?? 1) : 1
    const volume = look.volume * duck * fadeAt(at, whole, look)
    left[at] = (left[at] ?? 0) + (samples[at * 2] ?? 0) * volume
    right[at] = (right[at] ?? 0) + (samples[at * 2 + 1] ?? 0) * volume
  }
}

/** Brings a sound to a loudness in place; silence stays silence. */
function level({ left, right }: Stereo, loudness: number, target: number): void {
  const gain = 10 ** (Math.min(mostGain, target - loudness) / 20)
  for (let at = 0; at < left.length; at += 1) {
    left[at] = (left[at] ?? 0) * gain
    right[at] = (right[at] ?? 0) * gain
  }
  limitPeaks(left, right, peak)
}

/**
 * The sound of a film as its export sounds: clips and voices laid down, music under them giving way, the whole at its loudness.
 * `start` of a piece is a sample of the film; pieces reach no further than the film.
 */
export function mixSound(
  plan: Pick<SoundPlan, 'fps' | 'frames' | 'loudness'>,
  pieces: readonly Piece[],
  music: MusicPiece | null,
): Mix {
  const mix = silent(Math.round((plan.frames / plan.fps) * sampleRate))
  for (const piece of pieces) lay(mix, piece)
  if (music) layMusic(mix, music)
  const loudness = loudnessOf(mix.left, mix.right)
  if (loudness !== null && plan.loudness !== null) level(mix, loudness, plan.loudness)
  return { ...mix, loudness }
}
