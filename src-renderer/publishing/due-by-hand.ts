import { now } from '@renderer/database/clock'
import { readFilm } from '@renderer/database/find-film'
import { readPostsThat } from '@renderer/database/post-queries'
import { onWritten, writeRows } from '@renderer/database/write-rows'
import { logProblem, studio } from '@renderer/studio'
import { words } from '@renderer/words/words'
import type { PostId } from '@shared/domain/ids'
import type { LatePolicy } from '@shared/domain/late-post'
import type { Post } from '@shared/domain/post'
import { dueByHand, type HandOverDue, handedOver } from '@shared/domain/post-by-hand'
import { useOutboxStore } from './outbox-store'
import { isApproved, latePolicy, readFacts } from './post-facts'
import { leaveRow } from './resend'

/** So often at least, in milliseconds: a machine that slept, or a clock that was set, moves no timer. */
const lookEvery = 20_000

type Due = Extract<HandOverDue, { kind: 'hand' | 'skip' }>

/** Hands posts that a person makes over when their time comes, and says so; what comes back ends it. */
export function followDueByHand(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  const look = async () => {
    clearTimeout(timer)
    const next = await handOverDue(Date.now()).catch(problem => {
      logProblem('Posts were not handed over', problem)
      return null
    })
    clearTimeout(timer)
    const wait = next === null ? lookEvery : Math.min(lookEvery, Math.max(0, next - Date.now()))
    if (!isOver) timer = setTimeout(() => void look(), wait)
  }
  const stop = onWritten(() => {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), 300)
  })
  void look()
  return () => {
    isOver = true
    clearTimeout(timer)
    stop()
  }
}

/** Hands over what is due. @returns when the next one is, in milliseconds since 1970; null where nothing waits */
export async function handOverDue(at: number): Promise<number | null> {
  const policy = await latePolicy()
  const waiting = await readPostsThat('queued')
  const times: number[] = []
  const { items, isListed } = useOutboxStore.getState()
  // Until main has said what it has, a post may be in its outbox.
  if (!isListed) return null
  for (const post of waiting) {
    if (items.has(post.post_id)) continue
    const due = dueByHand(post, at, policy)
    if (due && (await lacksApproval(post.post_id))) await leaveRow(post.post_id, 'needs-approval')
    else if (due?.kind === 'wait') times.push(due.until)
    else if (due) await handOver(post.post_id, policy, at)
  }
  return times.length > 0 ? Math.min(...times) : null
}

/** Edited or refused since, it is no more to be posted by hand than by the outbox. */
async function lacksApproval(post_id: PostId): Promise<boolean> {
  const facts = await readFacts(post_id)
  return facts !== undefined && !isApproved(facts)
}

/**
 * The row first, then the notice: a page that dies in between has handed it over all the same, and shows it; a notice told twice would have
 * somebody post twice.
 */
async function handOver(post_id: PostId, policy: LatePolicy, at: number): Promise<void> {
  let told: { readonly post: Post; readonly due: Due } | undefined
  await writeRows(async rows => {
    const post = await rows.get('posts', post_id)
    const due = post && dueByHand(post, at, policy)
    if (!post || !due || due.kind === 'wait') return
    await rows.put('posts', handedOver(post, due.kind, now()))
    told = { post, due }
  })
  if (told) await tell(told.post, told.due)
}

async function tell(post: Post, { kind, isLate }: Due): Promise<void> {
  const film = await readFilm(post.video_id)
  const platform = words(`posts:platform.${post.platform}`)
  const name = post.title || film?.title || words('posts:noTitle')
  const how = kind === 'skip' ? 'skipped' : isLate ? 'late' : 'onTime'
  const answer = await studio.call('publish.notify', {
    post_id: post.post_id,
    title: words(`posts:notice.${how}`, { platform }).slice(0, 200),
    body: words(`posts:noticeBody.${how}`, { name }).slice(0, 500),
  })
  if (!answer.ok) logProblem('A notice could not be given', answer.problem)
}
