import { seconds } from '@shared/domain/time'
import { readTimecode, timecode } from '@shared/domain/timecode'
import { expect, test } from 'vitest'

test.each([
  [0, '0:00.0'],
  [1.5, '0:01.5'],
  [0.3, '0:00.3'],
  [59.99, '0:59.9'],
  [754, '12:34.0'],
  [3_723.25, '1:02:03.2'],
])('%d s is written %s', (at, text) => {
  expect(timecode(seconds(at))).toBe(text)
})

test.each([
  ['1.5', 1.5],
  ['1,5', 1.5],
  [' 0:01.5 ', 1.5],
  ['12:34', 754],
  ['1:02:03', 3_723],
])('“%s” is read as %d s', (text, at) => {
  expect(readTimecode(text)).toBe(at)
})

test.each(['', 'soon', '-1', '1:', '1:2:3:4', '1e3'])('“%s” is no time', text => {
  expect(readTimecode(text)).toBeNull()
})
