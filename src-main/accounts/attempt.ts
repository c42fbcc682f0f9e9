import { canDoWithout, missingScopes, scopesToAsk } from '@shared/domain/account-scopes'
import type { AppKeys } from '@shared/domain/app-keys'
import { authorizeUrl } from '@shared/domain/authorize-url'
import type { ConnectedPlatform } from '@shared/domain/post-order'
import { fail, ok, type Result } from '@shared/domain/result'
import type { SignInProblem } from '@shared/domain/sign-in-problem'
import { redirectRules, signInPatienceMs } from '@shared/domain/sign-in-redirect'
import { type Callback, type Loopback, openLoopback } from './loopback'
import { makePkce, randomText } from './pkce'
import type { FoundAccount, GrantFault, ProviderHosts, SignInProvider } from './sign-in-provider'

export type AttemptOptions = {
  readonly platform: ConnectedPlatform
  /** Whether this account was signed in to before. */
  readonly isAgain: boolean
  readonly keys: AppKeys
  /** The only one that this attempt's code is ever sent to. */
  readonly provider: SignInProvider
  readonly hosts: ProviderHosts
  /** False where no browser could be opened. */
  readonly openBrowser: (url: string) => Promise<boolean>
  /** Ends it as `cancelled`, whatever it is at. */
  readonly signal: AbortSignal
}

/** What somebody let the app in to. */
export type LetIn = { readonly scopes: readonly string[]; readonly found: readonly FoundAccount[] }

const problemOf = ({ kind, code, said }: GrantFault): SignInProblem => {
  if (kind === 'offline') return { kind }
  return { kind: kind === 'keys' ? 'keys-refused' : 'refused', code, said }
}

/** One try to sign in, from the browser's page to the accounts behind it. State, verifier and address are its own and used once. */
export class Attempt {
  readonly #state = randomText()

  constructor(private readonly options: AttemptOptions) {}

  /** Sends the browser to the provider, waits for it to come back, and asks for the accounts. Nothing is kept. */
  async letIn(): Promise<Result<LetIn, SignInProblem>> {
    const { platform, provider, keys } = this.options
    const pkce = makePkce(provider.provider)
    const opened = await this.#open(pkce?.challenge ?? null)
    if (!opened.ok) return opened
    const callback = codeIn(await opened.value.callback)
    if (!callback.ok) return callback
    const exchange = { code: callback.value, redirect: opened.value.redirect, verifier: pkce?.verifier ?? null }
    const grant = await provider.exchange(keys, exchange)
    if (!grant.ok) return fail(problemOf(grant.problem))
    const missing = missingScopes(platform, grant.value.scopes)
    if (!canDoWithout(missing)) return fail({ kind: 'scopes', missing: missing.map(one => one.scope) })
    const found = await provider.accounts(keys, grant.value, platform)
    if (!found.ok) return fail(problemOf(found.problem))
    if (this.options.signal.aborted) return fail({ kind: 'cancelled' })
    return found.value.length > 0
      ? ok({ scopes: grant.value.scopes, found: found.value })
      : fail({ kind: 'no-account' })
  }

  /** Listens first, so that no answer finds nobody. */
  async #open(challenge: string | null): Promise<Result<Loopback, SignInProblem>> {
    const { provider, hosts, openBrowser, signal } = this.options
    const rule = redirectRules[provider.provider]
    const opened = await openLoopback({
      rule,
      state: this.#state,
      issuer: hosts.pages,
      patience: signInPatienceMs,
      signal,
    })
    if (!opened.ok) return fail({ kind: 'port', port: opened.problem.port })
    if (signal.aborted || (await openBrowser(this.#url(opened.value.redirect, challenge)).catch(() => false)))
      return opened
    opened.value.close()
    return fail({ kind: 'browser' })
  }

  #url(redirect: string, challenge: string | null): string {
    const { platform, provider, hosts, keys, isAgain } = this.options
    return authorizeUrl(provider.provider, {
      origin: hosts.pages,
      clientId: keys.id,
      redirect,
      state: this.#state,
      challenge,
      scopes: scopesToAsk(platform),
      isAgain,
    })
  }
}

function codeIn(callback: Callback): Result<string, SignInProblem> {
  if (callback.kind === 'code') return ok(callback.code)
  if (callback.kind !== 'error') return fail({ kind: callback.kind })
  if (callback.error === 'access_denied') return fail({ kind: 'denied' })
  // Anybody's words: they came through the browser.
  return fail({ kind: 'refused', code: callback.error.slice(0, 200), said: callback.said.slice(0, 1_000) })
}
