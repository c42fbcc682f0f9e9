import { clockChangeOn, timeAt } from '@shared/domain/calendar-grid'
import { carry, carryAll, collisions, stepTo, tooClose, whyStays } from '@shared/domain/calendar-move'
import { deliveries } from '@shared/domain/post'
import { dayAfter, momentIn } from '@shared/domain/wall-time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aPost, postId } from '../support/builders'

const now = Date.parse('2026-03-01T00:00:00Z')
const berlin = { zone: 'Europe/Berlin', delivery: 'queued' } as const
const dayOn = { days: 1, minutes: 0 }

describe('a post that is moved', () => {
  test('keeps its time of day over a change of the clocks', () => {
    const post = aPost(1, { ...berlin, wall: '2026-03-28T18:30' })
    const to = carry(post, dayOn, now)
    expect(to.ok && [to.value.moment.wall, to.value.moment.offset, to.value.shift]).toEqual([
      ...['2026-03-29T18:30', '+02:00', null],
    ])
  })

  test('says so where the clocks leap over its time, and where they show it twice', () => {
    const gap = carry(aPost(1, { ...berlin, wall: '2026-03-28T02:30' }), dayOn, now)
    expect(gap.ok && [gap.value.shift?.kind, gap.value.moment.wall, gap.value.shift?.other?.wall]).toEqual([
      ...['gap', '2026-03-29T03:00', '2026-03-29T01:59'],
    ])
    const fold = carry(aPost(1, { ...berlin, wall: '2026-10-24T02:30' }), dayOn, now)
    expect(fold.ok && fold.value.shift?.kind).toBe('fold')
  })

  test('goes over the day that Apia left out', () => {
    const post = aPost(1, { zone: 'Pacific/Apia', delivery: 'queued', wall: '2011-12-29T10:00' })
    const to = carry(post, dayOn, Date.parse('2011-12-01T00:00:00Z'))
    expect(to.ok && [to.value.shift?.kind, to.value.moment.wall]).toEqual(['gap', '2011-12-31T00:00'])
  })

  test('is refused in the past, without a time, and where it is out or on its way', () => {
    const post = aPost(1, { ...berlin, wall: '2026-03-02T10:00' })
    expect(carry(post, { days: -5, minutes: 0 }, now)).toEqual({ ok: false, problem: 'past' })
    expect(carry({ ...post, wall: null }, dayOn, now)).toEqual({ ok: false, problem: 'no-time' })
    expect(carry({ ...post, delivery: 'published' }, dayOn, now)).toEqual({ ok: false, problem: 'out' })
    expect(deliveries.filter(delivery => whyStays({ delivery }) === null)).toEqual([
      ...['draft', 'queued', 'handed-to-you', 'failed', 'missed'],
    ])
  })

  test('does not hold back the others that are chosen', () => {
    const posts = [
      aPost(1, { ...berlin, wall: '2026-03-10T10:00' }),
      aPost(2, { ...berlin, wall: '2026-03-11T20:00', delivery: 'processing' }),
      aPost(3, { zone: 'Asia/Tokyo', wall: '2026-03-12T08:00' }),
    ]
    const { moves, refused } = carryAll(posts, { days: 2, minutes: 60 }, now)
    expect(moves.map(({ to }) => to.moment.wall)).toEqual(['2026-03-12T11:00', '2026-03-14T09:00'])
    expect(refused.map(({ why }) => why)).toEqual(['on-its-way'])
  })
})

