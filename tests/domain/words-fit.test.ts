import { wordsFit } from '@shared/domain/words-fit'
import { expect, test } from 'vitest'

test('words are found by their starts, their middles and their letters, the better the more', () => {
  expect(wordsFit('spl', 'Split at the playhead')).toBe(3)
  expect(wordsFit('lit', 'Split at the playhead')).toBe(2)
  expect(wordsFit('sph', 'Split at the playhead')).toBe(1)
  expect(wordsFit('play spl', 'Split at the playhead')).toBe(6)
})

test('every word has to be there; nothing sought fits everything', () => {
  expect(wordsFit('split film', 'Split at the playhead')).toBe(null)
  expect(wordsFit('z', 'Split at the playhead')).toBe(null)
  expect(wordsFit('  ', 'Split at the playhead')).toBe(0)
})

test('capitals, accents and signs make no difference', () => {
  expect(wordsFit('EPOQUE', 'Belle Époque')).toBe(3)
  expect(wordsFit('(.*', 'Split at the playhead')).toBe(null)
})
