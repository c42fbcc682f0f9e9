/** What to do about a time that was missed by more than the grace: post it all the same, ask, or leave it out and say so. */
export const latePolicies = ['post', 'ask', 'skip'] as const
export type LatePolicy = (typeof latePolicies)[number]

export const usualLatePolicy: LatePolicy = 'ask'

/** So late, a post still counts as on time. */
export const lateGraceMs = 15 * 60_000

/** How a post stands to its time, in milliseconds since 1970; `skip` is told as missed, never silent. */
export function whenLate(dueAt: number, now: number, policy: LatePolicy): 'early' | 'on-time' | LatePolicy {
  if (now < dueAt) return 'early'
  return now - dueAt <= lateGraceMs ? 'on-time' : policy
}
