import type { AccountId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import type { SocialAccount } from '@shared/domain/social-account'
import { useLiveQuery } from 'dexie-react-hooks'
import { library } from './database'

/** Every post of an account; undefined until the database has answered. */
export function usePostsOf(account_id: AccountId): Post[] | undefined {
  return useLiveQuery(() => library().posts.where('account_id').equals(account_id).toArray(), [account_id])
}

export const readAccount = (account_id: AccountId): Promise<SocialAccount | undefined> =>
  library().social_accounts.get(account_id)

/** Every account's row, by platform; undefined until the database has answered. */
export const useAccountRows = (): SocialAccount[] | undefined =>
  useLiveQuery(() => library().social_accounts.orderBy('platform').toArray())
