/** All chunks but the last must be a multiple of it. */
const grain = 262_144
const mostGrains = 32

/** How long the chunks of a film are: all the same but the last, an eighth of it at most, 8 MiB at most. */
export const chunkBytes = (total: number): number =>
  grain * Math.min(mostGrains, Math.max(1, Math.ceil(total / (8 * grain))))

/** Where the last chunk begins: with its last byte the video is there. */
export const lastChunkAt = (total: number): number => {
  const chunk = chunkBytes(total)
  return Math.floor((total - 1) / chunk) * chunk
}

/** Where a chunk that begins at an offset ends, so that the next one begins where it would have without a cut. */
export const chunkEnd = (from: number, total: number): number => {
  const chunk = chunkBytes(total)
  return Math.min(total, (Math.floor(from / chunk) + 1) * chunk)
}
