import type { ConnectedAccount } from '@shared/domain/connected-account'
import type { AccountId } from '@shared/domain/ids'
import type { TokenSet } from './token-set'
import type { Tokens, TokensOptions } from './tokens'

/**
 * What became of a permission: `revoked` at the provider · `shared` with another account that is connected still, so that it stays ·
 * `left` with the provider, which did not answer or could not be asked: it can be taken back on the provider's own pages.
 */
export type Permission = 'revoked' | 'shared' | 'left'

type Options = TokensOptions & { readonly tokens: Tokens }

async function takeBack(
  account: ConnectedAccount,
  tokens: TokenSet | undefined,
  options: Options,
): Promise<Permission> {
  const others = (await options.book.all()).filter(one => one.account_id !== account.account_id)
  if (others.some(one => one.provider === account.provider && one.grant === account.grant)) return 'shared'
  const keys = await options.keys.keys(account.provider)
  if (!tokens || !keys) return 'left'
  return (await options.providers[account.provider].revoke(keys, tokens)).ok ? 'revoked' : 'left'
}

/** Takes an account's permission back at its provider, then wipes its tokens and what was known of it. Undefined for one that is gone. */
export function disconnectAccount(id: AccountId, options: Options): Promise<Permission | undefined> {
  return options.tokens.whileStill(id, async () => {
    const account = await options.book.account(id)
    if (!account) return undefined
    const permission = await takeBack(account, await options.vault.tokens(account), options)
    await options.vault.forget(account)
    await options.book.drop(id)
    return permission
  })
}
