import { entriesOf, grouped, groupOf, isShown, layDay } from '@shared/domain/calendar-entries'
import { deliveries } from '@shared/domain/post'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountId, aPost } from '../support/builders'

describe('a post in the calendar', () => {
  const at = '2026-03-29T22:30:00.000Z'

  test('stands on its day by the workspace’s clock, and tells its own time where that is another', () => {
    const post = aPost(1, { scheduled_time: at, wall: '2026-03-29T18:30', zone: 'America/New_York' })
    const [entry] = entriesOf([post], 'Europe/Berlin')
    expect([entry?.day, entry?.minute, entry?.own?.wall]).toEqual(['2026-03-30', 30, '2026-03-29T18:30'])
    const [alike] = entriesOf([{ ...post, zone: 'Europe/Paris', wall: '2026-03-30T00:30' }], 'Europe/Berlin')
    expect([alike?.wall, alike?.own]).toEqual(['2026-03-30T00:30', null])
  })

  test('that is out stands where it went out; one without a time is not there', () => {
    const out = aPost(1, { scheduled_time: at, published_time: '2026-03-31T10:00:00.000Z', delivery: 'published' })
    const draft = aPost(2, { scheduled_time: null, wall: null, delivery: 'draft' })
    expect(entriesOf([out, draft], 'UTC').map(({ wall }) => wall)).toEqual(['2026-03-31T10:00'])
  })

  test('of a zone that is not known stands by the workspace’s clock', () => {
    const [entry] = entriesOf([aPost(1, { scheduled_time: at, zone: 'Nowhere/Land' })], 'UTC')
    expect([entry?.wall, entry?.own]).toEqual(['2026-03-29T22:30', null])
  })

  test('comes in the order of time', () => {
    const posts = [3, 1, 2].map(number => aPost(number, { scheduled_time: `2026-03-0${number}T10:00:00.000Z` }))
    const days = grouped(entriesOf(posts, 'UTC'), entry => entry.day)
    expect([...days.keys()]).toEqual(['2026-03-01', '2026-03-02', '2026-03-03'])
  })
})

describe('a filter', () => {
  const none = { platforms: [], accounts: [], states: [] }
  const post = aPost(1, { account_id: accountId(1), delivery: 'missed' })

  test('that is empty lets everything through, also what has no account', () => {
    expect([isShown(post, none), isShown({ ...post, account_id: null }, none)]).toEqual([true, true])
  })

  test('lets through what it names, all of its kinds at once', () => {
    expect(isShown(post, { ...none, platforms: ['YouTube'] })).toBe(false)
    expect(isShown(post, { ...none, states: ['trouble'], accounts: [accountId(1)] })).toBe(true)
    expect(isShown({ ...post, account_id: null }, { ...none, accounts: [accountId(1)] })).toBe(false)
  })

  test('has a group for every state', () => {
    const groups = grouped(deliveries, groupOf)
    expect([groups.get('draft'), groups.get('out'), groups.get('trouble')]).toEqual([
      ...[['draft'], ['published'], ['failed', 'missed', 'unknown']],
    ])
  })
})

describe('posts of a day', () => {
  test('lie side by side only where they would cover each other', () => {
    const laid = layDay([{ minute: 600 }, { minute: 610 }, { minute: 662 }, { minute: 800 }], 52)
    expect(laid.map(({ lane, lanes }) => [lane, lanes])).toEqual([
      ...[
        [0, 2],
        [1, 2],
        [0, 1],
        [0, 1],
      ],
    ])
  })

  test('never cover each other', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 1_439 }), { maxLength: 60 })
    fc.assert(
      fc.property(minutes, all => {
        const laid = layDay(
          all.map(minute => ({ minute })),
          52,
        )
        expect(laid.length).toBe(all.length)
        const covers = laid.some((one, at) =>
          laid.slice(at + 1).some(other => one.lane === other.lane && Math.abs(one.one.minute - other.one.minute) < 52),
        )
        expect(covers).toBe(false)
        expect(laid.every(({ lane, lanes }) => lane < lanes)).toBe(true)
      }),
    )
  })
})
