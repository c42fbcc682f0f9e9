import { z } from 'zod'

/** Who waits: somebody who looks at it now, or nobody yet. */
export const Urgency = z.enum(['urgent', 'background'])
export type Urgency = z.infer<typeof Urgency>

/** Why nothing could be made from a media. `damaged`: FFmpeg found nothing in it, or gave up. */
export const MediaWorkProblem = z.strictObject({
  kind: z.enum([
    'media-missing',
    'media-changed',
    'no-picture',
    'no-sound',
    'damaged',
    'too-slow',
    'too-large',
    'disk-full',
    'cancelled',
    'no-ffmpeg',
  ]),
})
export type MediaWorkProblem = z.infer<typeof MediaWorkProblem>
