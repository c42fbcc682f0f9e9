import { z } from 'zod'
import { AccountId, UserId } from './ids'
import { Platform } from './platform'
import { Timestamp } from './time'

/** An account on a platform. `auth_token` is a reference to a secret that main keeps sealed, never the secret. */
export const SocialAccount = z.strictObject({
  account_id: AccountId,
  user_id: UserId,
  platform: Platform,
  username: z.string().max(200),
  auth_token: z.string().max(200),
  last_synced_at: Timestamp.nullable(),
  updated_at: Timestamp,
  sv: z.literal(1),
})
export type SocialAccount = z.infer<typeof SocialAccount>
