import type { Accounts } from '@main/accounts/accounts'
import type { SignedIn } from '@main/accounts/sign-in'
import type { ReportBug } from '@main/log/report-bug'
import type { Connector, Session } from '@main/publish/connector'
import type { Connectors } from '@main/publish/platform-hosts'
import type { Vault } from '@main/secrets/vault'
import type { AccountsState, SignInEnd } from '@shared/bridge/account-calls'
import type { CallInput, HandlerResult } from '@shared/bridge/studio'
import type { AppKeyFacts } from '@shared/domain/app-keys'
import type { ConnectedAccount } from '@shared/domain/connected-account'
import type { AccountId } from '@shared/domain/ids'
import { type Provider, providers } from '@shared/domain/provider'
import { fail, ok, type Result } from '@shared/domain/result'
import type { SetupCheck } from '@shared/domain/setup-check'
import type { SignInProblem } from '@shared/domain/sign-in-problem'
import type { Emit } from './bridge/emit'

/** What the desk needs of the outbox. */
export type AccountPosts = {
  /** Posts of an account that are on their way. */
  readonly waiting: (account: AccountId) => Promise<number>
  /** Takes them back. @returns how many it could not */
  readonly withdrawAll: (account: AccountId) => Promise<number>
  readonly reconnected: (account: AccountId) => Promise<void>
}

export type AccountsOptions = {
  readonly accounts: Accounts
  readonly vault: Pick<Vault, 'canSeal'>
  readonly connectors: Connectors
  readonly posts: AccountPosts
  readonly emit: Emit
  readonly keepsWeakly: { readonly read: () => Promise<boolean>; readonly change: (weak: boolean) => Promise<void> }
  /** What lies in the system's clipboard. */
  readonly readClipboard: () => Promise<string>
  /** Asks the user in a window of the system whether the clipboard's text is to be the secret of an app. */
  readonly confirmKeys: (provider: Provider, id: string, isWeak: boolean) => Promise<boolean>
  /** @param accounts that can then not be refreshed any more */
  readonly confirmForget: (provider: Provider, accounts: number) => Promise<boolean>
  /** @param waiting posts that are taken back with it */
  readonly confirmDisconnect: (account: ConnectedAccount, waiting: number) => Promise<boolean>
  readonly reportBug: ReportBug
}

/** What pages of ours ask about the accounts that are posted to. */
export class AccountsDesk {
  #isTelling = false

  constructor(private readonly desk: AccountsOptions) {}

  async state(): Promise<AccountsState> {
    const { accounts, vault, keepsWeakly } = this.desk
    return {
      keys: await Promise.all(providers.map(provider => accounts.keys.facts(provider))),
      accounts: await accounts.list(),
      can_seal: await vault.canSeal(),
      keeps_weakly: await keepsWeakly.read(),
    }
  }

  async keepKeys(wanted: CallInput<'accounts.keep-keys'>): Promise<HandlerResult<'accounts.keep-keys'>> {
    const { provider, id, weak } = wanted
    // A page alone could have any password that was copied kept as a secret, and sent to a provider.
    if (!(await this.desk.confirmKeys(provider, id, weak))) return fail({ kind: 'declined' })
    const secret = (await this.desk.readClipboard()).trim()
    if (secret === '') return fail({ kind: 'clipboard-empty' })
    const kept = await this.desk.accounts.keys.keep(provider, { id, secret }, weak)
    if (!kept.ok) return fail({ kind: 'faults', faults: [...kept.problem] })
    await this.desk.keepsWeakly.change(weak)
    this.tellChanged()
    return kept
  }

  async forgetKeys(provider: Provider): Promise<HandlerResult<'accounts.forget-keys'>> {
    const { accounts } = this.desk
    const theirs = (await accounts.list()).filter(one => one.provider === provider)
    if (!(await this.desk.confirmForget(provider, theirs.length))) return fail({ kind: 'declined' })
    await accounts.keys.forget(provider)
    this.tellChanged()
    return ok<AppKeyFacts>(await accounts.keys.facts(provider))
  }

