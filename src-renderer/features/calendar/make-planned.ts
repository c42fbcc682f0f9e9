import { toast } from '@renderer/components/toasts'
import { newId } from '@renderer/database/new-id'
import { postsOfSet } from '@renderer/database/post-queries'
import { undoThis } from '@renderer/database/undo-this'
import { makePosts } from '@renderer/publishing/make-posts'
import { movePost } from '@renderer/publishing/move-post'
import { words } from '@renderer/words/words'
import type { AccountId, PostSetId, VideoId } from '@shared/domain/ids'
import type { WallMoment } from '@shared/domain/wall-time'
import { followPost } from './calendar-store'
import { wallText } from './day-words'
import { type Calendar, slotOf } from './use-calendar'

/** Makes drafts of a film for a time, or without one, as one step of undo. */
export async function makePlanned(
  calendar: Calendar,
  video_id: VideoId,
  account_ids: readonly AccountId[],
  moment: WallMoment | null,
): Promise<PostSetId> {
  const step = { merge: newId<string & {}>(), isGesture: true }
  const set_id = await makePosts({ video_id, account_ids }, step)
  const posts = await postsOfSet(set_id)
  if (moment) for (const { post_id } of posts) await movePost(post_id, moment, step)
  const [first] = posts
  if (first && moment) followPost(first.post_id, slotOf(calendar, moment))
  toast({
    title: words('calendar:made', { count: posts.length }),
    detail: moment ? words('calendar:madeFor', { when: wallText(moment.wall) }) : words('calendar:madeDraft'),
    action: { label: words('calendar:undo'), ...undoThis() },
  })
  return set_id
}
