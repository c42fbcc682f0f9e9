import { writeRows } from '@renderer/database/write-rows'
import { logProblem, studio } from '@renderer/studio'
import type { PostId } from '@shared/domain/ids'
import type { OutboxNews } from '@shared/domain/outbox-news'
import { isToldInFull, wantsResend, withNews } from '@shared/domain/post-news'
import { noteItem } from './outbox-store'

/** Posts whose rows this page has seen: one that has none any more was deleted; of any other, the library that it belongs to is not open. */
const seen = new Set<PostId>()
export const wasSeen = (post_id: PostId): boolean => seen.has(post_id)
export const forgetSeen = (): void => seen.clear()

const day = 24 * 3_600_000

/**
 * Writes what main tells of a post into its row, and only then lets main forget it, where there is no more to come. A page that dies in between
 * hears it again at its next start and writes the same once more. A draft that is about to be sent anew is passed over. Main keeps news of a post
 * that has no row for a day: its library may be opened, or repaired, meanwhile, or the row that was deleted while it went out comes back by undo
 * and must hear that it did.
 */
export async function keepNews(news: OutboxNews): Promise<void> {
  noteItem(news)
  const written = await writeNews(news)
  const isDeletedDraft = news.state.at === 'draft' && wasSeen(news.post_id)
  const isOver = written === 'kept' || isDeletedDraft || Date.now() - (news.steps.at(-1)?.time ?? 0) > day
  if (written === 'passed' || !isOver || !isToldInFull(news, Date.now())) return
  const answer = await studio.call('publish.acknowledge', { post_id: news.post_id })
  if (!answer.ok) logProblem('A post could not be acknowledged', answer.problem)
}

async function writeNews(news: OutboxNews): Promise<'kept' | 'passed' | 'no-row'> {
  let written: 'kept' | 'passed' | 'no-row' = 'no-row'
  await writeRows(async rows => {
    const post = await rows.get('posts', news.post_id)
    if (!post) return
    seen.add(post.post_id)
    written = news.state.at === 'draft' && wantsResend(post) ? 'passed' : 'kept'
    const next = written === 'passed' ? post : withNews(post, news, Date.now())
    if (next !== post) await rows.put('posts', next)
  })
  return written
}
