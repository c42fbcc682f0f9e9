import { z } from 'zod'
import { canDoWithout, missingScopes } from './account-scopes'
import { type ConnectedAccount, TokenEnd } from './connected-account'

/** How an account is, in the words that the page acts by; the worst that is true. */
export const AccountHealth = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sign-in-again'), why: TokenEnd }),
  /** Needed scopes are missing: nothing can be posted. */
  z.strictObject({ kind: z.literal('cannot-post'), missing: z.array(z.string()) }),
  /** Within a week, or past: only the platform's own answer says that it is over. */
  z.strictObject({ kind: z.literal('renew-by'), at: z.number() }),
  z.strictObject({ kind: z.literal('does-less'), missing: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('well') }),
])
export type AccountHealth = z.infer<typeof AccountHealth>

/** How long before the end somebody is asked to sign in again. */
const warnedBefore = 7 * 24 * 3_600_000

type Known = Pick<ConnectedAccount, 'platform' | 'scopes' | 'ends_at' | 'ended'>

/** @param now milliseconds since 1970 */
export function accountHealth({ platform, scopes, ends_at, ended }: Known, now: number): AccountHealth {
  if (ended) return { kind: 'sign-in-again', why: ended }
  const missing = missingScopes(platform, scopes)
  const names = missing.map(one => one.scope)
  if (!canDoWithout(missing)) return { kind: 'cannot-post', missing: names }
  if (ends_at !== null && ends_at - now <= warnedBefore) return { kind: 'renew-by', at: ends_at }
  return missing.length > 0 ? { kind: 'does-less', missing: names } : { kind: 'well' }
}
