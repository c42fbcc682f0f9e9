import { holdsAllUp, mayTryAgain } from '@shared/domain/waiting-turn'
import { expect, test } from 'vitest'

test('an answer that was no use is not paid for again unasked, and does not keep the others waiting', () => {
  for (const kind of ['refused', 'cut-off', 'not-understood', 'too-large', 'too-slow', 'gone'] as const) {
    const problem = kind === 'refused' ? { kind, words: '' } : { kind }
    expect([mayTryAgain({ problem, at: 0 }, 1e12), holdsAllUp(problem)]).toEqual([false, false])
  }
})

test('what the endpoint as a whole lacks is tried again, a limit only when its time is over', () => {
  expect(mayTryAgain(undefined, 0)).toBe(true)
  expect(mayTryAgain({ problem: { kind: 'network' }, at: 0 }, 1)).toBe(true)
  expect(mayTryAgain({ problem: { kind: 'limit', seconds: 60 }, at: 0 }, 59_999)).toBe(false)
  expect(mayTryAgain({ problem: { kind: 'limit', seconds: 60 }, at: 0 }, 60_000)).toBe(true)
})
