import type { AppKeys } from '@shared/domain/app-keys'
import { ok } from '@shared/domain/result'
import { z } from 'zod'
import { type AskGrant, askGrant, type ReadFault } from '../ask-provider'
import { readOAuthFault } from '../oauth-fault'
import { grantByCode, grantByRefresh } from '../oauth-grants'
import type {
  Checked,
  Exchange,
  FoundAccount,
  Grant,
  Granting,
  ProviderHosts,
  SignInProvider,
} from '../sign-in-provider'
import { lastEnd, type TokenSet } from '../token-set'

const Tokens = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
  refresh_token: z.string().nullish(),
  refresh_expires_in: z.number().positive().optional(),
  scope: z.string().default(''),
})

const User = z.object({
  data: z.object({
    user: z.object({
      open_id: z.string().min(1),
      display_name: z.string().default(''),
      username: z.string().default(''),
    }),
  }),
})
type User = z.infer<typeof User>['data']['user']

const Fault = z.object({ error: z.object({ code: z.string(), message: z.string().default('') }) })

/** Failures of TikTok's data, which nest and are told by their code whatever the status; those of its tokens are flat. */
const readDataFault: ReadFault = reply => {
  const { success, data } = Fault.safeParse(reply.body)
  if (!success) return readOAuthFault(reply)
  const { code, message: said } = data.error
  if (code === 'ok') return undefined
  if (code === 'access_token_invalid') return { kind: 'ended', code, said }
  return { kind: ['internal_error', 'rate_limit_exceeded'].includes(code) ? 'busy' : 'refused', code, said }
}

const nameOf = ({ username, display_name }: User) => username || display_name
const fieldsFor = (scopes: readonly string[]) =>
  scopes.includes('user.info.profile') ? 'open_id,display_name,username' : 'open_id,display_name'

/** TikTok's way in. Ids are text throughout. */
export class TikTokProvider implements SignInProvider {
  readonly provider = 'TikTok'

  constructor(
    private readonly ask: AskGrant,
    private readonly hosts: ProviderHosts,
    private readonly now: () => number,
  ) {}

  exchange(keys: AppKeys, exchange: Exchange): Granting<Grant> {
    return grantByCode(fields => this.#token(keys, fields), exchange)
  }

  async accounts(_keys: AppKeys, { tokens, scopes }: Grant): Granting<FoundAccount[]> {
    const user = await this.#user(tokens, fieldsFor(scopes))
    if (!user.ok) return user
    const { open_id } = user.value
    return ok([{ remote_id: open_id, username: nameOf(user.value), grant: open_id, ends_at: lastEnd(tokens), tokens }])
  }

  refresh(keys: AppKeys, tokens: TokenSet): Granting<Grant> {
    return grantByRefresh(fields => this.#token(keys, fields), tokens)
  }

  async revoke(keys: AppKeys, { access }: TokenSet): Granting<null> {
    const form = { client_key: keys.id, client_secret: keys.secret, token: access }
    const request = { method: 'POST', url: `${this.hosts.tokens}/v2/oauth/revoke/`, form } as const
    const answer = await askGrant(this.ask, request, z.unknown(), readDataFault)
    return answer.ok || answer.problem.kind === 'ended' ? ok(null) : answer
  }

  async check(_keys: AppKeys, tokens: TokenSet): Granting<Checked> {
    const user = await this.#user(tokens, 'open_id,display_name')
    return user.ok ? ok({ username: '', scopes: null, ends_at: lastEnd(tokens) }) : user
  }

  async #token(keys: AppKeys, fields: Readonly<Record<string, string>>): Granting<Grant> {
    const form = { client_key: keys.id, client_secret: keys.secret, ...fields }
    const request = { method: 'POST', url: `${this.hosts.tokens}/v2/oauth/token/`, form } as const
    const answer = await askGrant(this.ask, request, Tokens, readOAuthFault)
    return answer.ok ? ok(this.#grantIn(keys, answer.value)) : answer
  }

  #grantIn(keys: AppKeys, answer: z.infer<typeof Tokens>): Grant {
    const inMs = (seconds: number) => this.now() + seconds * 1_000
    const tokens: TokenSet = {
      client_id: keys.id,
      access: answer.access_token,
      access_ends_at: inMs(answer.expires_in),
      refresh: answer.refresh_token || null,
      refresh_ends_at: answer.refresh_expires_in === undefined ? null : inMs(answer.refresh_expires_in),
      grantor: null,
    }
    return { tokens, scopes: answer.scope.split(',').filter(one => one !== '') }
  }

  async #user({ access }: TokenSet, fields: string): Granting<User> {
    const url = `${this.hosts.api}/v2/user/info/?fields=${fields}`
    const answer = await askGrant(this.ask, { method: 'GET', url, bearer: access }, User, readDataFault)
    return answer.ok ? ok(answer.value.data.user) : answer
  }
}
