import type { MediaId, UserId } from './ids'
import type { Post, PostApproval, PostContent } from './post'
import { wordingOf } from './post-wording'
import { fail, ok, type Result } from './result'
import { isSame } from './same-value'
import type { roles } from './user'

export type Role = (typeof roles)[number]
export type PostAct = 'read' | 'edit' | 'submit' | 'approve'

const allowed: Record<Role, readonly PostAct[]> = {
  Founder: ['read', 'edit', 'submit', 'approve'],
  Admin: ['read', 'edit', 'submit', 'approve'],
  Editor: ['read', 'edit', 'submit'],
  Analyst: ['read'],
}

/** Founder and Admin approve, Editor submits, Analyst reads. Refusing and taking an approval back is approving too. */
export const mayDo = (role: Role, act: PostAct): boolean => allowed[role].includes(act)

type Judged = Pick<Post, 'video_id' | 'account_id' | 'choices' | 'scheduled_time'> & Parameters<typeof wordingOf>[0]

/**
 * What an approver decides about: film and its file, account, words, cover, choices and time.
 * @param file the film's, null while there is none
 * @param film_cover_ms the moment that is the film's cover; left out where it is not known
 */
export function contentOf(post: Judged, file: MediaId | null, film_cover_ms?: number): PostContent {
  const { video_id, account_id, choices, scheduled_time } = post
  const cover = film_cover_ms === undefined ? {} : { film_cover_ms }
  return { video_id, file, account_id, ...wordingOf(post), ...cover, choices, scheduled_time }
}

/** The film's cover counts as the post's moment. */
type SeenField = Exclude<keyof PostContent, 'film_cover_ms'>

/**
 * Fields in which a post is another than what was looked at. Everything that is seen, where and by whom, is an edit. A later time is none;
 * an earlier one is: the post would go out before anybody meant it to. A first time is none where the approver saw a post without one.
 */
export function editedSince(of: PostContent, now: PostContent): SeenField[] {
  const fields = Object.keys(of).filter((field): field is SeenField => field !== 'film_cover_ms')
  return fields.filter(field => {
    if (field === 'cover_ms') return isOtherMoment(of, now)
    return field === 'scheduled_time' ? isSooner(of.scheduled_time, now.scheduled_time) : !isSame(of[field], now[field])
  })
}

/** Of a post without a moment of its own, the film's is seen. */
function isOtherMoment(of: PostContent, now: PostContent): boolean {
  const [one, other] = [of.film_cover_ms, now.film_cover_ms]
  if (one === undefined || other === undefined) return of.cover_ms !== now.cover_ms
  return (of.cover_ms ?? one) !== (now.cover_ms ?? other)
}

/** Without a time, a post goes out at once: sooner than any time, unless that was what was seen. */
function isSooner(seen: string | null, now: string | null): boolean {
  if (seen === null) return false
  return now === null || Date.parse(now) < Date.parse(seen)
}

/**
 * Where a post stands. `withdrawn`: it was approved and edited since, or submitted and edited since. Nothing has to write that down: an edit
 * on another machine takes the approval back too, and undoing the edit brings it back.
 */
export type Standing =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'asked' | 'approved' | 'refused'; readonly approval: PostApproval }
  | { readonly kind: 'withdrawn'; readonly approval: PostApproval; readonly edited: readonly SeenField[] }

export function standingOf(post: Post, file: MediaId | null, film_cover_ms?: number): Standing {
  const { approval } = post
  if (!approval) return { kind: 'not-asked' }
  const edited = editedSince(approval.of, contentOf(post, file, film_cover_ms))
  // A refused post is edited because it was refused: the refusal stays until it is asked for again.
  if (approval.state === 'refused' || edited.length === 0) return { kind: approval.state, approval }
  return { kind: 'withdrawn', approval, edited }
}

/** The approval that holds now; null for a post that was never approved or was edited since. */
export function postApprovalOf(post: Post, file: MediaId | null, film_cover_ms?: number): PostApproval | null {
  const standing = standingOf(post, file, film_cover_ms)
  return standing.kind === 'approved' ? standing.approval : null
}

/** May it go out? Where its account wants no approval, always. */
export const mayGoOut = (post: Post, file: MediaId | null, needsApproval: boolean, film_cover_ms?: number): boolean =>
  !needsApproval || postApprovalOf(post, file, film_cover_ms) !== null

export type Judge = {
  readonly user_id: UserId
  readonly role: Role
  readonly at: string
  readonly file: MediaId | null
  /** The moment that is the film's cover; left out where it is not known. */
  readonly film_cover_ms?: number
}
export type JudgeRefusal = 'not-allowed' | 'not-approved' | 'gone-out'

type Decision = { readonly state: PostApproval['state']; readonly why: string }

function decided(post: Post, { user_id, at, file, film_cover_ms }: Judge, { state, why }: Decision): Post {
  const approval = { state, user_id, at, why, of: contentOf(post, file, film_cover_ms) }
  return { ...post, approval, updated_at: at }
}

/** Once a post is on its way where it can be seen, there is nothing left to decide about it. */
const isGone = ({ delivery }: Post) => delivery === 'published' || delivery === 'processing' || delivery === 'unknown'

function whenAllowed(post: Post, judge: Judge, act: PostAct, decision: Decision): Result<Post, JudgeRefusal> {
  if (!mayDo(judge.role, act)) return fail('not-allowed')
  return isGone(post) ? fail('gone-out') : ok(decided(post, judge, decision))
}

/** Asks for approval of the post as it is. */
export const submitPost = (post: Post, judge: Judge) => whenAllowed(post, judge, 'submit', { state: 'asked', why: '' })

/** Approves the post as it is, asked for or not. */
export const approvePost = (post: Post, judge: Judge) =>
  whenAllowed(post, judge, 'approve', { state: 'approved', why: '' })

/** Refuses the post as it is and says why. */
export const refusePost = (post: Post, judge: Judge, why: string) =>
  whenAllowed(post, judge, 'approve', { state: 'refused', why })

/** Takes back what was decided, or what was asked for: its own question anybody may take back who may ask. */
export function withdrawPost(post: Post, judge: Judge): Result<Post, JudgeRefusal> {
  const { approval } = post
  if (!approval) return fail('not-approved')
  const isOwnQuestion = approval.state === 'asked' && approval.user_id === judge.user_id && mayDo(judge.role, 'submit')
  if (!isOwnQuestion && !mayDo(judge.role, 'approve')) return fail('not-allowed')
  return isGone(post) ? fail('gone-out') : ok({ ...post, approval: null, updated_at: judge.at })
}
