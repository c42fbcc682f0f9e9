import {
  chooseTo,
  goToSlot,
  meantPosts,
  toggleChosen,
  useCalendarStore,
} from '@renderer/features/calendar/calendar-store'
import { periodAfter, periodOf, slotAfter } from '@renderer/features/calendar/grid-step'
import { beforeEach, describe, expect, test } from 'vitest'
import { postId } from '../support/builders'

beforeEach(() => useCalendarStore.setState(useCalendarStore.getInitialState(), true))

describe('arrows', () => {
  const month = { view: 'month', firstDay: 1 } as const
  const week = { view: 'week', firstDay: 7 } as const
  const on = (day: string, minute: number | null = null) => ({ day, minute })

  test('go over days and weeks of a month, also into the next', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']
    expect(keys.map(key => slotAfter(on('2026-03-31'), key, month)?.day)).toEqual([
      ...[
        '2026-03-30',
        '2026-04-01',
        '2026-03-24',
        '2026-04-07',
        '2026-03-30',
        '2026-04-05',
        '2026-02-28',
        '2026-04-30',
      ],
    ])
    expect(slotAfter(on('2026-03-31'), 'q', month)).toBeNull()
  })

  test('go over hours of a week, and not beyond its day', () => {
    expect(slotAfter(on('2026-03-31', 630), 'ArrowDown', week)).toEqual(on('2026-03-31', 660))
    expect(slotAfter(on('2026-03-31', 0), 'ArrowUp', week)).toEqual(on('2026-03-31', 0))
    expect(slotAfter(on('2026-03-31', 1_400), 'ArrowDown', week)).toEqual(on('2026-03-31', 1_380))
    expect(slotAfter(on('2026-03-31', 60), 'Home', week)?.day).toBe('2026-03-29')
  })

  test('of the period go by months, or by weeks where a week is shown', () => {
    expect([periodAfter('2026-01-31', 1, 'month'), periodAfter('2026-01-31', -1, 'week')]).toEqual([
      ...['2026-02-28', '2026-01-24'],
    ])
  })
})

test('what is on the screen with a day: the whole weeks of its month, its week, or its month in a list', () => {
  const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-05', '2026-04-06']
  const seen = (view: 'month' | 'week' | 'list') => days.filter(periodOf('2026-03-31', { view, firstDay: 1 }))
  expect([seen('month'), seen('week'), seen('list')]).toEqual([
    ...[
      ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-05'],
      ['2026-03-31', '2026-04-05'],
      ['2026-03-01', '2026-03-31'],
    ],
  ])
})

describe('choosing', () => {
  const order = [1, 2, 3, 4, 5].map(postId)

  test('up to a post takes all between it and the one before', () => {
    toggleChosen(postId(4))
    chooseTo(postId(2), order)
    expect([...useCalendarStore.getState().chosen].sort()).toEqual([2, 3, 4].map(postId))
  })

  test('an act on a chosen post is for all of them, with that one first; on another one it is for that alone', () => {
    for (const number of [1, 2, 3]) toggleChosen(postId(number))
    expect(meantPosts(postId(2))).toEqual([2, 1, 3].map(postId))
    expect(meantPosts(postId(5))).toEqual([postId(5)])
    useCalendarStore.setState({ current: postId(5) })
    expect(meantPosts(null)).toEqual([1, 2, 3].map(postId))
  })
})

test('what was picked up goes along with the place that the keys are at', () => {
  const carried = { kind: 'posts', ids: [postId(1)] } as const
  useCalendarStore.setState({ hand: { carried, by: 'keys', over: null } })
  goToSlot({ day: '2026-03-31', minute: null })
  expect(useCalendarStore.getState().hand?.over).toEqual({ day: '2026-03-31', minute: null })
  useCalendarStore.setState({ hand: { carried, by: 'pointer', over: null } })
  goToSlot({ day: '2026-04-01', minute: null })
  expect(useCalendarStore.getState().hand?.over).toBeNull()
})
