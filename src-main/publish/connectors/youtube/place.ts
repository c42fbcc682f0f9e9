import { createHash } from 'node:crypto'
import type { Handle, PostFile } from '@main/publish/connector'
import type { PostOrder } from '@shared/domain/post-order'
import { z } from 'zod'

/** The place of an upload, and by what its video is known once the place is gone. Whoever has the address can upload there. */
const Place = z.strictObject({
  uri: z.string(),
  bytes: z.int().positive(),
  startedAt: z.number(),
  title: z.string(),
  /** A mark of the description. */
  text: z.string(),
  durationMs: z.number(),
  privacy: z.string(),
})
export type Place = z.infer<typeof Place>

/** YouTube trims a description and may end its lines differently. */
export const markOf = (text: string): string =>
  createHash('sha256').update(text.trim().replace(/\s+/gu, ' ')).digest('hex').slice(0, 32)

export const placeOf = (uri: string, order: PostOrder, file: PostFile, startedAt: number): Place => ({
  uri,
  bytes: file.bytes,
  startedAt,
  title: order.title,
  text: markOf(order.text),
  durationMs: file.durationMs,
  privacy: order.choices.platform === 'YouTube' ? order.choices.privacy : 'private',
})

export const handleOf = (place: Place): Handle => JSON.stringify(place)

/** null for what this connector has not made. */
export function readHandle(handle: Handle): Place | null {
  try {
    return Place.parse(JSON.parse(handle))
  } catch {
    return null
  }
}
