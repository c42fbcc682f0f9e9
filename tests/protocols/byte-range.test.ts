import { byteRange } from '@main/protocols/byte-range'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test.each([
  ['bytes=0-9', { from: 0, to: 9 }],
  ['bytes=10-', { from: 10, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-1000', { from: 0, to: 99 }],
  ['bytes=90-1000', { from: 90, to: 99 }],
  ['bytes=99-99', { from: 99, to: 99 }],
])('P3: %s of 100 bytes', (header, range) => {
  expect(byteRange(header, 100)).toEqual(range)
})

test('P3: without a range the whole is meant', () => {
  expect(byteRange(null, 100)).toBeUndefined()
})

test.each([
  'bytes=100-',
  'bytes=9-5',
  'bytes=-0',
  'bytes=-',
  'bytes=a-b',
  'bytes=1-2,4-5',
  'bytes=-5-10',
  'bytes=0x10-',
  'bytes=1e1-',
  'bytes=99999999999999999999-',
  'items=0-9',
  '',
])('P3: "%s" of 100 bytes cannot be had', header => {
  expect(byteRange(header, 100)).toBe('unsatisfiable')
})

test('P3: whatever is asked, what is given lies inside the file', () => {
  fc.assert(
    fc.property(fc.string(), fc.maxSafeNat(), fc.maxSafeNat(), fc.integer({ min: 1 }), (text, a, b, size) => {
      for (const header of [text, `bytes=${text}`, `bytes=${a}-${b}`, `bytes=${a}-`, `bytes=-${b}`]) {
        const range = byteRange(header, size)
        if (range === undefined || range === 'unsatisfiable') continue
        expect(range.from).toBeGreaterThanOrEqual(0)
        expect(range.to).toBeGreaterThanOrEqual(range.from)
        expect(range.to).toBeLessThan(size)
      }
    }),
  )
})
