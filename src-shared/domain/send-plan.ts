import type { Finding } from './finding'
import type { Post } from './post'
import { mayDo, type Role, type Standing } from './post-approval'
import { isStopped } from './preflight'
import { isByHand } from './who-posts'

/**
 * What becomes of a post when its set is sent. `gone`: it is on its way or out · `read-only`: who sits here may only read · `no-account`: its
 * account is no more · `stopped`: its platform would refuse it · `past`: its time is over · `no-time`: it is for a time and has none · `to-ask`:
 * an approval is asked for with the same press · `to-approve`: who sits here gives it, by a press of its own · `asked`: somebody else is to
 */
export type Readiness =
  | 'ready'
  | 'gone'
  | 'read-only'
  | 'no-account'
  | 'stopped'
  | 'past'
  | 'to-ask'
  | 'to-approve'
  | 'asked'
  | 'refused'
  | 'no-time'

type Asked = {
  readonly post: Pick<Post, 'delivery' | 'scheduled_time' | 'platform'>
  readonly findings: readonly Finding[]
  readonly standing: Standing
  readonly needsApproval: boolean
  readonly role: Role
  readonly hasAccount: boolean
  /** Milliseconds since 1970. */
  readonly now: number
}

const sendable: readonly Post['delivery'][] = ['draft', 'failed', 'missed']

/** The first thing that stands in the way, else `ready`. */
export function readinessOf({ post, findings, standing, needsApproval, role, hasAccount, now }: Asked): Readiness {
  if (!sendable.includes(post.delivery)) return 'gone'
  if (!mayDo(role, 'edit')) return 'read-only'
  if (!hasAccount && !isByHand(post.platform)) return 'no-account'
  if (isStopped(findings)) return 'stopped'
  if (post.scheduled_time !== null && Date.parse(post.scheduled_time) <= now) return 'past'
  if (!needsApproval || standing.kind === 'approved') return 'ready'
  if (standing.kind === 'refused') return 'refused'
  if (mayDo(role, 'approve')) return 'to-approve'
  if (standing.kind === 'asked') return 'asked'
  return 'to-ask'
}

/** The same where a time is wanted: a post without one would go out at once. */
export const withTimeWanted = (one: Readiness, post: Pick<Post, 'scheduled_time'>, isWanted: boolean): Readiness =>
  isWanted && post.scheduled_time === null && (one === 'ready' || one === 'to-ask') ? 'no-time' : one

/** How many posts of a set go where. */
export type SendPlan = { readonly ready: number; readonly ask: number; readonly held: number; readonly open: number }

/** `open`: those that are not on their way yet · `ask`: those to ask an approval for · `held`: those that something stands in the way of. */
export function sendPlan(all: readonly Readiness[]): SendPlan {
  const count = (...which: readonly Readiness[]) => all.filter(one => which.includes(one)).length
  const [ready, ask, gone] = [count('ready'), count('to-ask'), count('gone')]
  return { ready, ask, held: all.length - ready - ask - gone, open: all.length - gone }
}
