import { announce } from '@renderer/components/announcer'
import { toast } from '@renderer/components/toasts'
import { newId } from '@renderer/database/new-id'
import { undoThis } from '@renderer/database/undo-this'
import { cancelPost } from '@renderer/publishing/cancel-post'
import { deletePost } from '@renderer/publishing/delete-post'
import { movePost } from '@renderer/publishing/move-post'
import { troubleWords } from '@renderer/publishing/trouble-words'
import { words } from '@renderer/words/words'
import type { PostId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import { clearChosen, showBox } from './calendar-store'

/** Takes posts back: drafts leave the calendar, or go where they have no time; of those on their way it asks first. */
export async function takeBack(posts: readonly Post[]): Promise<void> {
  const [first] = posts
  if (!first) return
  const onTheirWay = posts.filter(({ delivery }) => delivery !== 'draft')
  if (onTheirWay.length > 0) return showBox({ kind: 'cancel', ids: posts.map(({ post_id }) => post_id) })
  const merge = newId<string & {}>()
  for (const { post_id, wall } of posts) {
    if (wall === null) await deletePost(post_id)
    else await movePost(post_id, null, { merge, isGesture: true })
  }
  clearChosen()
  const title = words(first.wall === null ? 'calendar:deleted' : 'calendar:offCalendar', { count: posts.length })
  toast({ title, action: { label: words('calendar:undo'), ...undoThis() } })
}

/** Takes posts out of the outbox, so that they are drafts at their times. */
export async function cancelAll(ids: readonly PostId[]): Promise<void> {
  let done = 0
  for (const id of ids) {
    const cancelled = await cancelPost(id)
    if (cancelled.ok) done += 1
    else toast({ ...troubleWords(words, cancelled.problem), tone: 'bad' })
  }
  clearChosen()
  if (done > 0) announce(words('calendar:cancelled', { count: done }))
  if (done > 0) toast({ title: words('calendar:cancelled', { count: done }), detail: words('calendar:cancelledSafe') })
}
