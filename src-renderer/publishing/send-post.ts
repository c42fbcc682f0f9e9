import { now } from '@renderer/database/clock'
import { mayEditHere, userHere } from '@renderer/database/people'
import { allDone } from '@renderer/database/turn'
import { logProblem, studio } from '@renderer/studio'
import type { SendWish } from '@shared/bridge/publish-calls'
import type { PostId, UserId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import { handedOver } from '@shared/domain/post-by-hand'
import { afterAll, type PostEvent, withEvents } from '@shared/domain/post-event'
import { fail, ok, type Result } from '@shared/domain/result'
import { isByHand } from '@shared/domain/who-posts'
import { areAccountsKnown } from './accounts-store'
import { inOrder } from './in-order'
import { keepNews } from './keep-news'
import { withOwnEvent, writePost } from './note-event'
import { itemOf } from './outbox-store'
import { readFacts } from './post-facts'
import { dueAtOf, type WishFault, wishOf } from './post-wish'

/**
 * Why a post was not sent. `past`: its time is over · `gone`: it, or all of it that could be sent, is no more, or it went out already ·
 * `in-use`: another process has the outbox · `not-allowed`: an Analyst reads · `failed`: this app's own fault, written to the log.
 */
export type SendTrouble =
  | WishFault
  | { readonly kind: 'past' | 'not-a-film' | 'no-disk' | 'in-use' | 'gone' | 'not-allowed' | 'failed' }

export type Sent = 'on-its-way' | 'by-hand'

/** From these a post may be sent: of the others something is out, or may be, or is on its way. */
const sendable: readonly Post['delivery'][] = ['draft', 'failed', 'missed']

/** Sends a post: into the outbox, or, where a person makes it, to wait for its time. One that is on its way already stays so. */
export async function sendPost(post_id: PostId): Promise<Result<Sent, SendTrouble>> {
  // Words that were typed a moment ago belong to it.
  await allDone()
  // Looked at in its turn: what went before may have sent it, or its row may have been deleted meanwhile.
  return inOrder(() => sendNow(post_id))
}

async function sendNow(post_id: PostId): Promise<Result<Sent, SendTrouble>> {
  const facts = await readFacts(post_id)
  if (!facts) return fail({ kind: 'gone' })
  const { post } = facts
  const item = itemOf(post_id)
  if (item && item.state.at !== 'draft') return ok('on-its-way')
  if (!sendable.includes(post.delivery))
    return post.delivery === 'published' ? fail({ kind: 'gone' }) : ok('on-its-way')
  const user = await userHere()
  if (!(await mayEditHere())) return fail({ kind: 'not-allowed' })
  const wish = wishOf(facts, Date.now())
  if (!wish.ok) return wish
  if ((dueAtOf(post) ?? Infinity) <= Date.now()) return fail({ kind: 'past' })
  if (wish.value.kind === 'by-hand')
    return areAccountsKnown() || isByHand(post.platform) ? waitForHand(post_id) : fail({ kind: 'failed' })
  return putInOutbox(wish.value.wish, user?.user_id ?? null)
}

async function waitForHand(post_id: PostId): Promise<Result<Sent, SendTrouble>> {
  await writePost(post_id, async (post, rows) => {
    const at = afterAll(post.activity, Date.now())
    const queued = await withOwnEvent(rows, post, user_id => ({ act: 'queued', at, user_id }))
    const waiting = {
      ...queued,
      delivery: 'queued' as const,
      status: 'scheduled' as const,
      problem: null,
      updated_at: at,
    }
    return post.scheduled_time === null ? handedOver(waiting, 'hand', at) : waiting
  })
  return ok('by-hand')
}

/** Puts a post into the outbox. @param by who sends it; null for the app by itself, as after an edit */
export async function putInOutbox(wish: SendWish, by: UserId | null): Promise<Result<Sent, SendTrouble>> {
  // Before the steps that follow from it, whoever is quicker.
  const queued: PostEvent = { act: 'queued', at: now(), user_id: by }
  const answer = await studio.call('publish.send', wish)
  if (!answer.ok) return fail(troubleOf(answer.problem))
  await keepNews(answer.value)
  await writePost(wish.post_id, post => ({ ...post, activity: withEvents(post.activity, [queued]) }))
  return ok('on-its-way')
}

type Answer = Awaited<ReturnType<typeof studio.call<'publish.send'>>>

function troubleOf(problem: Extract<Answer, { ok: false }>['problem']): SendTrouble {
  switch (problem.kind) {
    case 'no-account':
    case 'no-file':
    case 'not-a-film':
    case 'no-disk':
    case 'in-use':
      return { kind: problem.kind }
    case 'out-already':
      return { kind: 'gone' }
    default:
      logProblem('A post could not be sent', problem)
      return { kind: 'failed' }
  }
}
