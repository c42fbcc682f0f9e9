import { ownUser } from '@renderer/database/people'
import { type RowChanges, writeRows } from '@renderer/database/write-rows'
import type { PostId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import { type PostEvent, withEvents } from '@shared/domain/post-event'

/** Writes into a post's row what nobody undoes: where it is, and what happened to it. Nothing where the row is gone. */
export const writePost = (post_id: PostId, edit: (post: Post, rows: RowChanges) => Promise<Post> | Post) =>
  writeRows(async rows => {
    const post = await rows.get('posts', post_id)
    if (post) await rows.put('posts', await edit(post, rows))
  })

/** The post with a line in its log, by whoever sits here. The log is not undone with the edit that it tells of: it did happen. */
export async function withOwnEvent(
  rows: RowChanges,
  post: Post,
  event: (user_id: NonNullable<PostEvent['user_id']>) => PostEvent,
): Promise<Post> {
  const { user_id } = await ownUser(rows)
  return { ...post, activity: withEvents(post.activity, [event(user_id)]) }
}
