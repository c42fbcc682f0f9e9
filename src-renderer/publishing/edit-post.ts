import { type ChangeOptions, changeRows } from '@renderer/database/change'
import { now } from '@renderer/database/clock'
import { ownUser } from '@renderer/database/people'
import { writeRows } from '@renderer/database/write-rows'
import type { WordKey } from '@renderer/words/words'
import type { PostId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import { withEdit } from '@shared/domain/post-event'
import { isSame } from '@shared/domain/same-value'

/** Fields that tell of an edit by themselves, or are none. */
const untold: readonly string[] = ['activity', 'updated_at', 'wall', 'zone', 'scheduled_time', 'approval', 'own']

/** What of a post an edit changed, as its log tells it. */
export const changedFields = (before: Post, after: Post): string[] =>
  Object.keys(after).filter(
    field => !untold.includes(field) && !isSame(before[field as keyof Post], after[field as keyof Post]),
  )

/** Edits a post as one undoable step. What is on its way in the outbox follows by itself: `follow-rows.ts`. */
export async function editPost(
  post_id: PostId,
  label: WordKey,
  edit: (post: Post) => Post,
  options?: ChangeOptions,
): Promise<void> {
  let fields: string[] = []
  await changeRows(
    label,
    async rows => {
      const post = await rows.get('posts', post_id)
      if (!post) return
      const edited = edit(post)
      fields = changedFields(post, edited)
      await rows.put('posts', { ...edited, updated_at: now() })
    },
    options,
  )
  await noteEdits(new Map([[post_id, fields]]))
}

/** Writes into the logs of posts which of their fields were edited, by whoever sits here; of those without one, nothing. */
export async function noteEdits(edits: ReadonlyMap<PostId, readonly string[]>): Promise<void> {
  const told = [...edits].filter(([, fields]) => fields.length > 0)
  if (told.length === 0) return
  await writeRows(async rows => {
    const { user_id } = await ownUser(rows)
    for (const [post_id, fields] of told) {
      const post = await rows.get('posts', post_id)
      if (!post) continue
      await rows.put('posts', { ...post, activity: withEdit(post.activity, { user_id, fields, at: now() }) })
    }
  })
}
