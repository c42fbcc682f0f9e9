import {
  bothClocks,
  moveByDays,
  movedByRules,
  moveToDay,
  moveToZone,
  type Scheduled,
  scheduleAt,
  timeFields,
} from '@shared/domain/schedule'
import { dayAfter, dayOf, timeOf } from '@shared/domain/wall-time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const now = Date.parse('2026-03-01T00:00:00Z')
const berlin = 'Europe/Berlin'
const newYork = 'America/New_York'

function scheduled(result: ReturnType<typeof scheduleAt>): Scheduled {
  if (!result.ok) throw new Error(result.problem)
  return result.value
}

describe('a time for a post', () => {
  test('keeps what the clock shows, its zone and the moment', () => {
    const { moment, shift } = scheduled(scheduleAt({ wall: '2026-07-01T18:30', zone: berlin }, now))
    expect(shift).toBeNull()
    expect(timeFields(moment)).toEqual({
      ...{ scheduled_time: '2026-07-01T16:30:00.000Z', wall: '2026-07-01T18:30', zone: berlin },
    })
  })

  test('that is leapt over becomes the first minute after, and the last before may be chosen', () => {
    const asked = { wall: '2026-03-29T02:30', zone: berlin }
    const { moment, shift } = scheduled(scheduleAt(asked, now))
    expect([moment.wall, shift?.kind, shift?.asked, shift?.other?.wall]).toEqual([
      ...['2026-03-29T03:00', 'gap', '2026-03-29T02:30', '2026-03-29T01:59'],
    ])
    expect(scheduled(scheduleAt(asked, now, 'earlier')).moment.wall).toBe('2026-03-29T01:59')
  })

  test('that is shown twice is the first, and the second may be chosen', () => {
    const asked = { wall: '2026-10-25T02:30', zone: berlin }
    const { moment, shift } = scheduled(scheduleAt(asked, now))
    expect([moment.offset, shift?.kind, shift?.other?.offset]).toEqual(['+02:00', 'fold', '+01:00'])
    expect(scheduled(scheduleAt(asked, now, 'later')).moment.offset).toBe('+01:00')
  })

  test('is the second of two where the first is over, unless the first was chosen', () => {
    const asked = { wall: '2026-10-25T02:30', zone: berlin }
    const between = Date.parse('2026-10-25T00:45:00Z')
    const { moment, shift } = scheduled(scheduleAt(asked, between))
    expect([moment.offset, shift?.other]).toEqual(['+01:00', null])
    expect(scheduleAt(asked, between, 'earlier')).toEqual({ ok: false, problem: 'past' })
    expect(scheduled(scheduleAt(asked, between, 'later')).shift?.other).toBeNull()
  })

  test('is refused in the past, to the millisecond, and where it is none', () => {
    const asked = { wall: '2026-07-01T18:30', zone: berlin }
    const at = Date.parse('2026-07-01T16:30:00Z')
    expect(scheduleAt(asked, at)).toEqual({ ok: false, problem: 'past' })
    expect(scheduleAt(asked, at - 1).ok).toBe(true)
    expect(scheduleAt({ wall: '2026-02-30T10:00', zone: berlin }, now)).toEqual({ ok: false, problem: 'no-such-time' })
    expect(scheduleAt({ wall: '2026-04-30T10:00', zone: 'Mars' }, now)).toEqual({ ok: false, problem: 'no-such-zone' })
  })
})

describe('moving', () => {
  const timed = { wall: '2026-03-28T18:30', zone: berlin }

  test('to another day keeps the time by the clock over a change of the clocks', () => {
    const { moment } = scheduled(moveToDay(timed, '2026-03-30', now))
    expect(timeFields(moment)).toMatchObject({ wall: '2026-03-30T18:30', scheduled_time: '2026-03-30T16:30:00.000Z' })
    expect(scheduled(moveByDays(timed, 3, now)).moment.wall).toBe('2026-03-31T18:30')
    expect(scheduled(moveByDays(timed, -1, now)).moment.wall).toBe('2026-03-27T18:30')
  })

  test('to another zone keeps the time by the clock there', () => {
    expect(scheduled(moveToZone(timed, newYork, now)).moment).toMatchObject({
      wall: '2026-03-28T18:30',
      offset: '-04:00',
    })
  })

  test('into the past is refused', () => {
    expect(moveToDay(timed, '2026-02-28', now)).toEqual({ ok: false, problem: 'past' })
  })

  test('there and back is where it was, in any zone, unless a leap was met on the way', () => {
    const zones = Intl.supportedValuesOf('timeZone')
    const anyTime = fc.record({
      zone: fc.constantFrom(...zones),
      start: fc.nat(700).map(days => dayAfter('2026-03-02', days)),
      minute: fc.nat(1_439),
      days: fc.nat(400),
    })
    fc.assert(
      fc.property(anyTime, ({ zone, start, minute, days }) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        const first = scheduled(scheduleAt({ wall: `${start}T${time}`, zone }, now))
        const there = scheduled(moveByDays(first.moment, days, now))
        if (first.shift?.kind === 'gap' || there.shift?.kind === 'gap') return
        expect(timeOf(there.moment.wall)).toBe(time)
        expect(dayOf(there.moment.wall)).toBe(dayAfter(start, days))
        const back = scheduled(moveToDay(there.moment, start, now))
        expect(back.moment).toEqual(first.moment)
      }),
      { numRuns: 500 },
    )
  })
})

describe('two clocks', () => {
  const at = Date.parse('2026-07-01T16:30:00Z')

  test('are shown where they differ', () => {
    const { own, workspace } = bothClocks(at, berlin, newYork)
    expect([own?.wall, workspace?.wall]).toEqual(['2026-07-01T18:30', '2026-07-01T12:30'])
  })

  test('are one where they show the same, whatever they are called', () => {
    expect(bothClocks(at, berlin, 'Europe/Paris').workspace).toBeNull()
    expect(bothClocks(at, berlin, berlin).workspace).toBeNull()
  })

  test('leave the one that is known, where the other is not', () => {
    const { own, workspace } = bothClocks(at, 'Gone/Zone', berlin)
    expect([own, workspace?.wall]).toEqual([null, '2026-07-01T18:30'])
  })
})

describe('new rules of a zone', () => {
  test('are seen where the clock no longer shows the chosen time at the kept moment', () => {
    const timed = { wall: '2026-07-01T18:30', zone: berlin }
    expect(movedByRules(timed, '2026-07-01T16:30:00.000Z')).toBeNull()
    expect(movedByRules(timed, '2026-07-01T17:30:00.000Z')?.at).toBe(Date.parse('2026-07-01T16:30:00Z'))
  })

  test('are none where the kept moment is one of two, or the zone is not known', () => {
    const fold = { wall: '2026-10-25T02:30', zone: berlin }
    expect(movedByRules(fold, '2026-10-25T00:30:00.000Z')).toBeNull()
    expect(movedByRules(fold, '2026-10-25T01:30:00.000Z')).toBeNull()
    expect(movedByRules({ ...fold, zone: 'Gone/Zone' }, '2026-10-25T01:30:00.000Z')).toBeNull()
  })
})
