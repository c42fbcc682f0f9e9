import { z } from 'zod'

/**
 * What stands in the way of a post, in the words that the app acts by:
 * `offline` no answer · `busy` the platform asks to come again · `limit` of posts or calls for a day · `token` no longer taken ·
 * `permission` lacks a scope · `account` is blocked, or must do something in the platform's own app · `text`, `file` or `choice` is refused ·
 * `handle` of the upload is gone, nothing was posted · `file-changed` on this machine since it was checked · `clock` of this machine is ahead of
 * the platform's, it is not time yet · `platform` anything else.
 */
export const publishProblems = [
  'offline',
  'busy',
  'limit',
  'token',
  'permission',
  'account',
  'text',
  'file',
  'choice',
  'handle',
  'file-changed',
  'clock',
  'platform',
] as const

export const PublishProblem = z.strictObject({
  kind: z.enum(publishProblems),
  /** The platform's own code, for whoever helps: `2207051`, `spam_risk_too_many_posts`; empty where it gave none. */
  code: z.string().max(200),
  /** What the platform said, without tokens and addresses of uploads; empty where it said nothing. */
  said: z.string().max(1_000),
  /** When it may be tried again, in milliseconds since 1970; null where the usual pause will do. Read with `mayRetry`. */
  retryAt: z.number().nullable(),
})
export type PublishProblem = z.infer<typeof PublishProblem>

/** Does it pass by itself? Nothing else is tried again without somebody's doing. */
export const mayRetry = ({ kind }: PublishProblem): boolean =>
  kind === 'offline' || kind === 'busy' || kind === 'limit' || kind === 'handle'
