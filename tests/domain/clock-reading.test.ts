import { aheadBy, trustedNow } from '@shared/domain/clock-reading'
import { distrustClock, next } from '@shared/domain/outbox'
import { queue } from '@shared/domain/outbox-answer'
import { newItem, type OutboxItem, type OutboxState, OutboxItem as Schema } from '@shared/domain/outbox-item'
import { describe, expect, test } from 'vitest'
import { anItem, aWish, noon } from '../support/outbox-builders'

const minute = 60_000
const day = 24 * 60 * minute

describe('a platform’s date', () => {
  const date = new Date(noon).toUTCString()

  test('tells how far ahead this clock is, at least: it is cut to the second, and was written after it was asked for', () => {
    expect(aheadBy(date, noon)).toBe(-999)
    expect(aheadBy(date, noon + 3 * day)).toBe(3 * day - 999)
    expect(aheadBy(date, noon - 20_000)).toBe(-20_999)
  })

  test.each(['', 'soon', '0', '12', 'Sat, 28 Nov 2026', '2026-11-28T12:00:00Z'])('%j tells nothing', text => {
    expect(aheadBy(text, noon)).toBeNull()
  })

  test('is gone by only where this clock is more than two minutes ahead', () => {
    expect(trustedNow(noon, null)).toBe(noon)
    expect(trustedNow(noon, 2 * minute)).toBe(noon)
    expect(trustedNow(noon, 2 * minute + 1)).toBe(noon - 2 * minute - 1)
    expect(trustedNow(noon, -3 * day)).toBe(noon)
  })
})

describe('a post whose time we keep, with a clock that is ahead', () => {
  const ready: OutboxState = { at: 'uploaded', handle: 'handle', isReady: true, looks: 0 }
  const dueAt = noon + 10 * minute
  const due = anItem(ready, { dueAt, late: 'skip' })
  const turned = (item: OutboxItem, now: number, ahead: number | null): OutboxItem => {
    const act = next(item, now, ahead)
    if (act.do !== 'turn') throw new Error(act.do)
    return act.item
  }

  test('is held, and says why, whatever is done with late ones', () => {
    for (const now of [dueAt, dueAt + 3 * day]) {
      const held = turned(due, now, now - noon)
      expect(held.state).toEqual(ready)
      expect(held.problem).toMatchObject({ kind: 'clock', said: new Date(noon).toUTCString() })
      expect(Schema.safeParse(held).error).toBeUndefined()
      expect(next(held, now, now - noon)).toEqual({ do: 'wait', until: now + 30_000 })
    }
  })

  test('goes out at its time by the platform’s clock', () => {
    const ahead = 3 * day
    const held = turned(due, dueAt + 3 * day - 1, ahead)
    expect(next(held, dueAt + ahead - 1, ahead)).toEqual({ do: 'wait', until: dueAt + ahead })
    expect(turned(held, dueAt + ahead, ahead).problem).toBeNull()
  })

  test('is no more held once the clock was set right, and waits for its time', () => {
    const held = turned(due, dueAt, dueAt - noon)
    const free = turned(held, noon, null)
    expect([free.problem, next(free, noon, null)]).toEqual([null, { do: 'wait', until: dueAt }])
  })

  test('is not held by two minutes, nor where it is for at once, or its platform keeps the time', () => {
    expect(next(due, dueAt, 2 * minute)).toEqual({ do: 'call', call: 'commit' })
    expect(next(anItem(ready), noon, 3 * day)).toEqual({ do: 'call', call: 'commit' })
    const held = queue(newItem(aWish({ dueAt }), noon), true, noon)
    expect(next({ ...held, state: ready }, noon, 3 * day)).toEqual({ do: 'call', call: 'commit' })
  })

  test('asks its platform once more after the clock was set: that tells what time it is there', () => {
    expect(next(distrustClock(due, dueAt), dueAt)).toEqual({ do: 'call', call: 'status' })
    expect(distrustClock(anItem(ready), noon).state).toEqual(ready)
  })

  test('said to be late by it, has its time again when it is put back', () => {
    const late = turned({ ...due, late: 'ask' }, dueAt + 3 * day, null)
    expect(late.state).toMatchObject({ at: 'needs-you', question: 'late' })
    expect(next(late, dueAt + day)).toEqual({ do: 'rest' })
    expect(turned(late, noon, null).state).toEqual(ready)
  })
})
