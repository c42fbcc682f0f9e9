import { chunks } from '@shared/domain/chunks'
import { describe, expect, test } from 'vitest'

/** Where the parts begin, and last where the shot ends. */
function borders(frames: number, { least = 0, cuts = [] as number[] }): number[] {
  const parts = chunks(frames, 30, { least, cuts })
  return [...parts.map(part => part.start), parts.reduce((sum, part) => sum + part.frames, 0)]
}

describe('a shot is parted', () => {
  test('evenly into parts of two seconds at the most', () => {
    expect(borders(150, {})).toEqual([0, 50, 100, 150])
    expect(borders(60, {})).toEqual([0, 60])
  })

  test('where captions change, and evenly between those that stay longer than two seconds', () => {
    expect(borders(150, { cuts: [0, 39, 81, 150] })).toEqual([0, 39, 81, 115, 150])
  })

  test('at no border outside it, and none that would leave less than 0.8 s', () => {
    expect(borders(100, { cuts: [-20, 10, 40, 50, 90, 130] })).toEqual([0, 40, 100])
  })

  test('never within the transition it begins with', () => {
    expect(borders(150, { least: 60, cuts: [40, 80] })).toEqual([0, 80, 115, 150])
    expect(borders(150, { least: 150, cuts: [40, 80] })).toEqual([0, 150])
  })
})
