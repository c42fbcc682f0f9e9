import type { ConnectedAccount } from '@shared/domain/connected-account'
import type { AccountId } from '@shared/domain/ids'
import type { PublishProblem } from '@shared/domain/publish-problem'
import { fail, ok, type Result } from '@shared/domain/result'
import type { Checked, Granting } from './sign-in-provider'
import { needsSignIn, problemOf } from './token-problems'
import type { Tokens, TokensOptions } from './tokens'

type Options = TokensOptions & { readonly tokens: Tokens }

async function ask(account: ConnectedAccount, options: Options): Granting<Checked> {
  const { account_id, provider, remote_id, platform } = account
  const tokens = await options.tokens.whileStill(account_id, () => options.vault.tokens(account))
  const keys = await options.keys.keys(provider)
  if (!tokens || !keys) return fail({ kind: 'keys', code: '', said: '' })
  return options.providers[provider].check(keys, tokens, remote_id, platform)
}

async function keep({ account_id, username, scopes }: ConnectedAccount, checked: Checked, options: Options) {
  await options.book.change(account_id, {
    username: checked.username.slice(0, 200) || username,
    scopes: [...(checked.scopes ?? scopes)],
    ends_at: checked.ends_at,
    checked_at: options.now(),
  })
  const account = await options.book.account(account_id)
  return account ? ok(account) : needsSignIn('not-connected')
}

/**
 * Asks the platform how an account is, and keeps what it says: name, scopes, end. Tokens that it refuses are renewed once; that it cannot
 * be reached changes nothing.
 */
export async function checkAccount(id: AccountId, options: Options): Promise<Result<ConnectedAccount, PublishProblem>> {
  const account = await options.book.account(id)
  if (!account) return needsSignIn('not-connected')
  const session = await options.tokens.session(id)
  if (!session.ok) return session
  const first = await ask(account, options)
  if (first.ok) return keep(account, first.value, options)
  if (first.problem.kind !== 'ended') return problemOf(first.problem)
  const renewed = await options.tokens.renewed(id, session.value.accessToken)
  if (!renewed.ok) return renewed
  const second = await ask(account, options)
  return second.ok ? keep(account, second.value, options) : problemOf(second.problem)
}
