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
  scope: z.string().default(''),
})

const Channels = z.object({
  items: z
    .array(
      z.object({ id: z.string().min(1), snippet: z.object({ title: z.string(), customUrl: z.string().optional() }) }),
    )
    .default([]),
})

const Fault = z.object({
  error: z.object({
    code: z.number(),
    message: z.string().default(''),
    errors: z.array(z.object({ reason: z.string() })).default([]),
  }),
})

/** Failures of Google's data, which nest; those of its tokens are flat. */
const readDataFault: ReadFault = reply => {
  const { success, data } = Fault.safeParse(reply.body)
  if (!success) return readOAuthFault(reply)
  const code = data.error.errors[0]?.reason ?? `${data.error.code}`
  return { kind: reply.status === 401 ? 'ended' : 'refused', code, said: data.error.message }
}

type Channel = z.infer<typeof Channels>['items'][number]

const nameOf = ({ snippet }: Channel) => snippet.customUrl ?? snippet.title
const listOf = (scope: string) => scope.split(' ').filter(one => one !== '')

/** YouTube's way in: an installed app, whose secret Google itself takes for none. */
export class GoogleProvider implements SignInProvider {
  readonly provider = 'Google'

  constructor(
    private readonly ask: AskGrant,
    private readonly hosts: ProviderHosts,
    private readonly now: () => number,
  ) {}

  exchange(keys: AppKeys, exchange: Exchange): Granting<Grant> {
    return grantByCode(fields => this.#token(keys, fields), exchange)
  }

  async accounts(_keys: AppKeys, { tokens }: Grant): Granting<FoundAccount[]> {
    const found = await this.#channels(tokens)
    if (!found.ok) return found
    const ends_at = lastEnd(tokens)
    return ok(found.value.map(one => ({ remote_id: one.id, username: nameOf(one), grant: one.id, ends_at, tokens })))
  }

  refresh(keys: AppKeys, tokens: TokenSet): Granting<Grant> {
    return grantByRefresh(fields => this.#token(keys, fields), tokens)
  }

  async revoke(_keys: AppKeys, { refresh, access }: TokenSet): Granting<null> {
    const request = { method: 'POST', url: `${this.hosts.tokens}/revoke`, form: { token: refresh ?? access } } as const
    const answer = await askGrant(this.ask, request, z.unknown(), readOAuthFault)
    return answer.ok || answer.problem.code === 'invalid_token' ? ok(null) : answer
  }

  async check(_keys: AppKeys, tokens: TokenSet, remoteId: string): Granting<Checked> {
    const found = await this.#channels(tokens)
    if (!found.ok) return found
    const own = found.value.find(one => one.id === remoteId)
    return ok({ username: own ? nameOf(own) : '', scopes: null, ends_at: lastEnd(tokens) })
  }

  async #token(keys: AppKeys, fields: Readonly<Record<string, string>>): Granting<Grant> {
    const form = { client_id: keys.id, client_secret: keys.secret, ...fields }
    const request = { method: 'POST', url: `${this.hosts.tokens}/token`, form } as const
    const answer = await askGrant(this.ask, request, Tokens, readOAuthFault)
    return answer.ok ? ok(this.#grantIn(keys, answer.value)) : answer
  }

  #grantIn(keys: AppKeys, answer: z.infer<typeof Tokens>): Grant {
    const tokens: TokenSet = {
      client_id: keys.id,
      access: answer.access_token,
      access_ends_at: this.now() + answer.expires_in * 1_000,
      refresh: answer.refresh_token || null,
      // Google tells nobody: seven days for an app in Testing, else half a year unused.
      refresh_ends_at: null,
      grantor: null,
    }
    return { tokens, scopes: listOf(answer.scope) }
  }

  async #channels({ access }: TokenSet): Granting<Channel[]> {
    const url = `${this.hosts.api}/youtube/v3/channels?part=snippet&mine=true`
    const answer = await askGrant(this.ask, { method: 'GET', url, bearer: access }, Channels, readDataFault)
    return answer.ok ? ok(answer.value.items) : answer
  }
}