describe('posts too near to each other', () => {
  test('share an account and a minute', () => {
    const crowd = [
      { post_id: postId(1), account: 'a', at: 60_000 },
      { post_id: postId(2), account: 'a', at: 119_999 },
      { post_id: postId(3), account: 'b', at: 60_000 },
    ]
    expect([...collisions(crowd)]).toEqual([postId(1), postId(2)])
  })

  test('are those in some 24 hours that hold more than may be', () => {
    const hour = 3_600_000
    const posts = [0, 1, 23, 25, 60].map(at => ({ post: at, at: at * hour }))
    expect([...tooClose(posts, 2)]).toEqual([0, 1, 23])
    expect([...tooClose(posts, 3)]).toEqual([])
    const times = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 40 })
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 5 }), (all, most) => {
        const some = all.map((at, index) => ({ post: index, at: at * hour }))
        const slow = some.filter(({ at }) =>
          some.some(
            from =>
              at >= from.at &&
              at < from.at + 24 * hour &&
              some.filter(one => one.at >= from.at && one.at < from.at + 24 * hour).length > most,
          ),
        )
        expect([...tooClose(some, most)].sort((a, b) => a - b)).toEqual(slow.map(({ post }) => post))
      }),
    )
  })
})

describe('a post of another zone than the calendar’s', () => {
  const newYork = (wall: string) => ({ wall, zone: 'America/New_York' })
  const at = (iso: string) => Date.parse(iso)

  test('stands on the day that it was laid on, though that is another date by its own clock', () => {
    // Half past midnight of the 2nd in Berlin. Between the two changes of the clocks the same time there is half past eleven.
    const post = newYork('2026-03-01T18:30')
    const step = stepTo(post, at('2026-03-01T23:30:00Z'), { day: '2026-03-15', minute: null }, 'Europe/Berlin')
    expect(step).toEqual({ days: 14, minutes: 0 })
    const usual = stepTo(post, at('2026-03-01T23:30:00Z'), { day: '2026-04-15', minute: null }, 'Europe/Berlin')
    expect(usual).toEqual({ days: 44, minutes: 0 })
    const back = stepTo(post, at('2026-03-01T23:30:00Z'), { day: '2026-03-02', minute: null }, 'Europe/Berlin')
    expect(back).toEqual({ days: 0, minutes: 0 })
  })

  test('goes out when the calendar shows the hour that it was laid on', () => {
    const post = newYork('2026-03-01T12:00')
    const on = { day: '2026-03-15', minute: 18 * 60 }
    expect(stepTo(post, at('2026-03-01T17:00:00Z'), on, 'Europe/Berlin')).toEqual({ days: 14, minutes: 60 })
    const same = { wall: '2026-03-01T12:00', zone: 'Europe/Berlin' }
    expect(stepTo(same, at('2026-03-01T11:00:00Z'), on, 'Europe/Berlin')).toEqual({ days: 14, minutes: 360 })
  })

  test('wherever both are, it comes down on its day or its minute', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Pacific/Kiritimati',
      'Pacific/Niue',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
    ]
    const anyZone = fc.constantFrom(...zones)
    fc.assert(
      fc.property(
        anyZone,
        anyZone,
        fc.integer({ min: 0, max: 300 * 1_440 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 95 }),
        (own, zone, start, on, quarter) => {
          const first = momentIn(at('2026-02-01T00:00:00Z') + start * 60_000, own)
          if (!first) throw new Error('no such zone')
          const day = dayAfter('2026-02-01', on)
          const post = { ...aPost(1, { delivery: 'queued' }), wall: first.wall, zone: own }
          const land = (minute: number | null) => carry(post, stepTo(post, first.at, { day, minute }, zone), 0)
          const [byDay, byHour] = [land(null), land(quarter * 15)]
          const wallOf = (to: typeof byDay) => (to.ok ? (momentIn(to.value.moment.at, zone)?.wall ?? '') : to.problem)
          expect(wallOf(byDay).slice(0, 10)).toBe(day)
          // Where a clock leaps, or shows a time twice, there is no better than near.
          if (
            clockChangeOn(day, zone) ||
            clockChangeOn(day, own) ||
            clockChangeOn(dayAfter(day, 1), own) ||
            clockChangeOn(dayAfter(day, -1), own)
          )
            return
          expect(wallOf(byHour)).toBe(`${day}T${timeAt(quarter * 15)}`)
        },
      ),
      { numRuns: 500 },
    )
  })
})
