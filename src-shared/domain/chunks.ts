/** In seconds, a segment's: longer ones cost more when an edit touches them, shorter ones the bits of more key frames. */
const longestChunk = 2
const shortestChunk = 0.8

/** In frames, counted from the shot's start. */
export type Chunk = { readonly start: number; readonly frames: number }

/**
 * A shot in parts of two seconds at the most. It is parted at those of `cuts` (frames, rising) that leave no very short part, and between them
 * as evenly as it goes; the first part holds at least `least` frames, however many that are.
 */
export function chunks(
  frames: number,
  fps: number,
  { least, cuts }: { readonly least: number; readonly cuts: readonly number[] },
): Chunk[] {
  const shortest = Math.round(shortestChunk * fps)
  let start = 0
  const borders = cuts.filter(cut => {
    const isKept = cut - start >= (start === 0 ? Math.max(least, shortest) : shortest) && frames - cut >= shortest
    if (isKept) start = cut
    return isKept
  })
  return [0, ...borders].flatMap((from, index) =>
    evenChunks(from, (borders[index] ?? frames) - from, { longest: longestChunk * fps, least: from === 0 ? least : 0 }),
  )
}

function evenChunks(
  start: number,
  frames: number,
  { longest, least }: { readonly longest: number; readonly least: number },
): Chunk[] {
  let count = Math.ceil(frames / longest)
  while (count > 1 && Math.floor(frames / count) < least) count -= 1
  const border = (index: number) => Math.floor((index * frames) / count)
  return Array.from({ length: count }, (_, index) => ({
    start: start + border(index),
    frames: border(index + 1) - border(index),
  }))
}
