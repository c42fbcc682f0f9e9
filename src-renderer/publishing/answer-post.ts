import { now } from '@renderer/database/clock'
import { mayEditHere, ownUser } from '@renderer/database/people'
import { readPost } from '@renderer/database/post-queries'
import { logProblem, studio } from '@renderer/studio'
import type { PostId } from '@shared/domain/ids'
import { type Answer, answersFor } from '@shared/domain/outbox-answer'
import { markedPosted } from '@shared/domain/post-by-hand'
import { fail, ok, type Result } from '@shared/domain/result'
import { type CancelTrouble, cancelPost } from './cancel-post'
import { keepNews } from './keep-news'
import { movePost } from './move-post'
import { writePost } from './note-event'
import { listedItemOf } from './outbox-store'
import { isApproved, readFacts } from './post-facts'
import { dueAtOf } from './post-wish'
import { type SendTrouble, type Sent, sendPost } from './send-post'

/**
 * Why an answer was not taken. `not-asked`: the question is not open any more · `needs-approval`: it would go out without the one that its account
 * wants · `not-allowed`: an Analyst reads · `failed`: this app's own fault, written to the log.
 */
export type AnswerTrouble = { readonly kind: 'not-asked' | 'needs-approval' | 'not-allowed' | 'failed' }

const sends: readonly Answer[] = ['post-again', 'post-now', 'try-again']

/** What keeps an answer from being given; null for nothing. Until the outbox has followed an edit, it would send what was there before. */
async function keptFrom(post_id: PostId, answer: Answer): Promise<AnswerTrouble | null> {
  if (!(await mayEditHere())) return { kind: 'not-allowed' }
  const facts = sends.includes(answer) ? await readFacts(post_id) : undefined
  return facts && !isApproved(facts) ? { kind: 'needs-approval' } : null
}

/** Says to the outbox what a person says of a post that asks. `permalink`: where it is, with `it-is-there`; else null. */
export async function answerPost(
  post_id: PostId,
  answer: Answer,
  permalink: string | null,
): Promise<Result<null, AnswerTrouble>> {
  const kept = await keptFrom(post_id, answer)
  if (kept) return fail(kept)
  const said = await studio.call('publish.answer', { post_id, answer, permalink })
  if (said.ok) {
    await keepNews(said.value)
    return ok(null)
  }
  if (said.problem.kind === 'not-asked') return fail({ kind: 'not-asked' })
  logProblem('An answer was not taken', said.problem)
  return fail({ kind: 'failed' })
}

/** Notes that a person has made a post. `link`: where it is, `https` alone (see `postLink`); null where the person does not say. */
export async function markPosted(post_id: PostId, link: string | null): Promise<Result<null, AnswerTrouble>> {
  if (!(await mayEditHere())) return fail({ kind: 'not-allowed' })
  const item = await listedItemOf(post_id)
  if (item && answersFor(item).includes('it-is-there')) return answerPost(post_id, 'it-is-there', link)
  // The outbox would send it all the same.
  if (item && item.state.at !== 'draft' && !(await cancelPost(post_id)).ok) return fail({ kind: 'not-asked' })
  await writePost(post_id, async (post, rows) => markedPosted(post, link, (await ownUser(rows)).user_id, now()))
  return ok(null)
}

/**
 * Sends a post that failed or was missed once more, with the words that it has now: nothing of it is out. One whose time is over goes out at once:
 * whoever presses it means now.
 */
export async function retryPost(post_id: PostId): Promise<Result<Sent, SendTrouble | CancelTrouble>> {
  const cancelled = await cancelPost(post_id)
  if (!cancelled.ok) return cancelled
  const post = await readPost(post_id)
  if (post && (dueAtOf(post) ?? Infinity) <= Date.now()) await movePost(post_id, null)
  return sendPost(post_id)
}
