import { takeTurn } from '@main/publish/platform-fetch/byte-rate'
import { Throttle } from '@main/publish/throttle'
import { expect, test } from 'vitest'

/** When each of some pieces goes, that all want to go at once from `at` on. */
function turns(pieces: readonly number[], rate: number | null, at = 0): number[] {
  let pace = { freeAt: 0 }
  return pieces.map(bytes => {
    const turn = takeTurn(pace, bytes, rate, at)
    pace = turn.pace
    return at + turn.wait
  })
}

test('pieces go one behind the other as fast as the rate lets them, the first at once', () => {
  expect(turns([1_000, 1_000, 500, 1_000], 1_000)).toEqual([0, 1_000, 2_000, 2_500])
})

test('what was not used is not saved up', () => {
  const first = takeTurn({ freeAt: 0 }, 1_000, 1_000, 0)
  const late = takeTurn(first.pace, 1_000, 1_000, 60_000)
  expect([late.wait, takeTurn(late.pace, 1_000, 1_000, 60_000).wait]).toEqual([0, 1_000])
})

test('without a rate nothing waits', () => {
  expect(turns([1e9, 1e9], null)).toEqual([0, 0])
})

test('two uploads share the rate, and what waits goes on at once when it is lifted', async () => {
  const throttle = new Throttle()
  throttle.set(100_000)
  const begun = performance.now()
  for (let piece = 0; piece < 2; piece += 1) await Promise.all([throttle.pause(10_000), throttle.pause(10_000)])
  expect(performance.now() - begun).toBeGreaterThan(250)
  throttle.set(1)
  await throttle.pause(1_000)
  const waiting = throttle.pause(1_000)
  throttle.set(null)
  await waiting
  expect(performance.now() - begun).toBeLessThan(2_000)
  expect(throttle.pause(1e9)).toBeUndefined()
})
