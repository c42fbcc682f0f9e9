import type { AccountId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import { useLiveQuery } from 'dexie-react-hooks'
import { library } from './database'

/** Every post of an account; undefined until the database has answered. */
export function usePostsOf(account_id: AccountId): Post[] | undefined {
  return useLiveQuery(() => library().posts.where('account_id').equals(account_id).toArray(), [account_id])
}
