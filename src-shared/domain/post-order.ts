import { z } from 'zod'
import type { Platform } from './platform'

/** A platform's own wishes for one post. Nothing is preselected where the platform forbids it: `privacy` of TikTok is chosen by a person. */
export const PostChoices = z.discriminatedUnion('platform', [
  z.strictObject({
    platform: z.literal('TikTok'),
    mode: z.enum(['direct', 'inbox']),
    privacy: z.enum(['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'FOLLOWER_OF_CREATOR', 'SELF_ONLY']),
    allowComment: z.boolean(),
    allowDuet: z.boolean(),
    allowStitch: z.boolean(),
    ownBrand: z.boolean(),
    brandedContent: z.boolean(),
    isAiMade: z.boolean(),
  }),
  z.strictObject({ platform: z.literal('Instagram'), shareToFeed: z.boolean(), isAiMade: z.boolean() }),
  z.strictObject({ platform: z.literal('Facebook') }),
  z.strictObject({
    platform: z.literal('YouTube'),
    privacy: z.enum(['private', 'unlisted', 'public']),
    madeForKids: z.boolean(),
    category: z
      .string()
      .max(3)
      .regex(/^\d{1,3}$/),
    tags: z.array(z.string().max(500)).max(100),
    notify: z.boolean(),
    isAiMade: z.boolean(),
  }),
])
export type PostChoices = z.infer<typeof PostChoices>

/** All that a connector is told of a post. Text is as it will stand there, hashtags and call to action included. */
export const PostOrder = z.strictObject({
  /** Caption or description. */
  text: z.string().max(70_000),
  /** YouTube's and Facebook's; empty elsewhere. */
  title: z.string().max(300),
  /** The moment of the film that is its cover, in milliseconds. */
  coverMs: z.int().min(0),
  choices: PostChoices,
  /** When the platform itself is to make it public, in milliseconds since 1970; null for at once. Facebook and YouTube alone. */
  publishAt: z.number().nullable(),
})
export type PostOrder = z.infer<typeof PostOrder>

/** Platforms that a connector speaks with; the others are handed the film by a person. */
export const connectedPlatforms = ['TikTok', 'Instagram', 'Facebook', 'YouTube'] as const satisfies readonly Platform[]
export type ConnectedPlatform = (typeof connectedPlatforms)[number]
