import { dayAfter, momentIn, readWall, type WallReading, wallIn, weekdayOf } from '@shared/domain/wall-time'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'

function reading(wall: string, zone: string): WallReading {
  const read = readWall(wall, zone)
  if (!read.ok) throw new Error(read.problem)
  return read.value
}

const iso = (at: number) => new Date(at).toISOString()
const told = (read: WallReading) =>
  read.kind === 'once'
    ? [read.kind, iso(read.moment.at)]
    : [read.kind, `${read.earlier.wall}${read.earlier.offset}`, `${read.later.wall}${read.later.offset}`]

describe('a time by the clock of a zone', () => {
  test.each([
    ['2026-07-01T18:30', 'Europe/Berlin', ['once', '2026-07-01T16:30:00.000Z']],
    ['2026-03-29T02:30', 'Europe/Berlin', ['gap', '2026-03-29T01:59+01:00', '2026-03-29T03:00+02:00']],
    ['2026-03-29T02:00', 'Europe/Berlin', ['gap', '2026-03-29T01:59+01:00', '2026-03-29T03:00+02:00']],
    ['2026-03-29T03:00', 'Europe/Berlin', ['once', '2026-03-29T01:00:00.000Z']],
    ['2026-10-25T02:30', 'Europe/Berlin', ['fold', '2026-10-25T02:30+02:00', '2026-10-25T02:30+01:00']],
    ['2026-03-08T02:15', 'America/New_York', ['gap', '2026-03-08T01:59-05:00', '2026-03-08T03:00-04:00']],
    ['2026-11-01T01:15', 'America/New_York', ['fold', '2026-11-01T01:15-04:00', '2026-11-01T01:15-05:00']],
    // Half an hour.
    ['2026-10-04T02:10', 'Australia/Lord_Howe', ['gap', '2026-10-04T01:59+10:30', '2026-10-04T02:30+11:00']],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', ['fold', '2026-04-05T01:45+11:00', '2026-04-05T01:45+10:30']],
    ['2026-06-15T12:00', 'Asia/Kathmandu', ['once', '2026-06-15T06:15:00.000Z']],
    // A whole day was left out.
    ['2011-12-30T12:00', 'Pacific/Apia', ['gap', '2011-12-29T23:59-10:00', '2011-12-31T00:00+14:00']],
    ['2026-10-18T00:30', 'America/Sao_Paulo', ['once', '2026-10-18T03:30:00.000Z']],
    // The clocks leapt by 44 minutes and 30 seconds.
    ['1972-01-07T00:30', 'Africa/Monrovia', ['gap', '1972-01-06T23:59-00:44:30', '1972-01-07T00:45+00:00']],
    // Ramadan.
    ['2026-02-15T02:30', 'Africa/Casablanca', ['fold', '2026-02-15T02:30+01:00', '2026-02-15T02:30+00:00']],
    ['2027-01-01T00:00', 'Europe/Berlin', ['once', '2026-12-31T23:00:00.000Z']],
    ['2028-02-29T12:00', 'America/New_York', ['once', '2028-02-29T17:00:00.000Z']],
  ])('%s in %s', (wall, zone, expected) => {
    expect(told(reading(wall, zone))).toEqual(expected)
  })

  test.each([
    ['2026-02-29T12:00', 'Europe/Berlin', 'no-such-time'],
    ['2026-01-01T24:00', 'Europe/Berlin', 'no-such-time'],
    ['2026-1-1T10:00', 'Europe/Berlin', 'no-such-time'],
    ['2026-01-01', 'Europe/Berlin', 'no-such-time'],
    ['', 'Europe/Berlin', 'no-such-time'],
    ['2026-01-01T10:00', 'Europe/Bärlin', 'no-such-zone'],
    ['2026-01-01T10:00', '', 'no-such-zone'],
  ])('%j in %j is none', (wall, zone, problem) => {
    expect(readWall(wall, zone)).toEqual({ ok: false, problem })
  })

  test('is told of a moment, with its offset', () => {
    const moment = momentIn(Date.parse('2026-07-01T16:30:59Z'), 'Asia/Kathmandu')
    expect(moment).toMatchObject({ wall: '2026-07-01T22:15', offset: '+05:45' })
    expect(momentIn(Date.parse('2026-07-01T16:30:59Z') + 0.5, 'UTC')?.wall).toBe('2026-07-01T16:30')
    const nowhere = [momentIn(0, 'Nowhere'), ...[Number.NaN, Infinity, 8.64e15].map(at => momentIn(at, 'Pacific/Apia'))]
    expect(nowhere).toEqual([null, null, null, null])
  })

  test('knows days of the week and days after', () => {
    expect([weekdayOf('2026-11-28'), weekdayOf('2026-11-29'), dayAfter('2028-02-28', 2)]).toEqual([6, 7, '2028-03-01'])
  })
})

