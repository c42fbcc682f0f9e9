import { readPost } from '@renderer/database/post-queries'
import { logProblem, studio } from '@renderer/studio'
import type { PostId } from '@shared/domain/ids'
import type { OutboxNews } from '@shared/domain/outbox-news'
import { noteAccounts, refreshAccounts } from './accounts-store'
import { followDueByHand } from './due-by-hand'
import { followRows } from './follow-rows'
import { keepNews } from './keep-news'
import { noteGone, noteProgress, refreshOutbox } from './outbox-store'
import { showKit, showPost } from './shown-post'

const keep = (news: OutboxNews) =>
  void keepNews(news).catch(problem => logProblem('News of a post were not kept', problem))

/** Follows accounts and the outbox: their news into the rows, and the rows' edits into the outbox; what comes back ends it. */
export function listenToPublishing(): () => void {
  const networkBack = () => void studio.call('publish.network-back', {})
  window.addEventListener('online', networkBack)
  const stops = [
    studio.on('accounts.changed', noteAccounts),
    studio.on('accounts.signed-in', () => void refreshAccounts()),
    studio.on('publish.changed', keep),
    studio.on('publish.progress', noteProgress),
    studio.on('publish.gone', ({ post_id }) => noteGone(post_id)),
    studio.on('publish.wanted', ({ post_id }) => void showWanted(post_id)),
    followRows(),
    followDueByHand(),
    () => window.removeEventListener('online', networkBack),
  ]
  void refreshAccounts()
  void listOutbox()
  // What a page that died has left open, nobody sees any more.
  void studio.call('publish.end-hand-over', {})
  return () => {
    for (const stop of stops) stop()
  }
}

/** A notice was clicked: of a post that is due by hand, the kit is what its person came for. */
async function showWanted(post_id: PostId): Promise<void> {
  const post = await readPost(post_id)
  if (post?.delivery === 'handed-to-you') showKit(post_id)
  else showPost(post_id)
}

async function listOutbox(): Promise<void> {
  for (const item of await refreshOutbox()) keep(item)
}
