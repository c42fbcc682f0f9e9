import { changeRows } from '@renderer/database/change'
import { now } from '@renderer/database/clock'
import { filmCoverOf } from '@renderer/database/find-film'
import { ownUser } from '@renderer/database/people'
import type { WordKey } from '@renderer/words/words'
import type { PostId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import {
  approvePost,
  type Judge,
  type JudgeRefusal,
  refusePost,
  submitPost,
  withdrawPost,
} from '@shared/domain/post-approval'
import { fail, ok, type Result } from '@shared/domain/result'
import { withOwnEvent, writePost } from './note-event'

/** Why nothing was decided. `gone`: the post is no more. */
export type JudgeTrouble = { readonly kind: JudgeRefusal | 'gone' }
type Judged = Promise<Result<null, JudgeTrouble>>
type Told = { readonly act: 'asked' | 'approved' } | { readonly act: 'refused' | 'withdrawn'; readonly why: string }

type Act = {
  readonly label: WordKey
  readonly decide: (post: Post, judge: Judge) => Result<Post, JudgeRefusal>
  readonly event: Told
}

/** Decides in the name of whoever sits here, with that person's role, as one undoable step. */
async function judge(post_id: PostId, { label, decide, event }: Act): Judged {
  let outcome: Result<null, JudgeTrouble> = fail({ kind: 'gone' })
  await changeRows(label, async rows => {
    const post = await rows.get('posts', post_id)
    if (!post) return
    const { user_id, role } = await ownUser(rows)
    const film = await rows.get('video_assets', post.video_id)
    const seen = { file: film?.file ?? null, film_cover_ms: filmCoverOf(film) }
    const decided = decide(post, { user_id, role, at: now(), ...seen })
    outcome = decided.ok ? ok(null) : fail({ kind: decided.problem })
    if (decided.ok) await rows.put('posts', decided.value)
  })
  if (outcome.ok) {
    await writePost(post_id, (post, rows) => withOwnEvent(rows, post, user_id => ({ ...event, at: now(), user_id })))
  }
  return outcome
}

/** Asks for approval of the post as it is. */
export const submitForApproval = (post_id: PostId): Judged =>
  judge(post_id, { label: 'posts:edit.submit', decide: submitPost, event: { act: 'asked' } })

/** Approves the post as it is. */
export const approve = (post_id: PostId): Judged =>
  judge(post_id, { label: 'posts:edit.approve', decide: approvePost, event: { act: 'approved' } })

/** Refuses the post as it is and says why. */
export const refuse = (post_id: PostId, why: string): Judged =>
  judge(post_id, {
    label: 'posts:edit.refuse',
    decide: (post, one) => refusePost(post, one, why),
    event: { act: 'refused', why },
  })

/** Takes back what was decided or asked for. A post on its way that needs an approval is a draft again: `follow-rows.ts`. */
export const withdrawApproval = (post_id: PostId): Judged =>
  judge(post_id, { label: 'posts:edit.withdraw', decide: withdrawPost, event: { act: 'withdrawn', why: '' } })
