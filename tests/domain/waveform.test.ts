import { silencesIn } from '@shared/domain/waveform'
import { expect, test } from 'vitest'

/** Peaks of 20 ms each, one letter a peak: `.` silent, `-` quiet, `#` loud. */
const peaksOf = (letters: string) =>
  new Int16Array(
    [...letters].flatMap(letter => ({ '.': [0, 1], '-': [-300, 200], '#': [-20_000, 9_000] })[letter] ?? []),
  )

const rule = { level_db: -40, at_least: 0.1 }

test.each([
  ['##########', []],
  ['##.....###', [{ from: 0.04, to: 0.14 }]],
  ['##....####', []],
  ['-----#####', [{ from: 0, to: 0.1 }]],
  ['#####.-.-.', [{ from: 0.1, to: 0.2 }]],
  ['..........', [{ from: 0, to: 0.2 }]],
  ['', []],
])('silences of 0.1 s and more in %s', (letters, silences) => {
  expect(silencesIn(peaksOf(letters), rule)).toEqual(silences)
})

test('below -50 dB quiet sound is no silence', () => {
  expect(silencesIn(peaksOf('------'), { ...rule, level_db: -50 })).toEqual([])
})
