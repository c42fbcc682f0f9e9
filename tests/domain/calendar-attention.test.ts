import { type AttentionFacts, attentionOf } from '@shared/domain/calendar-attention'
import type { Post } from '@shared/domain/post'
import { contentOf } from '@shared/domain/post-approval'
import { expect, test } from 'vitest'
import { accountId, aPost, userId } from '../support/builders'

const now = Date.parse('2026-03-01T00:00:00Z')
const ahead = '2026-03-02T10:00:00.000Z'
const planned = { scheduled_time: ahead, wall: '2026-03-02T10:00', zone: 'UTC' } as const
const facts = (given: Partial<AttentionFacts> = {}): AttentionFacts => ({
  now,
  isBroken: id => id === accountId(9),
  questionOf: () => null,
  whoOf: () => 'app',
  fileOf: () => null,
  mayApprove: true,
  ...given,
})
const kinds = (posts: readonly Post[], given: Partial<AttentionFacts> = {}) =>
  attentionOf(posts, facts(given)).map(({ kind, posts: those }) => `${kind} ${those.length}`)

const asked = (post: Post): Post => ({
  ...post,
  approval: { state: 'asked', user_id: userId(1), at: ahead, why: '', of: contentOf(post, null) },
})

test('each post counts once, under the gravest thing, the gravest first', () => {
  const posts = [
    aPost(1, { ...planned }),
    aPost(2, { delivery: 'missed' }),
    aPost(3, { delivery: 'unknown' }),
    aPost(4, { delivery: 'handed-to-you' }),
    aPost(5, { ...planned, account_id: accountId(9) }),
    asked(aPost(6, { delivery: 'draft', ...planned })),
    aPost(7, { delivery: 'draft', scheduled_time: '2026-02-01T10:00:00.000Z' }),
    aPost(8, { delivery: 'failed' }),
  ]
  expect(kinds(posts)).toEqual([
    ...['unknown 1', 'account 1', 'failed 1', 'missed 1', 'handed 1', 'slipped 1', 'approval 1', 'computer 1'],
  ])
})

test('what the outbox asks goes before what the row says', () => {
  expect(kinds([aPost(1)], { questionOf: () => 'late' })).toEqual(['late 1'])
  expect(kinds([aPost(1)], { questionOf: () => 'stuck' })).toEqual(['unknown 1'])
})

test('nothing is said of what is well: out, a plain draft, held by its platform, approved by others', () => {
  const posts = [
    aPost(1, { delivery: 'published' }),
    aPost(2, { delivery: 'draft', scheduled_time: null, wall: null }),
    aPost(3, { delivery: 'held-by-platform', ...planned }),
  ]
  expect(kinds(posts)).toEqual([])
  expect(kinds([asked(aPost(6, { delivery: 'draft', ...planned }))], { mayApprove: false })).toEqual([])
  expect(kinds([aPost(1, { ...planned })], { whoOf: () => 'platform' })).toEqual([])
})

test('a post whose zone changed its clocks is told of as long as it can be given its time again', () => {
  // Planned when Berlin was thought to keep summer time: 18:30 there is half past five by the rules that there are.
  const shifted = { scheduled_time: '2026-03-10T16:30:00.000Z', wall: '2026-03-10T18:30', zone: 'Europe/Berlin' }
  expect(kinds([aPost(1, { ...shifted, delivery: 'queued' }), aPost(2, { ...shifted, delivery: 'draft' })])).toEqual([
    'rules 2',
  ])
  const held = aPost(3, { ...shifted, delivery: 'held-by-platform' })
  const right = aPost(4, { ...shifted, delivery: 'draft', scheduled_time: '2026-03-10T17:30:00.000Z' })
  expect(kinds([held, right])).toEqual([])
})
