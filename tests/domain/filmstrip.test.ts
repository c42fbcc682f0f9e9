import { isJumpingCheaper, stripCell, stripPlaces } from '@shared/domain/filmstrip'
import { expect, test } from 'vitest'
import { someFacts } from '../support/builders'

test('a strip shows the middle of each picture’s share', () => {
  const places = stripPlaces({ from_ms: 2_000, to_ms: 6_000, count: 4 }, { duration: 10 })
  expect(places).toEqual([2.5, 3.5, 4.5, 5.5])
})

test.each([
  [{ from_ms: 8_000, to_ms: 90_000, count: 2 }, 10, [8.5, 9.5]],
  [{ from_ms: 80_000, to_ms: 90_000, count: 2 }, 10, [10, 10]],
  [{ from_ms: 5_000, to_ms: 1_000, count: 1 }, 10, [5]],
  [{ from_ms: 5_000, to_ms: 9_000, count: 2 }, null, [0, 0]],
])('F4: a stretch is cut to what there is: %j of %j s', (order, duration, places) => {
  expect(stripPlaces(order, { duration })).toEqual(places)
})

test.each([
  [1920, 1080, 160],
  [1080, 1920, 50],
  [16_384, 1, 270],
  [1, 16_384, 22],
])('a picture of %d×%d is %d pixels wide in a strip', (width, height, wide) => {
  expect(stripCell({ width, height })).toEqual({ width: wide, height: 90 })
})

const over = (duration: number, count: number) =>
  stripPlaces({ from_ms: 0, to_ms: duration * 1_000, count }, { duration })

test.each([
  ['a minute in 30 pictures', over(60, 30), 'h264', false],
  ['ten minutes in 20 pictures', over(600, 20), 'h264', true],
  ['a minute of key frames in 30 pictures', over(60, 30), 'prores', true],
  ['four seconds of key frames in 30 pictures', over(4, 30), 'mjpeg', false],
])('%s: jumping is cheaper than reading through (%s)', (_name, places, videoCodec, jumps) => {
  expect(isJumpingCheaper(places, someFacts({ videoCodec, duration: 600 }))).toBe(jumps)
})
