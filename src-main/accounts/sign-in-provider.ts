import type { AppKeys } from '@shared/domain/app-keys'
import type { ConnectedPlatform } from '@shared/domain/post-order'
import type { Provider } from '@shared/domain/provider'
import type { Result } from '@shared/domain/result'
import type { TokenSet } from './token-set'

/**
 * Why a provider gave nothing: `offline` no answer · `busy` for now · `ended` the permission is gone, for certain · `keys` of the app are
 * not taken · `refused` for another reason, or an answer that makes no sense.
 */
export type GrantFault = {
  readonly kind: 'offline' | 'busy' | 'ended' | 'keys' | 'refused'
  readonly code: string
  /** The provider's words, without what we sent it. */
  readonly said: string
}

export type Granting<T> = Promise<Result<T, GrantFault>>

/** A code as it came back, and what it is exchanged with. */
export type Exchange = { readonly code: string; readonly redirect: string; readonly verifier: string | null }

/** What somebody granted by signing in, before it is known which accounts it opens. */
export type Grant = { readonly tokens: TokenSet; readonly scopes: readonly string[] }

/** An account that a grant opens, with the tokens for it. */
export type FoundAccount = {
  readonly remote_id: string
  readonly username: string
  /** Whose grant it is, at the provider. */
  readonly grant: string
  readonly ends_at: number | null
  readonly tokens: TokenSet
}

/** What a platform says of an account that is connected. */
export type Checked = {
  readonly username: string
  /** Null where it does not tell. */
  readonly scopes: readonly string[] | null
  readonly ends_at: number | null
}

/** What signing in takes at one provider. None of these keeps anything, or asks twice. */
export type SignInProvider = {
  readonly provider: Provider
  exchange(keys: AppKeys, exchange: Exchange): Granting<Grant>
  /** The accounts of one platform that a grant opens; none where its person has none. */
  accounts(keys: AppKeys, grant: Grant, platform: ConnectedPlatform): Granting<FoundAccount[]>
  /** New tokens for old ones. `ended` where it cannot be done, now or ever. */
  refresh(keys: AppKeys, tokens: TokenSet): Granting<Grant>
  /** Takes the whole grant back. One that is gone already is taken back. */
  revoke(keys: AppKeys, tokens: TokenSet): Granting<null>
  check(keys: AppKeys, tokens: TokenSet, remoteId: string, platform: ConnectedPlatform): Granting<Checked>
}

/** Where a provider is, each as an origin: its pages for people, its tokens, its data. Tokens go nowhere else. Tests name others. */
export type ProviderHosts = { readonly pages: string; readonly tokens: string; readonly api: string }

export const providerHosts: Readonly<Record<Provider, ProviderHosts>> = {
  TikTok: {
    pages: 'https://www.tiktok.com',
    tokens: 'https://open.tiktokapis.com',
    api: 'https://open.tiktokapis.com',
  },
  Google: {
    pages: 'https://accounts.google.com',
    tokens: 'https://oauth2.googleapis.com',
    api: 'https://www.googleapis.com',
  },
  Meta: {
    pages: 'https://www.facebook.com',
    tokens: 'https://graph.facebook.com',
    api: 'https://graph.facebook.com',
  },
}
