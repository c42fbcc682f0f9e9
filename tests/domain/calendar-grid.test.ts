import {
  clockChangeOn,
  firstWeekday,
  lastOfMonth,
  monthAfter,
  monthOf,
  startOf,
  stepBetween,
  timeAt,
  todayIn,
  wallAfter,
  weekOf,
} from '@shared/domain/calendar-grid'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

describe('weeks', () => {
  test('begin as the language’s country has it', () => {
    expect(['en-US', 'en-GB', 'de', 'ar-EG', 'no such language'].map(firstWeekday)).toEqual([7, 1, 1, 6, 1])
  })

  test('have the day in them, whatever they begin with', () => {
    expect(weekOf('2026-03-29', 1)[0]).toBe('2026-03-23')
    expect(weekOf('2026-03-29', 7)[0]).toBe('2026-03-29')
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 7 }), (date, first) => {
        const iso = date.toISOString().slice(0, 10)
        expect(weekOf(iso, first)).toContain(iso)
      }),
    )
  })
})

describe('months', () => {
  test('are whole weeks, with every day of theirs once', () => {
    const weeks = monthOf('2026-11-15', 1)
    expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([6, '2026-10-26', '2026-12-06'])
    expect(monthOf('2026-02-10', 7).length).toBe(4)
    expect(
      monthOf('2028-02-01', 1)
        .flat()
        .filter(day => day.startsWith('2028-02')).length,
    ).toBe(29)
  })

  test('that are too short for a day end with their last one', () => {
    expect([monthAfter('2026-01-31', 1), monthAfter('2028-03-31', -1), lastOfMonth('2028-02-03')]).toEqual([
      ...['2026-02-28', '2028-02-29', '2028-02-29'],
    ])
  })
})

describe('the clock', () => {
  test('leaps forward, goes back, leaves out a day, or does nothing', () => {
    expect(clockChangeOn('2026-03-29', 'Europe/Berlin')).toEqual({ kind: 'leap', minutes: 60 })
    expect(clockChangeOn('2026-10-25', 'Europe/Berlin')).toEqual({ kind: 'leap', minutes: -60 })
    expect(clockChangeOn('2026-04-05', 'Australia/Lord_Howe')).toEqual({ kind: 'leap', minutes: -30 })
    expect(clockChangeOn('2011-12-30', 'Pacific/Apia')).toEqual({ kind: 'skipped' })
    expect(clockChangeOn('2026-03-30', 'Europe/Berlin')).toBeNull()
    expect(clockChangeOn('2026-03-30', 'Nowhere/Land')).toBeNull()
  })

  test('that leaps over midnight begins its day after the leap', () => {
    const start = startOf('2026-03-29', 'Africa/Cairo')
    expect(start).toBe(Date.parse('2026-03-28T22:00:00Z'))
    expect(new Date(startOf('2026-04-24', 'Africa/Cairo') ?? 0).toISOString()).toBe('2026-04-23T22:00:00.000Z')
  })

  test('shows another day elsewhere', () => {
    const now = Date.parse('2026-03-29T23:30:00Z')
    expect([todayIn('Pacific/Apia', now), todayIn('America/Los_Angeles', now)]).toEqual(['2026-03-30', '2026-03-29'])
  })
})

test('a step from one time to another leads there', () => {
  expect(wallAfter('2026-03-28T23:30', { days: 1, minutes: 45 })).toBe('2026-03-30T00:15')
  const wall = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 16))
  fc.assert(fc.property(wall, wall, (from, to) => wallAfter(from, stepBetween(from, to)) === to))
  expect([timeAt(0), timeAt(545), timeAt(1_439)]).toEqual(['00:00', '09:05', '23:59'])
})
