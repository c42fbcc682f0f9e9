/** How a file is cut for its upload: `count` pieces of `size` bytes, the last of which also takes what is left over. */
export type ChunkPlan = { readonly size: number; readonly count: number; readonly of: number }

/** Bytes `from` up to, not including, `to`. */
export type Piece = { readonly from: number; readonly to: number; readonly isLast: boolean }

/**
 * The most that goes in one piece, of 64 MB that may. Sources do not say whether a megabyte is 10^6 or 2^20 bytes: all numbers here keep to both.
 */
const longestChunk = 16_000_000
const shortestChunk = 5 * 2 ** 20

/**
 * The plan that TikTok's check of `floor(file / chunk) == count` takes for a file of so many bytes, 1 at the least. From 16 MB on the
 * chunks are of 8 to 16 MB, so that little is sent again after a cut: TikTok keeps a piece whole or not at all. Source: Content Posting API, Media Transfer Guide.
 */
export function planChunks(bytes: number): ChunkPlan {
  if (bytes <= longestChunk) return { size: bytes, count: 1, of: bytes }
  const count = Math.ceil(bytes / longestChunk)
  return { size: Math.floor(bytes / count), count, of: bytes }
}

/** Where the piece that publishes begins: it is sent by `commit`, all before it by `upload`. */
export const lastPieceFrom = ({ size, count }: ChunkPlan): number => size * (count - 1)

/**
 * The piece that goes next when the platform has `offset` bytes: to the end of the chunk in which that lies, or of the one after it where
 * less than a chunk's least is left.
 */
export function nextPiece(plan: ChunkPlan, offset: number): Piece {
  const end = plan.size * (Math.floor(offset / plan.size) + 1)
  const to = end - offset < shortestChunk ? end + plan.size : end
  return to > lastPieceFrom(plan) ? { from: offset, to: plan.of, isLast: true } : { from: offset, to, isLast: false }
}
