import { mayWithdraw } from '@shared/domain/outbox-answer'
import { newItem, type OutboxItem, type OutboxState, turnTo } from '@shared/domain/outbox-item'
import { newsOf, type OutboxNews } from '@shared/domain/outbox-news'
import { Post } from '@shared/domain/post'
import { deliveryOf, isOlderNews, isToldInFull, withNews } from '@shared/domain/post-news'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aPost } from '../support/builders'
import { anItem, aProblem, aWish, noon } from '../support/outbox-builders'

const link = 'https://example.test/r1'
const live = (permalink: string | null, since = noon): OutboxState => ({
  ...{ at: 'live', handle: '', remoteId: 'r1', permalink, since },
})
const uploaded = (isReady: boolean): OutboxState => ({ at: 'uploaded', handle: 'h', isReady, looks: 0 })
const reading = (at: 'processing' | 'inbox'): OutboxState => ({ at, handle: 'h', since: noon })
const scheduled: OutboxState = { at: 'scheduled', handle: 'h', remoteId: 'r1', since: noon }
const unknown: OutboxState = { at: 'unknown', handle: 'h', begunAt: noon, since: noon, looks: 0 }

const states: readonly OutboxState[] = [
  { at: 'draft' },
  { at: 'queued' },
  { at: 'starting' },
  { at: 'uploading', handle: 'h' },
  uploaded(false),
  uploaded(true),
  { at: 'committing', handle: 'h', begunAt: noon },
  reading('processing'),
  reading('inbox'),
  scheduled,
  unknown,
  live(null),
  live(link, noon + 50_000),
  { at: 'rejected' },
  { at: 'missed' },
  { at: 'needs-you', question: 'late', back: { at: 'queued' } },
  { at: 'needs-you', question: 'account', back: { at: 'uploading', handle: 'h' } },
  { at: 'needs-you', question: 'unknown', back: { at: 'unknown', handle: 'h', begunAt: noon, since: noon, looks: 3 } },
]

const turn = fc.record({
  state: fc.constantFrom(...states),
  after: fc.integer({ min: 1, max: 90_000 }),
  isBad: fc.boolean(),
})

/** All that main told of a post, as it went on. */
const histories = fc.array(turn, { minLength: 1, maxLength: 75 }).map(turns => {
  const told: OutboxItem[] = []
  let item = newItem(aWish(), noon)
  let now = noon
  for (const { state, after, isBad } of turns) {
    now += after
    item = turnTo(item, state, now, isBad ? aProblem('busy', { said: `said at ${now}` }) : null)
    told.push(item)
  }
  return { news: told.map(newsOf), now }
})

const post = aPost(1, { attempts: 0 })
const heard = (news: readonly OutboxNews[], now: number) => news.reduce((row, one) => withNews(row, one, now), post)

describe('news of the outbox in a row', () => {
  test('told in any order, and any of them again and again, end in the same row', () => {
    const runs = histories.chain(({ news, now }) =>
      fc.record({
        ...{ news: fc.constant(news), now: fc.constant(now) },
        order: fc.shuffledSubarray([...news, ...news], { minLength: news.length * 2, maxLength: news.length * 2 }),
      }),
    )
    fc.assert(
      fc.property(runs, ({ news, now, order }) => {
        const end = heard(news, now)
        expect(heard(order, now)).toEqual(end)
        expect(Post.safeParse(end).success).toBe(true)
        expect(end.delivery).toBe(deliveryOf((news.at(-1) as OutboxNews).state))
      }),
      { numRuns: 300 },
    )
  })

  test('told twice change nothing the second time, not even the hour of change', () => {
    fc.assert(
      fc.property(histories, ({ news, now }) => {
        const once = heard(news, now)
        const last = news.at(-1) as OutboxNews
        expect(withNews(once, last, now + 1_000)).toBe(once)
      }),
    )
  })

  test('follow a post into a second life in the outbox', () => {
    const first = newsOf(turnTo(anItem(), { at: 'rejected' }, noon + 10, aProblem('text', { said: 'Too long' })))
    const again = { ...newItem(aWish(), noon + 60_000), steps: [] }
    const second = newsOf(turnTo(again, { at: 'queued' }, noon + 60_000))
    const row = heard([first, second], noon + 60_000)
    expect(row).toMatchObject({ delivery: 'queued', status: 'scheduled', problem: null })
    expect(heard([first], noon + 20)).toMatchObject({ delivery: 'failed', status: 'failed', problem: 'Too long' })
  })

  test('are taken in after the clock was set back', () => {
    const hour = 3_600_000
    const first = newsOf(turnTo(anItem(), { at: 'rejected' }, noon + hour))
    const second = newsOf(turnTo(newItem(aWish(), noon), { at: 'queued' }, noon + 1))
    expect(heard([first, second], noon + 10).delivery).toBe('queued')
  })

  test.each(states.map(state => [JSON.stringify(state), state] as const))('%s is a state of the row', (_, state) => {
    const row = withNews(post, newsOf(turnTo(anItem(), state, noon + 5)), noon + 5)
    // What can be withdrawn must not count as gone out: an approver could decide nothing about it any more.
    const isGone = ['published', 'processing', 'unknown', 'held-by-platform', 'handed-to-you'].includes(row.delivery)
    if (state.at !== 'draft') expect(isGone).toBe(!mayWithdraw({ state }))
  })

  test('count each time that an upload was begun', () => {
    let item = anItem()
    for (const [n, at] of (['starting', 'queued', 'starting', 'queued', 'starting'] as const).entries())
      item = turnTo(item, { at }, noon + n + 1)
    expect(withNews(post, newsOf(item), noon + 10).attempts).toBe(3)
  })

  test('say that it went out when it was first seen, or at its time where its platform kept it', () => {
    const seen = turnTo(turnTo(anItem(), live(null), noon + 7), live(link, noon + 900), noon + 900)
    expect(withNews(post, newsOf(seen), noon + 900)).toMatchObject({
      ...{ published_time: new Date(noon + 7).toISOString(), permalink: link, platform_post_id: 'r1' },
    })
    const kept = { ...seen, by: 'platform' as const, dueAt: noon }
    expect(withNews(post, newsOf(kept), noon + 900).published_time).toBe(new Date(noon).toISOString())
  })
})

test('news are older than others of the same item that have gone on from them, and of another life they are not', () => {
  const queued = anItem()
  const uploading = turnTo(queued, { at: 'uploading', handle: 'h' }, noon + 5)
  const [first, second] = [newsOf(queued), newsOf(uploading)]
  expect([isOlderNews(first, second), isOlderNews(second, first), isOlderNews(first, first)]).toEqual([
    true,
    false,
    false,
  ])
  const again = newsOf(turnTo(newItem(aWish(), noon + 60), { at: 'queued' }, noon + 60))
  expect(isOlderNews(again, second)).toBe(false)
})

test('main keeps a live post for its address, a day at most, and lets a draft go at once', () => {
  const news = (state: OutboxState) => newsOf(anItem(state))
  expect(isToldInFull(news(live(link)), noon)).toBe(true)
  expect(isToldInFull(news(live(null)), noon + 3_600_000)).toBe(false)
  expect(isToldInFull(news(live(null)), noon + 25 * 3_600_000)).toBe(true)
  expect(isToldInFull(news({ at: 'draft' }), noon)).toBe(true)
  expect(isToldInFull(news({ at: 'rejected' }), noon)).toBe(false)
})
