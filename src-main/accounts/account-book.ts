import { KeptJson } from '@main/store/kept-json'
import { ConnectedAccount } from '@shared/domain/connected-account'
import { AccountId } from '@shared/domain/ids'
import type { ConnectedPlatform } from '@shared/domain/post-order'
import { z } from 'zod'

const Accounts = z.record(AccountId, ConnectedAccount)

/** What is known of the connected accounts, in a file without secrets. */
export class AccountBook {
  readonly #file: KeptJson<typeof Accounts>

  /** @param onChanged told after each change, which is on the disk then */
  constructor(
    file: string,
    private readonly onChanged: () => void = () => undefined,
  ) {
    this.#file = new KeptJson(file, Accounts, {})
  }

  async all(): Promise<ConnectedAccount[]> {
    return Object.values(await this.#file.read())
  }

  async account(id: AccountId): Promise<ConnectedAccount | undefined> {
    return (await this.#file.read())[id]
  }

  async at(platform: ConnectedPlatform, remoteId: string): Promise<ConnectedAccount | undefined> {
    return (await this.all()).find(one => one.platform === platform && one.remote_id === remoteId)
  }

  async put(account: ConnectedAccount): Promise<void> {
    await this.#change(all => ({ ...all, [account.account_id]: account }))
  }

  /** Changes an account that is still there; one that is gone does not come back. */
  async change(id: AccountId, given: Partial<Omit<ConnectedAccount, 'account_id'>>): Promise<void> {
    await this.#change(all => (all[id] ? { ...all, [id]: { ...all[id], ...given } } : all))
  }

  async drop(id: AccountId): Promise<void> {
    await this.#change(all => Object.fromEntries(Object.entries(all).filter(([key]) => key !== id)))
  }

  async #change(changed: (all: z.infer<typeof Accounts>) => z.infer<typeof Accounts>): Promise<void> {
    await this.#file.change(changed)
    this.onChanged()
  }
}