const zones = Intl.supportedValuesOf('timeZone')
const [from, to] = [Date.parse('2026-01-01T00:00Z'), Date.parse('2032-01-01T00:00Z')]

type Change = { readonly zone: string; readonly at: Temporal.ZonedDateTime; readonly leap: number }

/** Every change of a zone's clocks in the years that posts are in, and how many minutes they leap. */
function* changesOf(zone: string): Generator<Change> {
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  while (at && at.epochMilliseconds < to) {
    const leap = (at.offsetNanoseconds - at.subtract({ nanoseconds: 1 }).offsetNanoseconds) / 60e9
    // A zone that only changes its name or its kind of time shows nothing of it.
    if (leap !== 0) yield { zone, at, leap }
    at = at.getTimeZoneTransition('next')
  }
}

const changes = zones.flatMap(zone => [...changesOf(zone)])
const plainText = (zoned: Temporal.ZonedDateTime | Temporal.PlainDateTime) =>
  zoned.toString({ smallestUnit: 'minute' }).slice(0, 16)

describe('in all zones that there are', () => {
  test(`every leap forward is a gap between two neighbouring minutes, every leap back a fold (${zones.length} zones)`, () => {
    const wrong = changes.flatMap(({ zone, at, leap }) => {
      const inside = plainText(at.toPlainDateTime().subtract({ minutes: Math.ceil(leap / 2) }))
      const read = reading(inside, zone)
      if (read.kind === 'once') return [`${zone} ${inside} is said to be once`]
      const apart = (read.later.at - read.earlier.at) / 60_000
      const walls = leap > 0 || (read.earlier.wall === inside && read.later.wall === inside)
      const isRight = read.kind === (leap > 0 ? 'gap' : 'fold') && apart === (leap > 0 ? 1 : -leap) && walls
      return isRight ? [] : [`${zone} ${inside} ${JSON.stringify(read)}`]
    })
    expect(wrong).toEqual([])
    const gaps = changes.filter(({ leap }) => leap > 0).length
    expect(Math.min(gaps, changes.length - gaps)).toBeGreaterThan(500)
  })

  test('the minutes beside a gap and beside a fold are there once', () => {
    const wrong = changes.flatMap(({ zone, at, leap }) => {
      const wide = Math.max(0, -leap)
      const beside = [at.subtract({ minutes: 1 + wide }), at.add({ minutes: wide })].map(plainText)
      return beside.flatMap(wall => (reading(wall, zone).kind === 'once' ? [] : [`${zone} ${wall}`]))
    })
    expect(wrong).toEqual([])
  })

  test('a moment told by a clock and read again is the moment, or one of two', () => {
    const anyMoment = fc.integer({ min: from / 60_000, max: to / 60_000 }).map(minutes => minutes * 60_000)
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyMoment, (zone, at) => {
        const read = reading(wallIn(at, zone) ?? '', zone)
        expect(read.kind).not.toBe('gap')
        const moments = read.kind === 'once' ? [read.moment] : [read.earlier, read.later]
        expect(moments.map(moment => moment.at)).toContain(at)
      }),
      { numRuns: 1_000 },
    )
  })
})
