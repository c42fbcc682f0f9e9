import { fail } from '@shared/domain/result'
import { z } from 'zod'
import type { ReadFault } from './ask-provider'
import type { GrantFault } from './sign-in-provider'

const Flat = z.object({ error: z.string(), error_description: z.string().default('') })

const kinds: Readonly<Record<string, GrantFault['kind']>> = {
  invalid_grant: 'ended',
  invalid_client: 'keys',
  unauthorized_client: 'keys',
  deleted_client: 'keys',
  server_error: 'busy',
  internal_error: 'busy',
  internal_failure: 'busy',
  temporarily_unavailable: 'busy',
  rate_limit_exceeded: 'busy',
}

/** Failures as OAuth has them (RFC 6749 5.2), flat, whatever the status: TikTok answered `invalid_grant` with 200. */
export const readOAuthFault: ReadFault = ({ body }) => {
  const { success, data } = Flat.safeParse(body)
  if (!success || data.error === '') return undefined
  return { kind: kinds[data.error] ?? 'refused', code: data.error, said: data.error_description }
}

/** There is nothing to refresh with: somebody has to sign in. */
export const noRefreshToken = fail<GrantFault>({ kind: 'ended', code: 'no_refresh_token', said: '' })
