import { isSystemRefusal } from '@main/store/error-code'
import type { AppKeys } from '@shared/domain/app-keys'
import type { ConnectedAccount } from '@shared/domain/connected-account'
import type { AccountId } from '@shared/domain/ids'
import type { Provider } from '@shared/domain/provider'
import type { PublishProblem } from '@shared/domain/publish-problem'
import { fail, ok, type Result } from '@shared/domain/result'
import type { AccountBook } from './account-book'
import type { AppKeyStore } from './app-key-store'
import { InTurn } from './in-turn'
import type { Grant, GrantFault, SignInProvider } from './sign-in-provider'
import { needsSignIn, notKept, otherKeys, problemOf, whyNone } from './token-problems'
import { isNearEnd, isOver, lastEnd, replaceTokens, type TokenSet } from './token-set'
import type { TokenVault } from './token-vault'

/** An account as it may be used: the token of this hour, whose it is, and no way to get another one. */
export type AccountSession = { readonly accessToken: string; readonly remoteId: string; readonly username: string }

type Use = Promise<Result<AccountSession, PublishProblem>>

export type TokensOptions = {
  readonly book: AccountBook
  readonly vault: TokenVault
  readonly keys: AppKeyStore
  readonly providers: Readonly<Record<Provider, SignInProvider>>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Milliseconds after a refresh that failed: tokens that are good still are used for so long, and who asked meanwhile hears the same. */
const pauses = { whileGood: 60_000, whileOver: 5_000 } as const

/** Milliseconds for which tokens that were just refreshed are not refreshed once more because somebody had older ones refused. */
const newFor = 60_000

type IsRefused = (tokens: TokenSet) => boolean

/**
 * The tokens of every account, each looked after by one at a time: refreshed before their end and once, however many ask; new ones on the
 * disk before they are given out. Only the platform's word ends an account, no silence and no failure of a server.
 */
export class Tokens {
  readonly #turns = new InTurn()
  readonly #failed = new Map<AccountId, { readonly at: number; readonly fault: GrantFault }>()

  /** The access token that was given out last, and when it was refreshed. */
  readonly #given = new Map<AccountId, string>()
  readonly #renewedAt = new Map<AccountId, number>()

  constructor(private readonly options: TokensOptions) {}

  /** What calls to the platform are made with now. `token` where somebody has to sign in again. */
  session(id: AccountId): Use {
    return this.whileStill(id, () => this.#use(id, () => false))
  }

  /** The same after the platform refused a token: a new one, unless another caller has it already. */
  renewed(id: AccountId, refused: string): Use {
    return this.whileStill(id, () => this.#use(id, ({ access }) => access === refused))
  }

  /** The same for who knows only that the one before was refused, perhaps before the app was started. */
  fresh(id: AccountId): Use {
    return this.whileStill(id, () => this.#use(id, tokens => this.#wasRefused(id, tokens)))
  }

  /** Work on an account's tokens while nobody else touches them. */
  whileStill<T>(id: AccountId, work: () => Promise<T>): Promise<T> {
    return this.#turns.run(id, work)
  }

  /** An account as it is, also with what this machine alone knows: whether its tokens can be opened. Waits for no refresh. */
  async asItIs(account: ConnectedAccount): Promise<ConnectedAccount> {
    if (account.ended) return account
    const tokens = await this.options.vault.look(account)
    if (!tokens) return { ...account, ended: whyNone(account) }
    const isTaken = tokens.refresh === null || (await this.#keysFor(account, tokens))
    return isTaken ? account : { ...account, ended: 'other-keys' }
  }

  /** Tokens that came by signing in again are none of those that were refused. */
  #wasRefused(id: AccountId, { access, refresh }: TokenSet): boolean {
    const given = this.#given.get(id)
    if (given === undefined) return refresh !== null
    return access === given && this.options.now() - (this.#renewedAt.get(id) ?? 0) >= newFor
  }

  async #use(id: AccountId, isRefused: IsRefused): Use {
    const account = await this.options.book.account(id)
    if (!account) return needsSignIn('not-connected')
    if (account.ended) return needsSignIn(account.ended)
    try {
      const tokens = await this.options.vault.tokens(account)
      return tokens ? await this.#goodOrNew(account, tokens, isRefused(tokens)) : needsSignIn(whyNone(account))
    } catch (error) {
      if (isSystemRefusal(error)) return notKept
      throw error
    }
  }

  async #goodOrNew(account: ConnectedAccount, tokens: TokenSet, isRefused: boolean): Use {
    const now = this.options.now()
    const isGood = !isRefused && !isOver(tokens, now)
    if (isGood && (tokens.refresh === null || !isNearEnd(tokens, now))) return this.#give(account, tokens)
    const failed = this.#failed.get(account.account_id)
    const isPausing = failed && now - failed.at < (isGood ? pauses.whileGood : pauses.whileOver)
    const fresh = isPausing ? fail(failed.fault) : await this.#refresh(account, tokens)
    if (fresh.ok) return this.#give(account, fresh.value)
    return isGood && fresh.problem.kind !== 'ended' ? this.#give(account, tokens) : problemOf(fresh.problem)
  }

  async #refresh(account: ConnectedAccount, tokens: TokenSet): Promise<Result<TokenSet, GrantFault>> {
    const keys = await this.#keysFor(account, tokens)
    if (tokens.refresh !== null && !keys) return fail(otherKeys)
    const grant = await this.options.providers[account.provider].refresh(keys ?? noKeys, tokens)
    if (grant.ok) return ok(await this.#keep(account, tokens, grant.value))
    if (grant.problem.kind === 'ended') await this.options.book.change(account.account_id, { ended: 'revoked' })
    else this.#failed.set(account.account_id, { at: this.options.now(), fault: grant.problem })
    return grant
  }

  async #keep(account: ConnectedAccount, old: TokenSet, { tokens, scopes }: Grant): Promise<TokenSet> {
    const fresh = replaceTokens(old, tokens)
    const held = await this.options.vault.keep(account, fresh)
    this.#failed.delete(account.account_id)
    this.#renewedAt.set(account.account_id, this.options.now())
    const granted = scopes.length > 0 ? { scopes: [...scopes] } : {}
    const now = this.options.now()
    await this.options.book.change(account.account_id, { held, ends_at: lastEnd(fresh), checked_at: now, ...granted })
    return fresh
  }

  #give({ account_id, remote_id, username }: ConnectedAccount, { access }: TokenSet): Awaited<Use> {
    this.#given.set(account_id, access)
    return ok({ accessToken: access, remoteId: remote_id, username })
  }

  async #keysFor({ provider }: ConnectedAccount, { client_id }: TokenSet): Promise<AppKeys | undefined> {
    const keys = await this.options.keys.keys(provider)
    return keys?.id === client_id ? keys : undefined
  }
}

/** For tokens that nothing is refreshed with. */
const noKeys: AppKeys = { id: '', secret: '' }
