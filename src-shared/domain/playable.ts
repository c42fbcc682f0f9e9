import type { Size } from './format'
import type { MediaFacts } from './media'

// What Chromium plays in the builds that Electron ships; HEVC only on some machines, so not counted on.
const playedContainers = ['mov', 'matroska', 'mp3', 'wav', 'aac', 'flac', 'ogg']
const playedPictures = ['h264', 'vp8', 'vp9', 'av1']
const playedSounds = ['aac', 'mp3', 'opus', 'vorbis', 'flac', 'pcm_s16le', 'pcm_s24le', 'pcm_u8', 'pcm_f32le']
const playedH264 = ['yuv420p', 'yuvj420p']

/** More pixels a second than 4K at 30 frames: without a hardware decoder they stutter. */
const mostPixelsASecond = 3_840 * 2_160 * 31
const hasDeepPixels = (pixelFormat: string | null) => /(10|12|14|16)(le|be)$|^p01/.test(pixelFormat ?? '')

/** Whether the page can play a file as it is, from its facts alone. A still is shown, not played, and counts as playable. */
export function isPlayable({ kind, demuxer, videoCodec, pixelFormat, audioCodec }: MediaFacts): boolean {
  if (kind === 'image') return true
  const isPicturePlayed =
    videoCodec === null ||
    (playedPictures.includes(videoCodec) && (videoCodec !== 'h264' || playedH264.includes(pixelFormat ?? '')))
  const isSoundPlayed = audioCodec === null || playedSounds.includes(audioCodec)
  return playedContainers.includes(demuxer) && isPicturePlayed && isSoundPlayed
}

/** Whether the preview should play a smaller copy: the page cannot play the file, or only with effort (4K at 60 frames, ten bits). */
export function needsProxy(facts: MediaFacts): boolean {
  if (facts.kind === 'image') return false
  const isHeavy = facts.width * facts.height * (facts.fps ?? 0) > mostPixelsASecond
  return !isPlayable(facts) || isHeavy || hasDeepPixels(facts.pixelFormat)
}

/** A hair more first: a size that is whole must not be lost to rounding. */
const even = (value: number) => Math.max(2, Math.floor((value + 0.01) / 2) * 2)

/** Pixels of a proxy: those of the media as it is shown, at most 1,080 on the shorter and 1,920 on the longer side, even. */
export function proxySize({ width, height }: Pick<MediaFacts, 'width' | 'height'>): Size {
  const [long, short] = [Math.max(width, height, 1), Math.max(Math.min(width, height), 1)]
  const scale = Math.min(1, 1_920 / long, 1_080 / short)
  return { width: even(width * scale), height: even(height * scale) }
}

/** Frames a second of a proxy: those of the media, halved until at most 30; an uneven or slow rate becomes 30. */
export function proxyRate(fps: number): number {
  if (fps < 23 || fps > 250) return 30
  let rate = fps
  while (rate > 30.01) rate /= 2
  return rate
}
