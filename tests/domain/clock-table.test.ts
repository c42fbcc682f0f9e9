import { scheduleAt, timeFields } from '@shared/domain/schedule'
import { describe, expect, test } from 'vitest'

/** R7's table: zones × a gap, a fold, an ordinary day, the turn of a year, 29 February. A zone without a gap or a fold says so by having none. */
const table = {
  'Europe/Berlin': {
    gap: ['2026-03-29T02:30', '2026-03-29T01:00:00.000Z'],
    fold: ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ordinary: ['2026-07-01T18:30', '2026-07-01T16:30:00.000Z'],
    turn: ['2027-01-01T00:00', '2026-12-31T23:00:00.000Z'],
    leap: ['2028-02-29T12:00', '2028-02-29T11:00:00.000Z'],
  },
  'America/New_York': {
    gap: ['2026-03-08T02:15', '2026-03-08T07:00:00.000Z'],
    fold: ['2026-11-01T01:15', '2026-11-01T05:15:00.000Z'],
    ordinary: ['2026-07-01T18:30', '2026-07-01T22:30:00.000Z'],
    turn: ['2026-12-31T23:59', '2027-01-01T04:59:00.000Z'],
    leap: ['2028-02-29T12:00', '2028-02-29T17:00:00.000Z'],
  },
  // Half an hour.
  'Australia/Lord_Howe': {
    gap: ['2026-10-04T02:10', '2026-10-03T15:30:00.000Z'],
    fold: ['2026-04-05T01:45', '2026-04-04T14:45:00.000Z'],
    ordinary: ['2026-07-01T18:30', '2026-07-01T08:00:00.000Z'],
    turn: ['2027-01-01T00:00', '2026-12-31T13:00:00.000Z'],
    leap: ['2028-02-29T12:00', '2028-02-29T01:00:00.000Z'],
  },
  'Asia/Kathmandu': {
    gap: null,
    fold: null,
    ordinary: ['2026-07-01T18:30', '2026-07-01T12:45:00.000Z'],
    turn: ['2027-01-01T00:00', '2026-12-31T18:15:00.000Z'],
    leap: ['2028-02-29T12:00', '2028-02-29T06:15:00.000Z'],
  },
  'Pacific/Apia': {
    gap: null,
    fold: null,
    ordinary: ['2026-07-01T18:30', '2026-07-01T05:30:00.000Z'],
    turn: ['2027-01-01T00:00', '2026-12-31T11:00:00.000Z'],
    leap: ['2028-02-29T12:00', '2028-02-28T23:00:00.000Z'],
  },
  'America/Sao_Paulo': {
    gap: null,
    fold: null,
    ordinary: ['2026-07-01T18:30', '2026-07-01T21:30:00.000Z'],
    turn: ['2026-12-31T23:59', '2027-01-01T02:59:00.000Z'],
    leap: ['2028-02-29T12:00', '2028-02-29T15:00:00.000Z'],
  },
  // Ramadan: back when it begins, on again when it ends.
  'Africa/Casablanca': {
    gap: ['2026-03-22T02:30', '2026-03-22T02:00:00.000Z'],
    fold: ['2026-02-15T02:30', '2026-02-15T01:30:00.000Z'],
    ordinary: ['2026-07-01T18:30', '2026-07-01T17:30:00.000Z'],
    turn: ['2027-01-01T00:00', '2026-12-31T23:00:00.000Z'],
    leap: ['2028-02-29T12:00', '2028-02-29T12:00:00.000Z'],
  },
} as const

const kinds = ['gap', 'fold', 'ordinary', 'turn', 'leap'] as const
const now = Date.parse('2026-01-05T00:00:00Z')

const cells = Object.entries(table).flatMap(([zone, row]) =>
  kinds.flatMap(kind => {
    const cell = row[kind]
    return cell ? [{ zone, kind, wall: cell[0], moment: cell[1] }] : []
  }),
)

describe('R7: a time for a post goes out at its moment', () => {
  test.each(cells)('$kind in $zone: $wall', ({ zone, kind, wall, moment }) => {
    const made = scheduleAt({ wall, zone }, now)
    if (!made.ok) throw new Error(made.problem)
    const fields = timeFields(made.value.moment)
    expect(fields.scheduled_time).toBe(moment)
    expect(made.value.shift?.kind ?? 'once').toBe(kind === 'gap' || kind === 'fold' ? kind : 'once')
    // What is kept is read again as the same moment, whatever it was that was asked for.
    const again = scheduleAt(fields, now)
    expect(again.ok && again.value.moment.at).toBe(Date.parse(fields.scheduled_time))
  })

  test.each(Object.entries(table).filter(([, row]) => row.gap === null))(
    '%s has no change of clocks in the years that posts are in',
    zone => {
      const offsets = new Set(
        Array.from({ length: 24 }, (_, month) => {
          const day = new Date(Date.UTC(2026, month, 15)).toISOString().slice(0, 10)
          const made = scheduleAt({ wall: `${day}T12:00`, zone }, now)
          return made.ok ? made.value.moment.offset : made.problem
        }),
      )
      expect(offsets.size).toBe(1)
    },
  )

  test('29 February is no day of a year without one', () => {
    expect(scheduleAt({ wall: '2027-02-29T12:00', zone: 'Europe/Berlin' }, now)).toMatchObject({ ok: false })
  })
})
