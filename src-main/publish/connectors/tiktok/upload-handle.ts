import { z } from 'zod'
import type { Handle } from '../../connector'

const TiktokUpload = z.strictObject({
  publishId: z.string().min(1).max(200),
  /** Opens the upload to anybody, for an hour. */
  url: z.string().min(1).max(2_000),
  bytes: z.int().min(1),
  /** What the platform was last known to have. */
  sent: z.int().min(0),
})
export type TiktokUpload = z.infer<typeof TiktokUpload>

export const writeHandle = (upload: TiktokUpload): Handle => JSON.stringify(upload)

/** null for a handle that is lost: an empty one, or another platform's. */
export function readHandle(handle: Handle): TiktokUpload | null {
  try {
    return TiktokUpload.safeParse(JSON.parse(handle)).data ?? null
  } catch {
    return null
  }
}
