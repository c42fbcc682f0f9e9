import { limitCalls } from '@main/bridge/call-limits'
import { expect, test } from 'vitest'

test('I6: as many calls go on at once as the limit says, and each that ends makes room for one', () => {
  const enter = limitCalls(
    () => ({ atOnce: 2, perSecond: 100 }),
    () => 0,
  )
  const leave = enter('a')
  expect(enter('a')).toBeDefined()
  expect(enter('a')).toBeUndefined()
  expect(enter('b')).toBeDefined()
  leave?.()
  expect(enter('a')).toBeDefined()
})

test('I6: a burst of twice the rate passes, then one a step of time', () => {
  let now = 0
  const enter = limitCalls(
    () => ({ atOnce: 1_000, perSecond: 10 }),
    () => now,
  )
  const passing = () => Array.from({ length: 30 }, () => enter('a')).filter(leave => leave !== undefined).length
  expect(passing()).toBe(20)
  now = 100
  expect(passing()).toBe(1)
  now = 60_000
  expect(passing()).toBe(20)
})
