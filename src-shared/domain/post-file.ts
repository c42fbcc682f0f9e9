import { z } from 'zod'

/** The film's file as it was checked. Read by offset; another size or time means `file-changed`. */
export const PostFile = z.strictObject({
  path: z.string().max(4_096),
  bytes: z.int().min(0),
  mtimeMs: z.number(),
  mime: z.enum(['video/mp4', 'video/quicktime', 'video/webm']),
  durationMs: z.number().min(0),
})
export type PostFile = z.infer<typeof PostFile>
