import type { AppKeys } from '@shared/domain/app-keys'
import { metaVersion } from '@shared/domain/authorize-url'
import type { ConnectedPlatform } from '@shared/domain/post-order'
import { fail, ok } from '@shared/domain/result'
import { z } from 'zod'
import { type AskGrant, askGrant } from '../ask-provider'
import { noRefreshToken } from '../oauth-fault'
import type {
  Checked,
  Exchange,
  FoundAccount,
  Grant,
  Granting,
  ProviderHosts,
  SignInProvider,
} from '../sign-in-provider'
import type { TokenSet } from '../token-set'
import { Inspected, Me, Named, type Page, Permissions, readMetaFault, Token } from './meta-answers'
import { findPages, type ReadGraph } from './meta-pages'

type Fields = Readonly<Record<string, string>>

/** Meta's way in: a person's token of two hours, of two months, then one for each Page, which has no end of its own. */
export class MetaProvider implements SignInProvider {
  readonly provider = 'Meta'

  constructor(
    private readonly ask: AskGrant,
    private readonly hosts: ProviderHosts,
    private readonly now: () => number,
  ) {}

  async exchange(keys: AppKeys, { code, redirect }: Exchange): Granting<Grant> {
    const app = { client_id: keys.id, client_secret: keys.secret }
    const short = await this.#get('/oauth/access_token', { ...app, redirect_uri: redirect, code }, Token)
    if (!short.ok) return short
    const fields = { ...app, grant_type: 'fb_exchange_token', fb_exchange_token: short.value.access_token }
    const long = await this.#get('/oauth/access_token', fields, Token)
    if (!long.ok) return long
    const { access_token, expires_in } = long.value
    const permissions = await this.#get('/me/permissions', {}, Permissions, access_token)
    if (!permissions.ok) return permissions
    const granted = permissions.value.data.filter(one => one.status === 'granted').map(one => one.permission)
    return ok({ tokens: this.#personal(keys, access_token, expires_in), scopes: granted })
  }

  async accounts(keys: AppKeys, { tokens, scopes }: Grant, platform: ConnectedPlatform): Granting<FoundAccount[]> {
    const me = await this.#get('/me', { fields: 'id' }, Me, tokens.access)
    if (!me.ok) return me
    const read: ReadGraph = (path, fields, answer) => this.#get(path, fields, answer, tokens.access)
    const pages = await findPages(read, scopes)
    if (!pages.ok) return pages
    // A Page's token outlives its person's. What may end is the access to data (90 days unused), which only some answers tell.
    const inspected = await this.#inspect(keys, tokens.access)
    const given = { grant: me.value.id, ends_at: inspected.ok ? inspected.value.data_ends_at : null }
    const found = pages.value.flatMap(page => accountsAt(page, platform, tokens))
    if (platform === 'Facebook') return ok(found.map(one => ({ ...one, ...given })))
    const named = found.map(async one => ({ ...one, ...given, username: await this.#username(one) }))
    return ok(await Promise.all(named))
  }

  /** There is no such thing: when it is over, somebody signs in again. */
  async refresh(): Granting<Grant> {
    return noRefreshToken
  }

  async revoke(_keys: AppKeys, { grantor, access }: TokenSet): Granting<null> {
    const url = this.#url('/me/permissions', {})
    const request = { method: 'DELETE', url, bearer: grantor ?? access } as const
    const answer = await askGrant(this.ask, request, z.unknown(), readMetaFault)
    return answer.ok || answer.problem.kind === 'ended' ? ok(null) : answer
  }

  async check(keys: AppKeys, tokens: TokenSet, remoteId: string, platform: ConnectedPlatform): Granting<Checked> {
    const field = platform === 'Instagram' ? 'username' : 'name'
    const named = await this.#get(`/${remoteId}`, { fields: field }, Named, tokens.access)
    if (!named.ok) return named
    const inspected = await this.#inspect(keys, tokens.access)
    if (!inspected.ok) return inspected
    const { scopes, data_ends_at: ends_at } = inspected.value
    return ok({ username: named.value[field], scopes, ends_at })
  }

  /** Of an Instagram account; empty where it is not told, which stops nobody. */
  async #username({ remote_id, tokens }: AtPage): Promise<string> {
    const answer = await this.#get(`/${remote_id}`, { fields: 'username' }, Named, tokens.access)
    return answer.ok ? answer.value.username : ''
  }

  #personal(keys: AppKeys, access: string, seconds: number | undefined): TokenSet {
    const access_ends_at = seconds === undefined ? null : this.now() + seconds * 1_000
    return { client_id: keys.id, access, access_ends_at, refresh: null, refresh_ends_at: null, grantor: access }
  }

  /** The app itself asks what a token is worth. */
  async #inspect(keys: AppKeys, token: string): Granting<{ scopes: string[]; data_ends_at: number | null }> {
    const answer = await this.#get('/debug_token', { input_token: token }, Inspected, `${keys.id}|${keys.secret}`)
    if (!answer.ok) return answer
    const { data_access_expires_at, scopes, is_valid } = answer.value.data
    if (!is_valid) return fail({ kind: 'ended', code: 'is_valid', said: '' })
    return ok({ scopes, data_ends_at: data_access_expires_at > 0 ? data_access_expires_at * 1_000 : null })
  }

  #url(path: string, fields: Fields): string {
    const url = new URL(`/${metaVersion}${path}`, this.hosts.tokens)
    url.search = new URLSearchParams(fields).toString()
    return url.href
  }

  #get<S extends z.ZodType>(path: string, fields: Fields, answer: S, bearer?: string): Granting<z.infer<S>> {
    const request = { method: 'GET', url: this.#url(path, fields), ...(bearer && { bearer }) } as const
    return askGrant(this.ask, request, answer, readMetaFault)
  }
}

type AtPage = Omit<FoundAccount, 'grant' | 'ends_at'>

/** The Page itself, or the professional Instagram account that hangs on it. Both are spoken for by the Page's own token. */
function accountsAt(page: Page, platform: ConnectedPlatform, personal: TokenSet): AtPage[] {
  if (page.access_token === undefined || !page.tasks.includes('CREATE_CONTENT')) return []
  const tokens: TokenSet = { ...personal, access: page.access_token, access_ends_at: null }
  if (platform === 'Facebook') return [{ remote_id: page.id, username: page.name, tokens }]
  const instagram = page.instagram_business_account
  return instagram ? [{ remote_id: instagram.id, username: '', tokens }] : []
}
