/** Samples a second of all sound that is mixed here. */
export const sampleRate = 48_000

/** A stretch of stereo sound, −1 to 1 and beyond. */
export type Stereo = { readonly left: Float32Array<ArrayBuffer>; readonly right: Float32Array<ArrayBuffer> }

export const silence = (samples: number): Stereo => ({
  ...{ left: new Float32Array(samples), right: new Float32Array(samples) },
})

/**
 * Sound that is kept has 16 bits a sample, half of what it is worked on with: a film of five minutes is 58 MB, and lies in memory as
 * clips, as voices, as music and as the mix. It is kept at half its level, since decoders give what is louder than full scale.
 */
export const keptLevel = 0.5
export const fromKept = 1 / (keptLevel * 32_768)

/** Keeps samples at a place of what is kept. What is louder than twice full scale is cut off. */
export function keep(samples: Float32Array, kept: Int16Array, start: number): void {
  const count = Math.min(samples.length, kept.length - start)
  for (let at = 0; at < count; at += 1) {
    kept[start + at] = Math.max(-32_768, Math.min(32_767, Math.round((samples[at] ?? 0) / fromKept)))
  }
}

/** Writes samples that were kept, from one on, as they are played: as many as `played` holds. By hand: `Float32Array.from` takes twenty times as long. */
export function play(kept: Int16Array, start: number, played: Float32Array): void {
  for (let at = 0; at < played.length; at += 1) played[at] = (kept[start + at] ?? 0) * fromKept
}

/** Pieces of a media's sound begin and end on a straight ramp this short, in seconds: no click, nothing one would hear as a fade. */
export const ramp = 0.005
