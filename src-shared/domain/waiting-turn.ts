import type { WorkProblem } from './writing-work'

/**
 * Why a waiting script is still waiting. `unseen` was not tried: the user has not seen yet what would be sent. Of one that is `gone` the
 * ideas are not there any more.
 */
export type WaitingProblem = WorkProblem | { readonly kind: 'unseen' } | { readonly kind: 'gone' }

/** What came of a try, and when (milliseconds). */
export type LastTry = { readonly problem: WaitingProblem; readonly at: number }

/** Problems of the endpoint, which every other one would meet too. */
const ofTheEndpoint = [
  ...['network', 'server', 'limit', 'key', 'model', 'not-set-up', 'cap-reached', 'day-reached', 'unseen', 'unexpected'],
] as const satisfies readonly WaitingProblem['kind'][]

/** Whether those behind it would come to the same. */
export const holdsAllUp = (problem: WaitingProblem): boolean => ofTheEndpoint.some(kind => kind === problem.kind)

/**
 * Whether a waiting script may be tried again unasked. An answer that was no use would most likely be none again, and costs the user money
 * every time: that one is theirs to ask for.
 */
export function mayTryAgain(last: LastTry | undefined, now: number): boolean {
  if (!last) return true
  if (last.problem.kind === 'limit') return now - last.at >= (last.problem.seconds ?? 0) * 1_000
  return holdsAllUp(last.problem)
}
