import {
  heldWhen,
  isAllOwn,
  openSets,
  sharedTime,
  withSharedEdit,
  withTime,
  wordingOfSet,
} from '@shared/domain/compose-set'
import { foldText } from '@shared/domain/feed-fold'
import { finding } from '@shared/domain/finding'
import { deliveries } from '@shared/domain/post'
import { isOnItsWay, lockOf } from '@shared/domain/post-lock'
import { type Readiness, readinessOf, sendPlan, withTimeWanted } from '@shared/domain/send-plan'
import { describe, expect, test } from 'vitest'
import { aPost, laterTime, postSetId, someTime } from '../support/builders'

describe('words of a set', () => {
  const draft = { delivery: 'draft' } as const

  test('an edit for all reaches those that share the field, and no post that is out', () => {
    const posts = [
      aPost(1, draft),
      aPost(2, { ...draft, caption: 'Mine', own: ['caption'] }),
      aPost(3, { delivery: 'published', caption: 'Gone' }),
    ]
    expect(withSharedEdit(posts, { caption: 'Ours' }).map(({ caption }) => caption)).toEqual(['Ours', 'Mine'])
  })

  test('what a set shares are the words of what is not out yet; where all are out, what they went out with', () => {
    const [gone, open] = [aPost(1, { delivery: 'published', caption: 'Gone' }), aPost(2, { ...draft, caption: 'Ours' })]
    expect([wordingOfSet([gone, open]).caption, wordingOfSet([gone]).caption]).toEqual(['Ours', 'Gone'])
  })

  test('"now" holds while no post has a time; every other choice holds', () => {
    const [timed, timeless] = [aPost(1, { scheduled_time: laterTime }), aPost(2, { scheduled_time: null, wall: null })]
    expect([heldWhen('now', [timeless]), heldWhen('now', [timeless, timed]), heldWhen('slot', [timed])]).toEqual([
      'now',
      'at',
      'slot',
    ])
  })

  test('where each has its own there is nothing shared to edit', () => {
    const own = aPost(1, { ...draft, own: ['title'] })
    expect([isAllOwn([own], 'title'), isAllOwn([own, aPost(2, draft)], 'title'), isAllOwn([], 'title')]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('the time of a set is what most of its posts have', () => {
    const [one, other] = [{ scheduled_time: laterTime }, { scheduled_time: null, wall: null }]
    expect(sharedTime([aPost(1, one), aPost(2, one), aPost(3, other)])?.scheduled_time).toBe(laterTime)
    expect(sharedTime([aPost(1, one), aPost(2, other), aPost(3, other)])).toBeNull()
  })

  test('a time taken away leaves none behind', () => {
    expect(withTime(aPost(1), null)).toMatchObject({ scheduled_time: null, wall: null, zone: 'UTC' })
  })

  test('sets with drafts are offered to go on with, the latest first', () => {
    const posts = [
      aPost(1, { ...draft, set_id: postSetId(1), created_at: someTime }),
      aPost(2, { ...draft, set_id: postSetId(2), created_at: laterTime }),
      aPost(3, { ...draft, set_id: postSetId(2), created_at: laterTime }),
      aPost(4, { delivery: 'published', set_id: postSetId(3) }),
      aPost(5, { ...draft, set_id: null }),
    ]
    expect(openSets(posts).map(({ set_id, count }) => [set_id, count])).toEqual([
      [postSetId(2), 2],
      [postSetId(1), 1],
    ])
  })
})

test('only what may be seen out there is locked', () => {
  const locks = deliveries.map(delivery => [delivery, lockOf({ delivery }), isOnItsWay({ delivery })])
  expect(locks.filter(([, lock]) => lock !== null).map(([name, lock]) => `${name}: ${lock}`)).toEqual([
    'processing: out',
    'held-by-platform: held',
    'published: out',
    'unknown: unsure',
  ])
  expect(locks.filter(([, , isAway]) => isAway).map(([name]) => name)).toEqual(['queued', 'uploading'])
})

describe('what becomes of a post when its set is sent', () => {
  const now = Date.parse(someTime)
  const usual: Parameters<typeof readinessOf>[0] = {
    post: aPost(1, { delivery: 'draft', scheduled_time: laterTime }),
    findings: [],
    standing: { kind: 'not-asked' },
    needsApproval: false,
    role: 'Founder',
    hasAccount: true,
    now,
  }
  const post = (given: Parameters<typeof aPost>[1]) => ({ post: aPost(1, { delivery: 'draft', ...given }) })
  const asked = { standing: { kind: 'asked', approval: null as never } } as const

  test.each<[string, Partial<Parameters<typeof readinessOf>[0]>, Readiness]>([
    ['it goes', {}, 'ready'],
    ['without a time it goes at once', post({ scheduled_time: null }), 'ready'],
    ['one that failed goes again', post({ delivery: 'failed', scheduled_time: null }), 'ready'],
    ['one on its way stays', post({ delivery: 'queued' }), 'gone'],
    ['an Analyst reads', { role: 'Analyst' }, 'read-only'],
    ['its account is no more', { hasAccount: false }, 'no-account'],
    ['by hand it needs none', { hasAccount: false, ...post({ platform: 'SpillApp', scheduled_time: null }) }, 'ready'],
    ['its platform would refuse it', { findings: [finding('privacy')] }, 'stopped'],
    ['a warning stops nothing', { findings: [finding('hashtags', { severity: 'warns' })] }, 'ready'],
    ['its time is over', post({ scheduled_time: someTime }), 'past'],
    ['an Editor asks', { needsApproval: true, role: 'Editor' }, 'to-ask'],
    ['an Editor waits', { needsApproval: true, role: 'Editor', ...asked }, 'asked'],
    ['a Founder approves first', { needsApproval: true, ...asked }, 'to-approve'],
    [
      'approved, it goes',
      { needsApproval: true, role: 'Editor', standing: { kind: 'approved', approval: null as never } },
      'ready',
    ],
  ])('%s', (_name, given, expected) => {
    expect(readinessOf({ ...usual, ...given })).toBe(expected)
  })

  test('for a time it needs one', () => {
    expect(withTimeWanted('ready', { scheduled_time: null }, true)).toBe('no-time')
    expect(withTimeWanted('ready', { scheduled_time: null }, false)).toBe('ready')
    expect(withTimeWanted('stopped', { scheduled_time: null }, true)).toBe('stopped')
  })

  test('the button counts', () => {
    expect(sendPlan(['ready', 'ready', 'to-ask', 'stopped', 'gone'])).toEqual({ ready: 2, ask: 1, held: 1, open: 4 })
  })
})

describe('what a feed shows of a text', () => {
  test.each([
    ['a short one whole', 'TikTok', 'Short', { shown: 'Short', isFolded: false }],
    ['a long one to a word', 'Instagram', 'word '.repeat(20), { shown: 'word '.repeat(12).trim(), isFolded: true }],
    ['the first line alone', 'Instagram', 'First\nSecond', { shown: 'First', isFolded: true }],
    ['one long word cut', 'Instagram', 'x'.repeat(70), { shown: 'x'.repeat(60), isFolded: true }],
  ] as const)('%s', (_name, platform, text, expected) => {
    expect(foldText(platform, text)).toEqual(expected)
  })
})
