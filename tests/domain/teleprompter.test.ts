import { fitLook, jumpedTo, rolledAt, steppedAt, timeRolled, usualLook } from '@shared/domain/teleprompter'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const times = [
  { from: 0, to: 2 },
  { from: 2, to: 6 },
  { from: 6, to: 7 },
]
const parts = [
  { top: 0, height: 100 },
  { top: 100, height: 400 },
  { top: 500, height: 100 },
]

describe('the roll', () => {
  test.each([
    [0, 0],
    [1, 50],
    [2, 100],
    [4, 300],
    [7, 600],
    [9, 600],
  ])('has come at %d s to %d px, through each beat in the time it takes to read', (time, rolled) => {
    expect(rolledAt(parts, times, time)).toBeCloseTo(rolled)
  })

  test('pushed by hand is at the time of the words that it then shows', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 7, noNaN: true }), time => {
        expect(timeRolled(parts, times, rolledAt(parts, times, time))).toBeCloseTo(time, 5)
      }),
    )
    expect(timeRolled(parts, times, -50)).toBe(0)
    expect(timeRolled(parts, times, 5_000)).toBe(7)
  })

  test('that must not move steps from beat to beat, and through a tall one by windows', () => {
    expect([0, 1, 1.9, 2, 3, 4.5, 5.9, 6].map(time => steppedAt(parts, times, time, 200))).toEqual([
      0, 0, 0, 100, 100, 300, 300, 500,
    ])
  })

  test('without beats stands still', () => {
    expect(rolledAt([], [], 3)).toBe(0)
    expect(timeRolled([], [], 3)).toBe(0)
    expect(jumpedTo([], 3, 1)).toBe(0)
  })
})

test.each([
  ['on, to the next beat', 3, 1, 6],
  ['on, from the last, stays', 6.5, 1, 6],
  ['back, first to the start of its own', 4, -1, 2],
  ['back, from a start to the one before', 2.5, -1, 0],
  ['back, from the first, to the start', 0.5, -1, 0],
] as const)('a jump %s', (_rule, time, places, to) => {
  expect(jumpedTo(times, time, places)).toBe(to)
})

test('a look stays within what can be read', () => {
  expect(fitLook({ pace: 9, size: 999, mirrored: true })).toEqual({ pace: 40, size: 160, mirrored: true })
  expect(usualLook(150)).toEqual({ pace: 150, size: 64, mirrored: false })
})
