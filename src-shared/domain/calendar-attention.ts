import { whyStays } from './calendar-move'
import type { AccountId, MediaId } from './ids'
import type { Question } from './outbox-item'
import type { Post } from './post'
import { standingOf } from './post-approval'
import { movedByRules } from './schedule'
import type { WhoPosts } from './who-posts'

/** What somebody has to see to, the gravest first. `computer` is no trouble: posts that go out only while this app runs. */
export const attentionKinds = [
  'unknown',
  'account',
  'failed',
  'missed',
  'late',
  'handed',
  'slipped',
  'rules',
  'approval',
  'computer',
] as const
export type AttentionKind = (typeof attentionKinds)[number]

export type Attention = { readonly kind: AttentionKind; readonly posts: readonly Post[] }

export type AttentionFacts = {
  readonly now: number
  /** Whether an account has to be signed in to again before anything goes out to it. */
  readonly isBroken: (account_id: AccountId) => boolean
  /** What the outbox asks about a post. */
  readonly questionOf: (post: Post) => Question | null
  readonly whoOf: (post: Post) => WhoPosts
  /** The finished file of a post's film. */
  readonly fileOf: (post: Post) => MediaId | null
  /** Whether the person at this machine approves posts. */
  readonly mayApprove: boolean
}

const byQuestion: Record<Question, AttentionKind> = {
  unknown: 'unknown',
  stuck: 'unknown',
  account: 'account',
  'keeps-failing': 'failed',
  late: 'late',
}

/** Posts that somebody has to see to, each once under the gravest, and those that need this computer. */
export function attentionOf(posts: readonly Post[], facts: AttentionFacts): Attention[] {
  const found = new Map<AttentionKind, Post[]>()
  for (const post of posts) {
    const kind = kindOf(post, facts)
    if (kind) found.set(kind, [...(found.get(kind) ?? []), post])
  }
  return attentionKinds.flatMap(kind => {
    const those = found.get(kind)
    return those ? [{ kind, posts: those.sort((one, other) => timeOf(one) - timeOf(other)) }] : []
  })
}

const timeOf = ({ scheduled_time }: Post) => (scheduled_time === null ? 0 : Date.parse(scheduled_time))

function kindOf(post: Post, facts: AttentionFacts): AttentionKind | null {
  const { delivery, account_id } = post
  if (delivery === 'published') return null
  const question = facts.questionOf(post)
  if (question) return byQuestion[question]
  if (delivery === 'unknown' || delivery === 'failed' || delivery === 'missed') return delivery
  if (delivery === 'handed-to-you') return 'handed'
  if (delivery === 'draft') return kindOfDraft(post, facts)
  if (account_id !== null && facts.isBroken(account_id)) return 'account'
  if (isShifted(post, facts.now)) return 'rules'
  const isAhead = delivery === 'queued' && timeOf(post) > facts.now
  return isAhead && facts.whoOf(post) === 'app' ? 'computer' : null
}

function kindOfDraft(post: Post, { now, fileOf, mayApprove }: AttentionFacts): AttentionKind | null {
  if (post.scheduled_time !== null && timeOf(post) <= now) return 'slipped'
  if (isShifted(post, now)) return 'rules'
  return mayApprove && standingOf(post, fileOf(post)).kind === 'asked' ? 'approval' : null
}

/** Would a post go out at another time of day than it was planned for, since its zone changed its clocks, and can be given that time anew? */
function isShifted(post: Post, now: number): boolean {
  const { wall, zone, scheduled_time } = post
  if (wall === null || scheduled_time === null || timeOf(post) <= now || whyStays(post) !== null) return false
  return (movedByRules({ wall, zone }, scheduled_time)?.at ?? 0) > now
}
