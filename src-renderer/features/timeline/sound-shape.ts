import { type Peaks, secondsAPeak } from '@shared/domain/waveform'

/** What is heard on a stretch of the lane. Times are seconds. */
export type Heard = {
  /** Where in its media the sound begins, and how many seconds of it a second of film takes. */
  readonly from: number
  readonly speed: number
  readonly volume: number
  /** How long it is heard. */
  readonly length: number
  readonly fadeIn: number
  readonly fadeOut: number
  /** The media's end, where it begins again at `from`; null where it does not. */
  readonly loopsAt: number | null
}

/** How loud a stretch of a media is at its loudest, 0 to 1. */
function loudest(peaks: Peaks, from: number, to: number): number {
  const first = Math.max(0, Math.floor(from / secondsAPeak))
  const last = Math.min(peaks.length / 2 - 1, Math.max(first, Math.ceil(to / secondsAPeak) - 1))
  let most = 0
  for (let at = first; at <= last; at += 1) {
    most = Math.max(most, -(peaks[at * 2] ?? 0), peaks[at * 2 + 1] ?? 0)
  }
  return most / 32_768
}

function fadeAt(at: number, { length, fadeIn, fadeOut }: Heard): number {
  const rising = fadeIn > 0 ? at / fadeIn : 1
  const falling = fadeOut > 0 ? (length - at) / fadeOut : 1
  return Math.max(0, Math.min(1, rising, falling))
}

/** The place in the media that is heard after `at` seconds. */
function placeIn({ from, speed, loopsAt }: Heard, at: number): number {
  const place = from + at * speed
  return loopsAt !== null && loopsAt > from ? from + ((place - from) % (loopsAt - from)) : place
}

/** Loudness for each of `count` pixels from pixel `first` of the sound on, 0 to 1: the eye sees halves of it as the ear does. */
export function loudnessOver(peaks: Peaks, heard: Heard, first: number, count: number, zoom: number): Float32Array {
  const pixel = 1 / zoom
  return Float32Array.from({ length: count }, (_, index) => {
    const at = (first + index) * pixel
    const place = placeIn(heard, at)
    const level = loudest(peaks, place, place + pixel * heard.speed) * heard.volume * fadeAt(at, heard)
    return Math.min(1, level) ** 0.6
  })
}
