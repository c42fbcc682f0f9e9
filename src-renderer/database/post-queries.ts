import type { PostId, PostSetId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import { canBeZone } from '@shared/domain/wall-time'
import { useLiveQuery } from 'dexie-react-hooks'
import { library } from './database'
import { readSetting, useSetting } from './queries'

/** Every post; undefined until the database has answered. */
export const usePosts = (): Post[] | undefined => useLiveQuery(() => library().posts.toArray())

export const readPost = (post_id: PostId): Promise<Post | undefined> => library().posts.get(post_id)

/** Posts of one delivery, in no order. */
export const readPostsThat = (delivery: Post['delivery']): Promise<Post[]> =>
  library().posts.where('delivery').equals(delivery).toArray()

/** One post; undefined while the database is asked, null when there is none of that id. */
export const usePost = (post_id: PostId): Post | null | undefined =>
  useLiveQuery(async () => (await readPost(post_id)) ?? null, [post_id])

/** The posts composed together, in the order in which they were made. */
export const usePostsOfSet = (set_id: PostSetId): Post[] | undefined => useLiveQuery(() => postsOfSet(set_id), [set_id])

export async function postsOfSet(set_id: PostSetId): Promise<Post[]> {
  const posts = await library()
    .posts.filter(post => post.set_id === set_id)
    .toArray()
  return posts.sort((a, b) => a.created_at.localeCompare(b.created_at) || a.post_id.localeCompare(b.post_id))
}

export const machineZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

const zoneOr = (zone: string | null | undefined): string => (zone && canBeZone(zone) ? zone : machineZone())

/** The zone by which the workspace plans. */
export const useWorkspaceZone = (): string => zoneOr(useSetting('workspace_zone'))

export const workspaceZone = async (): Promise<string> => zoneOr(await readSetting('workspace_zone'))
