import type { Provider } from './provider'

export type Authorize = {
  /** The origin of the provider's pages for people. */
  readonly origin: string
  readonly clientId: string
  readonly redirect: string
  readonly state: string
  /** Null where the provider has no PKCE. */
  readonly challenge: string | null
  readonly scopes: readonly string[]
  /** Whether this person was here before: Meta then asks again for what was refused the last time. */
  readonly isAgain: boolean
}

/** Meta's Graph API, of 29 July 2026, for signing in and for posting. A version is kept for two years. */
export const metaVersion = 'v26.0'

const paths: Readonly<Record<Provider, string>> = {
  Google: '/o/oauth2/v2/auth',
  TikTok: '/v2/auth/authorize/',
  Meta: `/${metaVersion}/dialog/oauth`,
}

/** How a provider wants a PKCE verifier's SHA-256: Google as the standard says, TikTok as 64 lower-case hex digits, Meta not at all. */
export const challengeForms = {
  Google: 'base64url',
  TikTok: 'hex',
  Meta: null,
} as const satisfies Record<Provider, 'base64url' | 'hex' | null>

function fieldsOf(provider: Provider, wanted: Authorize) {
  const { clientId, redirect, state, challenge, scopes } = wanted
  const pkce = challenge === null ? {} : { code_challenge: challenge, code_challenge_method: 'S256' }
  const common = { redirect_uri: redirect, response_type: 'code', state, ...pkce }
  if (provider === 'TikTok') return { client_key: clientId, scope: scopes.join(','), ...common }
  if (provider === 'Meta') {
    const again = wanted.isAgain ? { auth_type: 'rerequest' } : {}
    return { client_id: clientId, scope: scopes.join(','), ...again, ...common }
  }
  // Google gives a refresh token only where it asks the person anew.
  return { client_id: clientId, scope: scopes.join(' '), access_type: 'offline', prompt: 'consent', ...common }
}

/** The page on which a person lets the app in. */
export function authorizeUrl(provider: Provider, wanted: Authorize): string {
  const fields = Object.entries(fieldsOf(provider, wanted))
  const query = fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return `${wanted.origin}${paths[provider]}?${query}`
}
