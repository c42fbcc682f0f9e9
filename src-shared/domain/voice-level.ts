/** How loud a short stretch of sound is, in decibels below full scale: its highest sample, and all of it together. */
export type Level = { readonly peak_db: number; readonly rms_db: number }

/** Nothing is told apart below this. */
export const quietest = -90

const decibels = (share: number): number => Math.max(quietest, 20 * Math.log10(Math.max(share, 1e-9)))

/** The level of samples from -32,768 to 32,767; an empty stretch is silent. */
export function levelOf(samples: Int16Array): Level {
  let highest = 0
  let squares = 0
  for (const sample of samples) {
    highest = Math.max(highest, Math.abs(sample))
    squares += sample * sample
  }
  const mean = samples.length > 0 ? Math.sqrt(squares / samples.length) : 0
  return { peak_db: decibels(highest / 32_768), rms_db: decibels(mean / 32_768) }
}

/** Where converters and players begin to cut peaks off. */
const clipped = -0.1

export const isClipping = ({ peak_db }: Level): boolean => peak_db > clipped

/** A voice recorded well lies some 30 dB above its room; one at -20 dB leaves this for the room. */
const loudRoom = -48

/** How many levels a room is judged by: at 43 ms each, a second and a half. */
export const levelsOfARoom = 36

/**
 * How loud a room is while nobody speaks: what a fifth of the levels do not pass, for a word in between makes no room loud. null until there
 * are enough of them.
 */
export function roomLevel(levels: readonly Level[]): number | null {
  if (levels.length < levelsOfARoom) return null
  const sorted = levels.map(level => level.rms_db).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 5)] ?? null
}

export const isRoomLoud = (room: number | null): boolean => room !== null && room > loudRoom

/** No microphone that is on gives nothing but zeros for a second and a half; one that is muted does. */
export const isMuted = (levels: readonly Level[]): boolean =>
  levels.length >= levelsOfARoom && levels.every(level => level.peak_db <= quietest)
