import { PlatformFetch } from '@main/publish/platform-fetch'
import type { Vault } from '@main/secrets/vault'
import type { ConnectedAccount } from '@shared/domain/connected-account'
import type { AccountId } from '@shared/domain/ids'
import type { Provider } from '@shared/domain/provider'
import { AccountBook } from './account-book'
import { AppKeyStore } from './app-key-store'
import { askThrough } from './ask-provider'
import { checkAccount } from './check-account'
import { checkSetup } from './check-setup'
import { disconnectAccount } from './disconnect'
import { GoogleProvider } from './providers/google'
import { MetaProvider } from './providers/meta'
import { TikTokProvider } from './providers/tiktok'
import { SignIn, type SignInOptions } from './sign-in'
import type { ProviderHosts, SignInProvider } from './sign-in-provider'
import { TokenVault } from './token-vault'
import { Tokens } from './tokens'

export type AccountsOptions = Pick<SignInOptions, 'hosts' | 'openBrowser' | 'now'> & {
  /** Where what is known of the accounts is kept, without secrets. */
  readonly file: string
  /** The app's only one for its file. */
  readonly vault: Vault
  readonly mayKeepWeakly: () => Promise<boolean>
  /** Told whenever something of an account has changed, also by itself. */
  readonly onChanged?: () => void
}

type All<T> = Readonly<Record<Provider, T>>

const clientOf = ({ tokens, api }: ProviderHosts) =>
  new PlatformFetch({ hosts: { api: tokens, reports: api, uploads: [] } })

/** The accounts that are connected, their tokens, and the way in. What it tells of them holds no token. */
export class Accounts {
  readonly keys: AppKeyStore
  readonly tokens: Tokens
  readonly signIn: SignIn
  readonly #all: ConstructorParameters<typeof SignIn>[0] & { readonly vault: TokenVault }
  readonly #clients: All<PlatformFetch>

  constructor({ file, hosts, now, openBrowser, onChanged, ...options }: AccountsOptions) {
    const book = new AccountBook(file, onChanged)
    const vault = new TokenVault({ ...options, hosts })
    this.keys = new AppKeyStore(options.vault, hosts)
    this.#clients = { TikTok: clientOf(hosts.TikTok), Google: clientOf(hosts.Google), Meta: clientOf(hosts.Meta) }
    const ask = (provider: Provider) => askThrough(this.#clients[provider])
    const providers: All<SignInProvider> = {
      TikTok: new TikTokProvider(ask('TikTok'), hosts.TikTok, now),
      Google: new GoogleProvider(ask('Google'), hosts.Google, now),
      Meta: new MetaProvider(ask('Meta'), hosts.Meta, now),
    }
    this.tokens = new Tokens({ book, vault, keys: this.keys, providers, now })
    this.#all = { book, vault, keys: this.keys, tokens: this.tokens, providers, hosts, openBrowser, now }
    this.signIn = new SignIn(this.#all)
  }

  /** All of them as they are, also where this machine cannot open what it kept. */
  async list(): Promise<ConnectedAccount[]> {
    return Promise.all((await this.#all.book.all()).map(one => this.tokens.asItIs(one)))
  }

  /**
   * What an account is used with by whoever posts.
   * @param wish `fresh` after its platform refused the one before
   */
  readonly sessionFor = (id: AccountId, wish: { readonly fresh: boolean }) =>
    wish.fresh ? this.tokens.fresh(id) : this.tokens.session(id)

  check(id: AccountId) {
    return checkAccount(id, this.#all)
  }

  checkSetup(provider: Provider) {
    return checkSetup(provider, this.#all)
  }

  disconnect(id: AccountId) {
    return disconnectAccount(id, this.#all)
  }

  /** Ends what is under way: at the end of the app. */
  async close(): Promise<void> {
    this.signIn.close()
    await Promise.all(Object.values(this.#clients).map(client => client.close()))
  }
}
