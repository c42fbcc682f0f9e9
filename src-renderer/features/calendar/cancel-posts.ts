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
import type { Result } from '@shared/domain/result'
import { clearChosen, goToSlot, showBox } from './calendar-store'
import { type Calendar, entryOf } from './use-calendar'

type Trouble = Parameters<typeof troubleWords>[1]

/** Takes posts back: drafts leave the calendar, or go where they have no time; of those on their way it asks first. What is out stays. */
export async function takeBack(calendar: Calendar, posts: readonly Post[]): Promise<void> {
  const left = posts.filter(({ delivery }) => delivery !== 'published')
  const onTheirWay = left.filter(({ delivery }) => delivery !== 'draft')
  if (left.length < posts.length) sayOut(posts.length - left.length)
  if (onTheirWay.length > 0) return showBox({ kind: 'cancel', ids: onTheirWay.map(({ post_id }) => post_id) })
  if (left.length > 0) await takeDrafts(calendar, left)
}

const sayOut = (count: number): void =>
  toast({ title: words('calendar:stayed', { count }), detail: words('calendar:stays.out'), tone: 'bad' })

/** One step of undo, whatever becomes of each: those with a time lose it, those without are deleted. */
async function takeDrafts(calendar: Calendar, drafts: readonly Post[]): Promise<void> {
  const step = { merge: newId<string & {}>(), isGesture: true }
  const hasFocus = document.activeElement?.matches('[data-post]')
  const [taken, deleted] = [drafts.filter(({ wall }) => wall !== null), drafts.filter(({ wall }) => wall === null)]
  const [first] = drafts
  const entry = first && entryOf(calendar, first.post_id)
  const done = { taken: 0, deleted: 0 }
  for (const { post_id } of taken) if (tell(await movePost(post_id, null, step))) done.taken += 1
  for (const { post_id } of deleted) if (tell(await deletePost(post_id, step))) done.deleted += 1
  clearChosen()
  if (hasFocus && entry) goToSlot({ day: entry.day, minute: calendar.look.view === 'week' ? entry.minute : null })
  const said = [
    ...(done.taken > 0 ? [words('calendar:offCalendar', { count: done.taken })] : []),
    ...(done.deleted > 0 ? [words('calendar:deleted', { count: done.deleted })] : []),
  ]
  if (said.length === 0) return
  announce(said.join('. '))
  const [title = '', detail] = said
  toast({ title, ...(detail ? { detail } : {}), action: { label: words('calendar:undo'), ...undoThis() } })
}

function tell(done: Result<null, Trouble>): boolean {
  if (!done.ok) toast({ ...troubleWords(words, done.problem), tone: 'bad' })
  return done.ok
}

/** Takes posts out of the outbox, so that they are drafts at their times. */
export async function cancelAll(ids: readonly PostId[]): Promise<void> {
  let done = 0
  let trouble: Trouble | null = null
  for (const id of ids) {
    const cancelled = await cancelPost(id)
    if (cancelled.ok) done += 1
    else trouble = cancelled.problem
  }
  clearChosen()
  // One message for all of them: each of its own would cover the calendar.
  if (trouble) toast({ ...troubleWords(words, trouble), tone: 'bad' })
  if (done > 0) announce(words('calendar:cancelled', { count: done }))
  if (done > 0) toast({ title: words('calendar:cancelled', { count: done }), detail: words('calendar:cancelledSafe') })
}
