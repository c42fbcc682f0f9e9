import type { Vault } from '@main/secrets/vault'
import { type AppKeyFacts, type AppKeyFault, AppKeys, appKeyFaultsIn } from '@shared/domain/app-keys'
import type { Provider } from '@shared/domain/provider'
import { fail, ok, type Result } from '@shared/domain/result'
import { redirectRules } from '@shared/domain/sign-in-redirect'
import type { ProviderHosts } from './sign-in-provider'

const nameOf = (provider: Provider) => `app-keys ${provider}`

/** The keys of the user's own app at each provider, sealed as one. */
export class AppKeyStore {
  constructor(
    private readonly vault: Vault,
    private readonly hosts: Readonly<Record<Provider, ProviderHosts>>,
  ) {}

  /** Undefined while there are none, or none that this system can open. */
  async keys(provider: Provider): Promise<AppKeys | undefined> {
    const text = await this.vault.secret(nameOf(provider), this.hosts[provider].tokens)
    try {
      return text === undefined ? undefined : AppKeys.parse(JSON.parse(text))
    } catch {
      return undefined
    }
  }

  async facts(provider: Provider): Promise<AppKeyFacts> {
    const keys = await this.keys(provider)
    const held = keys ? await this.vault.held(nameOf(provider), this.hosts[provider].tokens) : 'none'
    return { provider, id: keys?.id ?? null, held, register: redirectRules[provider].register }
  }

  /**
   * Keeps keys in place of others, unless something is wrong with how they look.
   * @param weak as `Vault.keep` has it
   */
  async keep(provider: Provider, typed: AppKeys, weak: boolean): Promise<Result<AppKeyFacts, readonly AppKeyFault[]>> {
    const keys = { id: typed.id.trim(), secret: typed.secret.trim() }
    const faults = appKeyFaultsIn(provider, keys)
    if (faults.length > 0) return fail(faults)
    await this.vault.keep(nameOf(provider), this.hosts[provider].tokens, JSON.stringify(keys), weak)
    return ok(await this.facts(provider))
  }

  forget(provider: Provider): Promise<void> {
    return this.vault.forget(nameOf(provider))
  }
}
