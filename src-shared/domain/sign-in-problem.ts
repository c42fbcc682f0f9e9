import { z } from 'zod'

/**
 * Why nobody was signed in:
 * `keys` of the app are missing · `port` that the provider must send back to is taken by another program · `browser` did not open ·
 * `cancelled`, `too-late` after five minutes · `denied` by the person · `scopes` that are needed were not granted ·
 * `no-account` to post with: no channel, no Page, no Instagram account at one · `other-account` than the one to be signed in again ·
 * `offline` no answer · `keys-refused` by the provider · `refused` for another reason.
 */
export const SignInProblem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['keys', 'browser', 'cancelled', 'too-late', 'denied', 'no-account', 'offline']) }),
  z.strictObject({ kind: z.literal('port'), port: z.int() }),
  z.strictObject({ kind: z.literal('scopes'), missing: z.array(z.string().max(200)).max(100) }),
  z.strictObject({ kind: z.literal('other-account'), username: z.string().max(200) }),
  /** The provider's own words, without tokens. */
  z.strictObject({ kind: z.enum(['keys-refused', 'refused']), code: z.string().max(200), said: z.string().max(1_000) }),
])
export type SignInProblem = z.infer<typeof SignInProblem>