  checkSetup(provider: Provider): Promise<SetupCheck> {
    return this.desk.accounts.checkSetup(provider)
  }

  /** The end comes as an event. */
  signIn(wish: CallInput<'accounts.sign-in'>): { readonly attempt_id: string } {
    const { attempt_id, signedIn } = this.desk.accounts.signIn.begin(wish)
    void this.#tellEnd(attempt_id, signedIn)
    return { attempt_id }
  }

  cancel(attempt_id: string): void {
    this.desk.accounts.signIn.cancel(attempt_id)
  }

  async choose({ attempt_id, remote_ids }: CallInput<'accounts.choose'>): Promise<HandlerResult<'accounts.choose'>> {
    const chosen = await this.desk.accounts.signIn.choose(attempt_id, remote_ids)
    if (chosen.ok) await this.#goOn(chosen.value)
    return chosen
  }

  async check(id: AccountId): Promise<HandlerResult<'accounts.check'>> {
    const checked = await this.desk.accounts.check(id)
    if (checked.ok) await this.#goOn([checked.value])
    return checked
  }

  async mayPost(id: AccountId): Promise<HandlerResult<'accounts.may-post'>> {
    const account = (await this.desk.accounts.list()).find(one => one.account_id === id)
    const ask = (session: Session): ReturnType<Connector['check']> => {
      if (!account) throw new Error('A session of an account that is not there')
      return this.desk.connectors[account.platform].check(session)
    }
    const session = await this.desk.accounts.sessionFor(id, { fresh: false })
    if (!session.ok) return session
    const first = await ask(session.value)
    if (first.ok || first.problem.kind !== 'token') return first
    const fresh = await this.desk.accounts.sessionFor(id, { fresh: true })
    return fresh.ok ? ask(fresh.value) : fresh
  }

  async disconnect(id: AccountId): Promise<HandlerResult<'accounts.disconnect'>> {
    const { accounts, posts } = this.desk
    const account = (await accounts.list()).find(one => one.account_id === id)
    if (!account) return ok({ permission: 'gone', still_out: 0 })
    if (!(await this.desk.confirmDisconnect(account, await posts.waiting(id)))) return fail({ kind: 'declined' })
    // First what its tokens would still send.
    const still_out = await posts.withdrawAll(id)
    return ok({ permission: (await accounts.disconnect(id)) ?? 'gone', still_out })
  }

  /** Tells the page that something has changed, once for changes that come together. */
  tellChanged(): void {
    if (this.#isTelling) return
    this.#isTelling = true
    setTimeout(() => {
      this.#isTelling = false
      this.state().then(
        state => this.desk.emit('accounts.changed', state),
        (error: unknown) => this.desk.reportBug('telling of accounts', error),
      )
    }, 50)
  }

  /** Ends what is under way: at the end of the app. */
  close(): Promise<void> {
    return this.desk.accounts.close()
  }

  async #tellEnd(attempt_id: string, signedIn: Promise<Result<SignedIn, SignInProblem>>): Promise<void> {
    const tell = (how: SignInEnd['how']) => this.desk.emit('accounts.signed-in', { attempt_id, how })
    try {
      const end = await signedIn
      if (!end.ok) return tell({ kind: 'failed', problem: end.problem })
      if (end.value.kind === 'choose') return tell({ kind: 'choose', choices: [...end.value.choices] })
      await this.#goOn(end.value.accounts)
      tell({ kind: 'connected', accounts: [...end.value.accounts] })
    } catch (error) {
      this.desk.reportBug('signing in', error)
      tell({ kind: 'failed', problem: { kind: 'refused', code: 'not-kept', said: '' } })
    }
  }

  /** What waited for these accounts goes on. That it does not is no matter of the account. */
  async #goOn(accounts: readonly ConnectedAccount[]): Promise<void> {
    const { posts, reportBug } = this.desk
    for (const { account_id } of accounts)
      await posts.reconnected(account_id).catch((error: unknown) => reportBug('going on with posts', error))
  }
}
