import { z } from 'zod'

/** What an account may do now, as its platform says. */
export const AccountCheck = z.strictObject({
  username: z.string().max(200),
  /** Choices of privacy that it offers (TikTok); null where all are offered, none where it may only hand in drafts. */
  privacy: z.array(z.string().max(100)).readonly().nullable(),
  /** What it has switched off for this account: `comment`, `duet`, `stitch`. */
  off: z.array(z.string().max(100)).readonly(),
  longestSeconds: z.number().nullable(),
  /** Posts left today; null where it does not say. */
  postsLeft: z.number().nullable(),
})
export type AccountCheck = z.infer<typeof AccountCheck>
