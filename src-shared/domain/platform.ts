import { z } from 'zod'

export const platforms = ['TikTok', 'Instagram', 'Facebook', 'YouTube', 'SpillApp', 'FanBase'] as const
export const Platform = z.enum(platforms)
export type Platform = z.infer<typeof Platform>
