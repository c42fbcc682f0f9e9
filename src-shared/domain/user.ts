import { z } from 'zod'
import { AccountId, UserId } from './ids'
import { Timestamp } from './time'

export const roles = ['Founder', 'Admin', 'Editor', 'Analyst'] as const

/** A person of the workspace. `email` is unique in it; empty until the person gives one. */
export const User = z.strictObject({
  user_id: UserId,
  name: z.string().max(200),
  email: z.string().max(320),
  role: z.enum(roles),
  profile_picture_url: z.string().max(2_000),
  connected_accounts: z.array(AccountId).max(200),
  created_at: Timestamp,
  updated_at: Timestamp,
  sv: z.literal(1),
})
export type User = z.infer<typeof User>
