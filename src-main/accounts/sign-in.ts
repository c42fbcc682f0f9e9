import { randomUUID } from 'node:crypto'
import type { ConnectedAccount } from '@shared/domain/connected-account'
import type { AccountId } from '@shared/domain/ids'
import type { ConnectedPlatform } from '@shared/domain/post-order'
import { type Provider, providerOf } from '@shared/domain/provider'
import { fail, ok, type Result } from '@shared/domain/result'
import type { SignInProblem } from '@shared/domain/sign-in-problem'
import type { AppKeyStore } from './app-key-store'
import { Attempt, type LetIn } from './attempt'
import { type ConnectOptions, connectAccount } from './connect'
import type { ProviderHosts, SignInProvider } from './sign-in-provider'

/** An account to be chosen, by the platform's own id. */
export type Choice = { readonly remote_id: string; readonly username: string; readonly isConnected: boolean }

export type SignedIn =
  | { readonly kind: 'connected'; readonly accounts: readonly ConnectedAccount[] }
  | { readonly kind: 'choose'; readonly choices: readonly Choice[] }

export type SignInWish = {
  readonly platform: ConnectedPlatform
  /** The account to be signed in again in its place; null for one that is new. */
  readonly account_id: AccountId | null
}

export type SignInOptions = ConnectOptions & {
  readonly keys: AppKeyStore
  readonly providers: Readonly<Record<Provider, SignInProvider>>
  readonly hosts: Readonly<Record<Provider, ProviderHosts>>
  readonly openBrowser: (url: string) => Promise<boolean>
}

export type Signing = {
  readonly attempt_id: string
  /** Settles when it is over, or when somebody has to choose. */
  readonly signedIn: Promise<Result<SignedIn, SignInProblem>>
}

/** Milliseconds that what was found is held in memory for a choice. */
const choiceHeld = 10 * 60_000

type ToChoose = LetIn & Pick<SignInWish, 'platform'>
type Open = { readonly attempt_id: string; readonly ending: AbortController; toChoose?: ToChoose }

/** Signing in, one attempt at a time: a new one ends the one before. */
export class SignIn {
  #open: Open | undefined

  constructor(private readonly options: SignInOptions) {}

  begin(wish: SignInWish): Signing {
    this.#open?.ending.abort()
    const open: Open = { attempt_id: randomUUID(), ending: new AbortController() }
    this.#open = open
    const signedIn = this.#run(open, wish).finally(() => {
      if (!open.toChoose) this.#close(open)
    })
    return { attempt_id: open.attempt_id, signedIn }
  }

  /** Nothing for an attempt that is over. */
  cancel(attempt_id: string): void {
    const open = this.#open
    if (open?.attempt_id !== attempt_id) return
    open.ending.abort()
    this.#close(open)
  }

  /** Ends whatever is under way. */
  close(): void {
    if (this.#open) this.cancel(this.#open.attempt_id)
  }

  /** Connects those of the accounts found that somebody chose. `cancelled` where they are held no more. */
  async choose(attempt_id: string, remote_ids: readonly string[]): Promise<Result<ConnectedAccount[], SignInProblem>> {
    const toChoose = this.#open?.attempt_id === attempt_id ? this.#open.toChoose : undefined
    if (!toChoose) return fail({ kind: 'cancelled' })
    this.#open = undefined
    return ok(await this.#connect(toChoose, remote_ids))
  }

  async #run(open: Open, wish: SignInWish): Promise<Result<SignedIn, SignInProblem>> {
    const again = wish.account_id === null ? undefined : await this.options.book.account(wish.account_id)
    const attempt = await this.#attempt(wish, again !== undefined, open.ending.signal)
    if (!attempt) return fail({ kind: 'keys' })
    const letIn = await attempt.letIn()
    return letIn.ok ? this.#found(open, { ...letIn.value, platform: wish.platform }, again) : letIn
  }

  async #attempt({ platform }: SignInWish, isAgain: boolean, signal: AbortSignal): Promise<Attempt | undefined> {
    const { providers, hosts, openBrowser } = this.options
    const provider = providerOf[platform]
    const keys = await this.options.keys.keys(provider)
    const given = { platform, isAgain, signal, provider: providers[provider], hosts: hosts[provider], openBrowser }
    return keys && new Attempt({ ...given, keys })
  }

  async #found(open: Open, toChoose: ToChoose, again: ConnectedAccount | undefined) {
    const only = again?.remote_id ?? (toChoose.found.length === 1 ? toChoose.found[0]?.remote_id : undefined)
    if (only === undefined) return ok(await this.#hold(open, toChoose))
    const accounts = await this.#connect(toChoose, [only])
    if (accounts.length > 0) return ok({ kind: 'connected', accounts } as const)
    return fail({ kind: 'other-account', username: toChoose.found[0]?.username ?? '' } as const)
  }

  async #hold(open: Open, toChoose: ToChoose): Promise<SignedIn> {
    open.toChoose = toChoose
    setTimeout(() => this.#close(open), choiceHeld).unref()
    const known = await this.options.book.all()
    const isConnected = (id: string) => known.some(one => one.platform === toChoose.platform && one.remote_id === id)
    const choices = toChoose.found.map(({ remote_id, username }) => {
      return { remote_id, username, isConnected: isConnected(remote_id) }
    })
    return { kind: 'choose', choices }
  }

  #close(open: Open): void {
    if (this.#open === open) this.#open = undefined
  }

  async #connect({ platform, scopes, found }: ToChoose, remote_ids: readonly string[]) {
    const accounts: ConnectedAccount[] = []
    for (const one of found.filter(({ remote_id }) => remote_ids.includes(remote_id)))
      accounts.push(await connectAccount({ platform, scopes, found: one }, this.options))
    return accounts
  }
}
