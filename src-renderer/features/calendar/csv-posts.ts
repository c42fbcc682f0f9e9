import { decodeText } from '@renderer/components/decode-text'
import { toast } from '@renderer/components/toasts'
import { changeRows } from '@renderer/database/change'
import { now } from '@renderer/database/clock'
import { newId } from '@renderer/database/new-id'
import { ownUser } from '@renderer/database/people'
import { undoThis } from '@renderer/database/undo-this'
import { studio } from '@renderer/studio'
import { words } from '@renderer/words/words'
import type { PostId, PostSetId } from '@shared/domain/ids'
import { newPost } from '@shared/domain/new-post'
import { emptyWording } from '@shared/domain/post-wording'
import type { NamedPost } from '@shared/domain/posts-csv'
import { writePosts } from '@shared/domain/posts-csv'
import type { TakenRow } from '@shared/domain/posts-csv-plan'
import { postsCalendar } from '@shared/domain/posts-ics'
import { timeFields } from '@shared/domain/schedule'
import { showBox } from './calendar-store'
import { accountOf, type Calendar, titleOf } from './use-calendar'

/** In bytes; a file of as many posts as are taken is far smaller. */
const largestFile = 20_000_000

/** Reads a file of posts and shows what would become of it. Nothing is changed yet. */
export async function readCsvFile(file: File): Promise<void> {
  const bytes = file.size > largestFile ? null : await file.arrayBuffer().catch(() => null)
  showBox({ kind: 'import', name: file.name, text: bytes && decodeText(new Uint8Array(bytes)) })
}

/** Makes posts of the rows of a file, all as one step of undo. */
export async function importPosts(taken: readonly TakenRow[]): Promise<void> {
  await changeRows('calendar:edit.import', async rows => {
    const { user_id } = await ownUser(rows)
    for (const { row, video_id, account_id, zone, at } of taken) {
      const { platform, title, caption, cta, hashtags } = row
      const wording = { ...emptyWording, title, caption, cta, hashtags: [...hashtags] }
      const given = {
        post_id: newId<PostId>(),
        video_id,
        account_id,
        set_id: newId<PostSetId>(),
        platform,
        wording,
        isImported: true,
      }
      const post = newPost({ ...given, zone, by: user_id, now: now() })
      await rows.put('posts', at ? { ...post, ...timeFields(at.moment) } : post)
    }
  })
  const title = words('calendar:imported', { count: taken.length })
  toast({
    title,
    detail: words('calendar:importedDrafts'),
    tone: 'good',
    action: { label: words('calendar:undo'), ...undoThis() },
  })
}

const named = (calendar: Calendar): NamedPost[] =>
  calendar.posts.map(post => ({
    post,
    film: calendar.films.get(post.video_id)?.title || titleOf(calendar, post),
    account: accountOf(calendar, post),
  }))

/** Saves every post as a table, or those with a time as a calendar for other programs. */
export async function savePosts(calendar: Calendar, kind: 'csv' | 'ics'): Promise<void> {
  const name = words('calendar:fileName')
  const text = kind === 'csv' ? writePosts(named(calendar)) : postsCalendar(named(calendar), name)
  const answer = await studio.call('script.save-text', { name, kind, text })
  if (!answer.ok) {
    const full = answer.problem.kind === 'disk-full'
    const refused = answer.problem.kind === 'not-writable'
    const detail = words(full ? 'calendar:saveFull' : refused ? 'calendar:saveRefused' : 'calendar:saveFailed')
    toast({ title: words('calendar:notSaved'), detail, tone: 'bad' })
  } else if (answer.value.kind === 'saved')
    toast({ title: words('calendar:saved', { name: answer.value.name }), tone: 'good' })
}
