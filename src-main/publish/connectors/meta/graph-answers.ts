import { z } from 'zod'

/** Ids are text: they pass what a number holds. */
const Id = z.string().regex(/^\d{1,40}(_\d{1,40})?$/)

export const Made = z.object({ id: Id })
export const Success = z.object({ success: z.literal(true) })

export const PublishingLimit = z.object({
  data: z.array(z.object({ quota_usage: z.number(), config: z.object({ quota_total: z.number() }) })).max(10),
})

export const MadeContainer = z.object({ id: Id, uri: z.string().max(2_000) })

export const Container = z.object({
  status_code: z.string(),
  status: z.string().catch(''),
  video_status: z.unknown().optional(),
})
export type Container = z.infer<typeof Container>

export const Media = z.object({
  id: Id,
  caption: z.string().catch(''),
  timestamp: z.string().catch(''),
  permalink: z.string().nullable().catch(null),
})
export const MediaList = z.object({ data: z.array(Media).max(100) })

export const MadeVideo = z.object({ video_id: Id, upload_url: z.string().max(2_000) })

export const Video = z.object({
  id: Id,
  status: z.unknown().optional(),
  published: z.boolean().catch(false),
  description: z.string().catch(''),
  permalink_url: z.string().nullable().catch(null),
})

export const Reel = z.object({
  id: Id,
  description: z.string().catch(''),
  created_time: z.string().catch(''),
  length: z.number().nullable().catch(null),
  permalink_url: z.string().nullable().catch(null),
})
export const ReelList = z.object({ data: z.array(Reel).max(100) })

export const Insights = z.object({
  data: z
    .array(z.object({ name: z.string(), values: z.array(z.object({ value: z.unknown().optional() })).catch([]) }))
    .max(200),
})
export type Insights = z.infer<typeof Insights>
