import { writeRows } from '@renderer/database/write-rows'
import { logProblem, studio } from '@renderer/studio'
import type { OutboxNews } from '@shared/domain/outbox-news'
import { isToldInFull, wantsResend, withNews } from '@shared/domain/post-news'
import { noteItem } from './outbox-store'

/**
 * Writes what main tells of a post into its row, and only then lets main forget it, where there is no more to come. A page that dies in between
 * hears it again at its next start and writes the same once more. News of a post whose row is gone are let go too. A draft that is about to
 * be sent anew is passed over.
 */
export async function keepNews(news: OutboxNews): Promise<void> {
  noteItem(news)
  let isPassing = false
  await writeRows(async rows => {
    const post = await rows.get('posts', news.post_id)
    if (!post) return
    isPassing = news.state.at === 'draft' && wantsResend(post)
    const next = isPassing ? post : withNews(post, news, Date.now())
    if (next !== post) await rows.put('posts', next)
  })
  if (isPassing || !isToldInFull(news, Date.now())) return
  const answer = await studio.call('publish.acknowledge', { post_id: news.post_id })
  if (!answer.ok) logProblem('A post could not be acknowledged', answer.problem)
}
