import { longestFilm, tooLongFor } from '@shared/domain/platform-lengths'
import { expect, test } from 'vitest'

test.each([
  [30, []],
  [90, []],
  [90.5, ['Facebook']],
  [181, ['Facebook', 'YouTube']],
  [601, ['TikTok', 'Facebook', 'YouTube']],
  [901, ['TikTok', 'Instagram', 'Facebook', 'YouTube']],
])('%d seconds are too long for %j', (seconds, expected) => {
  expect(tooLongFor(seconds)).toEqual(expected)
})

test('a platform that states no longest film has none', () => {
  expect([longestFilm('FanBase'), longestFilm('Facebook')]).toEqual([null, 90])
})
