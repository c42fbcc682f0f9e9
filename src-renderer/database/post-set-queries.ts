import type { PostSetId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import type { User } from '@shared/domain/user'
import { useLiveQuery } from 'dexie-react-hooks'
import { library } from './database'

/** The posts composed together under an id; undefined until the database has answered. */
export function usePostsOfSet(set_id: PostSetId): Post[] | undefined {
  return useLiveQuery(
    () =>
      library()
        .posts.filter(post => post.set_id === set_id)
        .toArray(),
    [set_id],
  )
}

/** Every post there is, for what is asked about all of them; undefined until the database has answered. */
export const useAllPosts = (): Post[] | undefined => useLiveQuery(() => library().posts.toArray())

/** The person at this machine; undefined until the database has answered. */
export function useOwnUser(): User | undefined {
  return useLiveQuery(async () => {
    const users = await library().users.toArray()
    return users.sort((a, b) => a.created_at.localeCompare(b.created_at))[0]
  })
}
