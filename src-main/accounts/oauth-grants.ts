import { noRefreshToken } from './oauth-fault'
import type { Exchange, Grant, Granting } from './sign-in-provider'
import type { TokenSet } from './token-set'

/** Asks a provider's token endpoint with these fields, and its app's keys. */
type AskToken = (fields: Readonly<Record<string, string>>) => Granting<Grant>

/** A code for tokens, as OAuth has it (RFC 6749 4.1.3, RFC 7636 4.5). */
export const grantByCode = (ask: AskToken, { code, redirect, verifier }: Exchange): Granting<Grant> =>
  ask({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirect,
    ...(verifier !== null && { code_verifier: verifier }),
  })

/** New tokens for old ones (RFC 6749 6). */
export const grantByRefresh = async (ask: AskToken, { refresh }: TokenSet): Granting<Grant> =>
  refresh === null ? noRefreshToken : ask({ grant_type: 'refresh_token', refresh_token: refresh })
