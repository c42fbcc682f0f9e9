import { z } from 'zod'
import type { Platform } from './platform'
import { PostChoices } from './post-order'
import { fail, ok, type Result } from './result'
import { unreachable } from './unreachable'

export const tiktokPrivacies = [
  'PUBLIC_TO_EVERYONE',
  'MUTUAL_FOLLOW_FRIENDS',
  'FOLLOWER_OF_CREATOR',
  'SELF_ONLY',
] as const
export const youtubePrivacies = ['private', 'unlisted', 'public'] as const

/** A platform's own wishes while a person still makes them: null is what has not been chosen yet, and nothing chooses it for them. */
export const DraftChoices = z.discriminatedUnion('platform', [
  z.strictObject({
    platform: z.literal('TikTok'),
    /** `inbox`: the film lands in the creator's inbox, and caption and wishes are made in TikTok's own app. */
    mode: z.enum(['direct', 'inbox']),
    privacy: z.enum(tiktokPrivacies).nullable(),
    allowComment: z.boolean(),
    allowDuet: z.boolean(),
    allowStitch: z.boolean(),
    /** It promotes something: then one of the next two says what, or both. */
    isCommercial: z.boolean(),
    ownBrand: z.boolean(),
    brandedContent: z.boolean(),
    isAiMade: z.boolean(),
  }),
  z.strictObject({ platform: z.literal('Instagram'), shareToFeed: z.boolean(), isAiMade: z.boolean() }),
  z.strictObject({ platform: z.literal('Facebook') }),
  z.strictObject({
    platform: z.literal('YouTube'),
    /** What it is to be in the end. One that YouTube itself makes public at a time waits there as private. */
    privacy: z.enum(youtubePrivacies).nullable(),
    madeForKids: z.boolean().nullable(),
    category: z
      .string()
      .regex(/^\d{1,3}$/)
      .nullable(),
    tags: z.array(z.string().max(500)).max(100),
    notify: z.boolean(),
    isAiMade: z.boolean(),
  }),
  z.strictObject({ platform: z.literal('SpillApp') }),
  z.strictObject({ platform: z.literal('FanBase') }),
])
export type DraftChoices = z.infer<typeof DraftChoices>
export type ChoicesOf<P extends Platform> = Extract<DraftChoices, { platform: P }>

const untouched: { readonly [P in Platform]: ChoicesOf<P> } = {
  TikTok: {
    ...{ platform: 'TikTok', mode: 'direct', privacy: null, allowComment: false, allowDuet: false, allowStitch: false },
    ...{ isCommercial: false, ownBrand: false, brandedContent: false, isAiMade: false },
  },
  Instagram: { platform: 'Instagram', shareToFeed: true, isAiMade: false },
  Facebook: { platform: 'Facebook' },
  YouTube: {
    ...{ platform: 'YouTube', privacy: null, madeForKids: null, category: null },
    ...{ tags: [], notify: true, isAiMade: false },
  },
  SpillApp: { platform: 'SpillApp' },
  FanBase: { platform: 'FanBase' },
}

/** Does the film land in the creator's inbox, to be finished in TikTok's own app? */
export const isForInbox = (choices: DraftChoices): boolean => choices.platform === 'TikTok' && choices.mode === 'inbox'

/** Choices that nobody has touched. */
export const newChoices = (platform: Platform): DraftChoices => ({ ...untouched[platform] })

export const openChoices = ['privacy', 'audience', 'category', 'disclosure', 'branded-private', 'by-hand'] as const
/** What is still to be chosen, or goes with nothing else that is. `by-hand`: the platform is posted to by a person, there is nothing to order. */
export type OpenChoice = (typeof openChoices)[number]

/** What stands between draft and order. Empty where a person's post needs none. */
export function openOf(draft: DraftChoices): OpenChoice[] {
  if (draft.platform === 'TikTok' && draft.mode === 'direct') {
    const { privacy, isCommercial, ownBrand, brandedContent } = draft
    return [
      ...(privacy === null ? (['privacy'] as const) : []),
      ...(isCommercial && !ownBrand && !brandedContent ? (['disclosure'] as const) : []),
      ...(isCommercial && brandedContent && privacy === 'SELF_ONLY' ? (['branded-private'] as const) : []),
    ]
  }
  if (draft.platform !== 'YouTube') return []
  return [
    ...(draft.privacy === null ? (['privacy'] as const) : []),
    ...(draft.madeForKids === null ? (['audience'] as const) : []),
    ...(draft.category === null ? (['category'] as const) : []),
  ]
}

/** The choices as a connector takes them, or all that is still open. */
export function choicesFor(draft: DraftChoices): Result<PostChoices, readonly OpenChoice[]> {
  const open = openOf(draft)
  if (open.length > 0) return fail(open)
  switch (draft.platform) {
    case 'TikTok': {
      const { isCommercial, ownBrand, brandedContent, ...rest } = draft
      const disclosed = { ownBrand: isCommercial && ownBrand, brandedContent: isCommercial && brandedContent }
      // The inbox takes no privacy; where nobody chose one, the order must still hold something.
      return ok(PostChoices.parse({ ...rest, ...disclosed, privacy: draft.privacy ?? 'SELF_ONLY' }))
    }
    case 'Instagram':
    case 'Facebook':
    case 'YouTube':
      return ok(PostChoices.parse(draft))
    case 'SpillApp':
    case 'FanBase':
      return fail(['by-hand'])
    default:
      return unreachable(draft)
  }
}
