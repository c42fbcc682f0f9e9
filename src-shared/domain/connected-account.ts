import { z } from 'zod'
import { AccountId } from './ids'
import { connectedPlatforms } from './post-order'
import { Provider } from './provider'

/**
 * Why somebody has to sign in again: `revoked` the platform takes the tokens no more · `cannot-open` this machine's key store has not got
 * the key that sealed them, or another one · `session-over` nothing could seal them, and the app was ended · `other-keys` they were given
 * to another app of the user's own.
 */
export const tokenEnds = ['revoked', 'cannot-open', 'session-over', 'other-keys'] as const
export const TokenEnd = z.enum(tokenEnds)
export type TokenEnd = z.infer<typeof TokenEnd>

/** Milliseconds since 1970. */
const Moment = z.number().min(0)

/** All that is known of an account that tokens are kept for, without the tokens. */
export const ConnectedAccount = z.strictObject({
  account_id: AccountId,
  platform: z.enum(connectedPlatforms),
  provider: Provider,
  /** The platform's own id: open_id, channel, Page, Instagram user. Always text. */
  remote_id: z.string().min(1).max(200),
  username: z.string().max(200),
  /** Whose permission it hangs on, at the provider: taking it back ends every account with the same one. */
  grant: z.string().max(200),
  scopes: z.array(z.string().max(200)).max(100),
  /** How its tokens lie on this machine. */
  held: z.enum(['sealed', 'session', 'weak']),
  /** When the tokens that last longest end; null where they do not, or where nobody knows. */
  ends_at: Moment.nullable(),
  /** In the file `revoked` alone, by an answer of the platform: no trouble with the network ever sets it. The rest passes by itself. */
  ended: TokenEnd.nullable(),
  /** When the platform last said that all is well. */
  checked_at: Moment.nullable(),
})
export type ConnectedAccount = z.infer<typeof ConnectedAccount>
