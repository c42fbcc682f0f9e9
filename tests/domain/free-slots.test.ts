import { freeSlots, isTooMany, PostingTimes, postsPerDay } from '@shared/domain/free-slots'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountId } from '../support/builders'

const hour = 3_600_000
/** A Saturday. */
const now = Date.parse('2026-11-28T12:00:00Z')
const times = [
  { weekday: 6, time: '09:00' },
  { weekday: 6, time: '18:30' },
  { weekday: 7, time: '11:00' },
  { weekday: 7, time: '08:00' },
]
const posting: PostingTimes = { account_id: accountId(1), zone: 'Europe/Berlin', times, perDay: null }
const asked = { posting, platform: 'TikTok', taken: [] as number[], now, days: 9 } as const
const walls = (given: Partial<Parameters<typeof freeSlots>[0]> = {}) =>
  freeSlots({ ...asked, ...given }).map(({ wall }) => wall.slice(5))

describe('free slots', () => {
  test('are the chosen times of the coming days in order, without those that are over', () => {
    expect(walls()).toEqual([
      '11-28T18:30',
      '11-29T08:00',
      '11-29T11:00',
      '12-05T09:00',
      '12-05T18:30',
      '12-06T08:00',
      '12-06T11:00',
    ])
  })

  test('are not where a post of the account is in that minute', () => {
    expect(walls({ days: 2, taken: [Date.parse('2026-11-29T07:00:30Z')] })).toEqual(['11-28T18:30', '11-29T11:00'])
  })

  test('end with the most posts of a day by the clock there', () => {
    const taken = [Date.parse('2026-11-28T23:30:00Z')]
    expect(walls({ days: 2, taken, posting: { ...posting, perDay: 1 } })).toEqual(['11-28T18:30'])
  })

  test('end with the most posts that the platform takes in 24 hours', () => {
    const taken = Array.from({ length: 15 }, (_, index) => Date.parse('2026-11-28T10:00:00Z') + index * 60_000)
    expect(walls({ days: 2, taken })).toEqual(['11-29T11:00'])
    expect(walls({ days: 2, taken, platform: 'FanBase' })).toHaveLength(3)
  })

  test('keep their time by the clock over a change of it, and two that a leap brings together are one', () => {
    const early = [
      { weekday: 7, time: '02:30' },
      { weekday: 7, time: '02:45' },
      { weekday: 7, time: '03:00' },
    ]
    const spring = Date.parse('2026-03-20T12:00:00Z')
    expect(walls({ now: spring, days: 10, posting: { ...posting, times: early } })).toEqual([
      ...['03-22T02:30', '03-22T02:45', '03-22T03:00', '03-29T03:00'],
    ])
  })

  test('are none in a zone that is none, and none for no days', () => {
    expect(walls({ posting: { ...posting, zone: 'Mars' } })).toEqual([])
    expect([walls({ days: 0 }), walls({ days: -3 })]).toEqual([[], []])
  })

  test('posting times say when in the week', () => {
    expect(PostingTimes.safeParse(posting).success).toBe(true)
    for (const odd of [
      { weekday: 0, time: '09:00' },
      { weekday: 1, time: '24:00' },
      { weekday: 1, time: '9:00' },
    ]) {
      expect(PostingTimes.safeParse({ ...posting, times: [odd] }).success).toBe(false)
    }
  })
})

describe('a limit for 24 hours', () => {
  test('looks at every 24 hours that a post would lie in', () => {
    expect(isTooMany(24 * hour, [1, 2], 2)).toBe(true)
    expect(isTooMany(24 * hour, [0, 1], 2)).toBe(false)
    expect(isTooMany(0, [hour, 2 * hour], 2)).toBe(true)
    expect(isTooMany(12 * hour, [0, 23 * hour], 2)).toBe(true)
    expect(isTooMany(12 * hour, [0, 24 * hour], 2)).toBe(false)
    expect(isTooMany(12 * hour, [0, 25 * hour], 2)).toBe(false)
  })

  test('is never passed by taking free slots one after another', () => {
    const many = Array.from({ length: 48 }, (_, half) => ({
      ...{ time: `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}` },
    }))
    const all = [1, 2, 3, 4, 5, 6, 7].flatMap(weekday => many.map(({ time }) => ({ weekday, time })))
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 40, maxLength: 40 }), picks => {
        const taken: number[] = []
        for (const pick of picks) {
          const free = freeSlots({ ...asked, taken, posting: { ...posting, times: all }, days: 3 })
          const slot = free[pick % Math.max(1, free.length)]
          if (slot) taken.push(slot.at)
        }
        const busiest = taken.map(from => taken.filter(one => one >= from && one < from + 24 * hour).length)
        expect(Math.max(...busiest)).toBeLessThanOrEqual(postsPerDay.TikTok ?? 0)
        expect(new Set(taken).size).toBe(taken.length)
      }),
      { numRuns: 5 },
    )
  })
})
