import type { Vault } from '@main/secrets/vault'
import { tokensName } from '@shared/domain/account-row'
import type { ConnectedAccount } from '@shared/domain/connected-account'
import type { AccountId } from '@shared/domain/ids'
import type { Provider } from '@shared/domain/provider'
import type { ProviderHosts } from './sign-in-provider'
import { readTokens, type TokenSet, writeTokens } from './token-set'

type Whose = Pick<ConnectedAccount, 'account_id' | 'provider'>

type Options = {
  readonly vault: Vault
  readonly hosts: Readonly<Record<Provider, ProviderHosts>>
  /** Whether the user chose that secrets may go to the disk as good as open where nothing can seal them. */
  readonly mayKeepWeakly: () => Promise<boolean>
}

/** One set of tokens for each account, sealed. */
export class TokenVault {
  /** What could not be written: a refresh token that was changed is the only one that is left. */
  readonly #unwritten = new Map<AccountId, TokenSet>()

  constructor(private readonly options: Options) {}

  /** Undefined where there are none, or none that this system can open: what is sealed then stays as it is. Throws as `keep` does. */
  async tokens(whose: Whose): Promise<TokenSet | undefined> {
    const unwritten = this.#unwritten.get(whose.account_id)
    if (unwritten) await this.keep(whose, unwritten)
    return this.look(whose)
  }

  /** The same without writing anything, so that nobody has to wait for a turn. Not to be used: it may not be on the disk yet. */
  async look(whose: Whose): Promise<TokenSet | undefined> {
    const unwritten = this.#unwritten.get(whose.account_id)
    if (unwritten) return unwritten
    const text = await this.options.vault.secret(tokensName(whose.account_id), this.#origin(whose))
    return text === undefined ? undefined : readTokens(text)
  }

  /**
   * Keeps tokens in place of those that were there. When it settles they are on the disk, or the disk is not what keeps them. Throws what
   * the file system throws; the tokens are then held here, and written before anybody is given them.
   * @returns how they lie
   */
  async keep(whose: Whose, tokens: TokenSet): Promise<ConnectedAccount['held']> {
    this.#unwritten.set(whose.account_id, tokens)
    const name = tokensName(whose.account_id)
    const weak = await this.options.mayKeepWeakly()
    await this.options.vault.keep(name, this.#origin(whose), writeTokens(tokens), weak)
    this.#unwritten.delete(whose.account_id)
    const held = await this.options.vault.held(name, this.#origin(whose))
    return held === 'none' ? 'session' : held
  }

  async forget({ account_id }: Whose): Promise<void> {
    this.#unwritten.delete(account_id)
    await this.options.vault.forget(tokensName(account_id))
  }

  /** They are given out for the place that gave them, and for no other. */
  #origin({ provider }: Whose): string {
    return this.options.hosts[provider].tokens
  }
}
