import { actionsFor, matterOf } from '@renderer/features/posts/post-matter'
import { mayEditPost, standingOfPost } from '@renderer/publishing/post-standing'
import type { OutboxState } from '@shared/domain/outbox-item'
import { newsOf, type OutboxNews } from '@shared/domain/outbox-news'
import type { Post } from '@shared/domain/post'
import { handedOver } from '@shared/domain/post-by-hand'
import { withNews } from '@shared/domain/post-news'
import { describe, expect, test } from 'vitest'
import { aPost, userId } from '../support/builders'
import { anItem, noon } from '../support/outbox-builders'

const back = { at: 'unknown', handle: '', begunAt: noon, since: noon, looks: 3 } as const
const of = (state: OutboxState, given: Parameters<typeof anItem>[1] = {}): [Post, OutboxNews] => {
  const item = newsOf(anItem(state, { steps: [{ time: noon, at: state.at, problem: null }], ...given }))
  return [withNews(aPost(1, { platform: 'YouTube' }), item, noon), item]
}
const live: OutboxState = { at: 'live', handle: '', remoteId: 'r', permalink: null, since: noon }
const mayBeOut: OutboxState[] = [
  { at: 'committing', handle: '', begunAt: noon },
  { at: 'processing', handle: '', since: noon },
  { at: 'scheduled', handle: '', remoteId: 'r', since: noon },
  { at: 'inbox', handle: '', since: noon },
  back,
  live,
  { at: 'needs-you', question: 'unknown', back },
  { at: 'needs-you', question: 'stuck', back },
  { at: 'needs-you', question: 'account', back },
]

describe('what can be done about a post', () => {
  test.each(mayBeOut.map(state => [JSON.stringify(state), state] as const))('that may be out: %s', (_, state) => {
    const actions = actionsFor(...of(state))
    // `try-again` reads on there, where it is asked; all else that sends must ask twice.
    expect(actions.filter(action => action === 'send' || action === 'post-now' || action === 'mark')).toEqual([])
    expect(mayEditPost(...of(state))).toBe(false)
    if (state.at !== 'scheduled') expect(actions).not.toContain('cancel')
  })

  test.each([
    ['rejected', { at: 'rejected' }, ['try-again', 'kit', 'cancel']],
    ['missed', { at: 'missed' }, ['post-now', 'kit', 'cancel']],
    ['uploading', { at: 'uploading', handle: '' }, ['cancel']],
    ['ask-late', { at: 'needs-you', question: 'late', back: { at: 'queued' } }, ['post-now', 'skip', 'cancel']],
    [
      'ask-unknown',
      { at: 'needs-you', question: 'unknown', back },
      ['show', 'it-is-there', 'post-again', 'look-again'],
    ],
    ['inbox', { at: 'inbox', handle: '', since: noon }, ['kit', 'it-is-there']],
    ['ready', { at: 'uploaded', handle: '', isReady: true, looks: 0 }, ['cancel']],
  ] as const)('that is %s', (matter, state, actions) => {
    expect(matterOf(...of(state))).toBe(matter)
    expect(actionsFor(...of(state))).toEqual(actions)
  })

  test('that a person makes is never called one of another machine', () => {
    const queued = { act: 'queued', at: '2026-11-22T12:00:00.000Z', user_id: userId(1) } as const
    const waits = aPost(1, { activity: [queued] })
    const due = handedOver(waits, 'hand', '2026-11-22T12:05:00.000Z')
    expect([waits, due].map(post => matterOf(post, undefined))).toEqual(['hand-waits', 'hand-due'])
    expect(actionsFor(due, undefined)).toEqual(['kit', 'mark', 'skip', 'cancel'])
    expect(matterOf(aPost(1), undefined)).toBe('elsewhere')
  })
})

describe('where a post is, in one word', () => {
  const hour = 3_600_000
  const word = (state: OutboxState, given: Parameters<typeof anItem>[1] = {}) => {
    const [post, item] = of(state, given)
    return standingOfPost(post, item, null, noon)
  }

  test('tells waiting for its time from starting, and a pause from both', () => {
    expect(word({ at: 'queued' })).toBe('sending')
    expect(word({ at: 'queued' }, { dueAt: noon + hour })).toBe('scheduled')
    expect(word({ at: 'queued' }, { pause: { from: noon, until: noon + 1 } })).toBe('paused')
    expect(word({ at: 'uploaded', handle: '', isReady: true, looks: 0 }, { dueAt: noon + hour })).toBe('ready')
  })

  test('asks where a person is asked', () => {
    expect(word({ at: 'needs-you', question: 'late', back: { at: 'queued' } })).toBe('late')
    expect(word({ at: 'needs-you', question: 'account', back: { at: 'queued' } })).toBe('account')
    expect(word({ at: 'needs-you', question: 'unknown', back })).toBe('unknown')
    expect(word({ at: 'needs-you', question: 'keeps-failing', back: { at: 'queued' } })).toBe('failed')
  })

  test('of a draft follows its approval', () => {
    const draft = aPost(1, { delivery: 'draft' })
    expect(standingOfPost(draft, undefined, 'asked', noon)).toBe('asked')
    expect(standingOfPost(draft, undefined, 'withdrawn', noon)).toBe('draft')
  })
})
