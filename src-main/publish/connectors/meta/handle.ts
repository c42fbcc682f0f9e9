import type { Handle } from '@main/publish/connector'
import { z } from 'zod'

const Upload = z.strictObject({ id: z.string(), uri: z.string() })

/** A container or a video, and where its bytes go. */
export type Upload = z.infer<typeof Upload>

export const handleOf = (upload: Upload): Handle => JSON.stringify(upload)

/** A handle as it was given out. It never left this program, so another one is a bug. */
export const uploadOf = (handle: Handle): Upload => Upload.parse(JSON.parse(handle))
