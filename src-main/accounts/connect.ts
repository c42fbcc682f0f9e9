import type { ConnectedAccount } from '@shared/domain/connected-account'
import { AccountId } from '@shared/domain/ids'
import type { ConnectedPlatform } from '@shared/domain/post-order'
import { providerOf } from '@shared/domain/provider'
import { v7 } from 'uuid'
import type { AccountBook } from './account-book'
import type { FoundAccount } from './sign-in-provider'
import { replaceTokens } from './token-set'
import type { TokenVault } from './token-vault'
import type { Tokens } from './tokens'

export type ConnectOptions = {
  readonly book: AccountBook
  readonly vault: TokenVault
  readonly tokens: Tokens
  readonly now: () => number
}

export type ToConnect = {
  readonly platform: ConnectedPlatform
  readonly scopes: readonly string[]
  readonly found: FoundAccount
}

/** Keeps an account that somebody signed in to; in the place of the same one if it was connected before. Throws what the file system throws. */
export async function connectAccount(wanted: ToConnect, options: ConnectOptions): Promise<ConnectedAccount> {
  const known = await options.book.at(wanted.platform, wanted.found.remote_id)
  const id = known?.account_id ?? AccountId.parse(v7())
  return options.tokens.whileStill(id, () => keepAccount(id, wanted, options))
}

async function keepAccount(id: AccountId, { platform, scopes, found }: ToConnect, options: ConnectOptions) {
  const { book, vault, now } = options
  const whose = { account_id: id, provider: providerOf[platform] }
  const tokens = replaceTokens(await vault.tokens(whose), found.tokens)
  const account: ConnectedAccount = {
    ...whose,
    platform,
    remote_id: found.remote_id,
    username: found.username.slice(0, 200),
    grant: found.grant,
    scopes: [...scopes],
    held: await vault.keep(whose, tokens),
    ends_at: found.ends_at,
    ended: null,
    checked_at: now(),
  }
  await book.put(account)
  return account
}
