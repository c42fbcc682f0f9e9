import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Accounts } from '@main/accounts/accounts'
import type { SignedIn } from '@main/accounts/sign-in'
import type { ProviderHosts } from '@main/accounts/sign-in-provider'
import type { Sealer } from '@main/secrets/sealer'
import { Vault } from '@main/secrets/vault'
import type { AppKeys } from '@shared/domain/app-keys'
import type { ConnectedAccount } from '@shared/domain/connected-account'
import type { AccountId } from '@shared/domain/ids'
import type { ConnectedPlatform } from '@shared/domain/post-order'
import { type Provider, providers } from '@shared/domain/provider'
import type { Result } from '@shared/domain/result'
import type { SignInProblem } from '@shared/domain/sign-in-problem'
import type { FakePlatform } from '../fakes/start-fake-platform'
import { makeFolder } from '../support/ffmpeg-tools'
import { aKeyring } from '../support/writer-bench'

type Given = {
  readonly folder?: string
  readonly sealer?: Sealer
  readonly mayKeepWeakly?: () => Promise<boolean>
  readonly onChanged?: () => void
}

/** Asks for a page as a browser does, and follows where it leads. Undefined where nobody listens. */
export async function visit(url: string): Promise<Response | undefined> {
  const answer = await fetch(url, { redirect: 'manual' }).catch(() => undefined)
  const next = answer?.headers.get('location')
  return next ? visit(next) : answer
}

/** Accounts in a folder of their own, a key store, and a person at a browser who agrees to all. */
export class AccountsBench {
  readonly folder: string
  readonly vault: Vault
  readonly accounts: Accounts
  /** What the browser was sent to. */
  readonly visited: string[] = []
  now = Date.now()
  /** What the person at the browser does with the page. */
  browse: (url: string) => Promise<unknown> = visit

  constructor(
    readonly fake: FakePlatform,
    { folder = makeFolder('accounts'), sealer = aKeyring(), ...given }: Given = {},
  ) {
    this.folder = folder
    this.vault = new Vault(join(folder, 'secrets.json'), sealer)
    const host: ProviderHosts = { pages: fake.base_url, tokens: fake.base_url, api: fake.base_url }
    this.accounts = new Accounts({
      file: join(folder, 'accounts.json'),
      vault: this.vault,
      hosts: { Google: host, TikTok: host, Meta: host },
      now: () => this.now,
      mayKeepWeakly: async () => false,
      ...given,
      openBrowser: async url => {
        this.visited.push(url)
        void this.browse(url)
        return true
      },
    })
  }

  /** Lets time pass here and at the provider. */
  async pass(ms: number): Promise<void> {
    this.now += ms
    await this.fake.set({ clock: this.now })
  }

  /** The keys that the providers know. */
  apps(): Promise<Record<Provider, AppKeys>> {
    return this.fake.act('apps')
  }

  async keepKeys(which: readonly Provider[] = providers): Promise<void> {
    const apps = await this.apps()
    for (const provider of which) {
      const kept = await this.accounts.keys.keep(provider, apps[provider], false)
      if (!kept.ok) throw new Error(`keys of ${provider}: ${kept.problem.join()}`)
    }
  }

  signIn(platform: ConnectedPlatform, account_id: AccountId | null = null): Promise<Result<SignedIn, SignInProblem>> {
    return this.accounts.signIn.begin({ platform, account_id }).signedIn
  }

  /** Signs in to an account that is alone at its platform. */
  async connect(platform: ConnectedPlatform): Promise<ConnectedAccount> {
    await this.keepKeys()
    const signedIn = await this.signIn(platform)
    if (!signedIn.ok) throw new Error(`not signed in: ${JSON.stringify(signedIn.problem)}`)
    const [account] = signedIn.value.kind === 'connected' ? signedIn.value.accounts : []
    if (!account) throw new Error('there was a choice')
    return account
  }

  /** Everything in the folder, file by file. */
  async files(): Promise<{ name: string; text: string }[]> {
    const names = await readdir(this.folder)
    return names.sort().map(name => ({ name, text: readFileSync(join(this.folder, name), 'utf8') }))
  }

  /** How often a route of the provider was asked since its last reset. */
  async asked(route: string): Promise<number> {
    return (await this.fake.received()).filter(one => one.route === route).length
  }
}
