import type { Beat } from '@shared/domain/beat'
import { type BeatDifference, compareBeats } from '@shared/domain/compare-beats'
import { indexWords, isSpaceless, likenesses, wordBag } from '@shared/domain/likeness'
import { describe, expect, test } from 'vitest'
import { aBeat } from '../support/builders'

const beat = (id: number, order: number, text: string, given: Partial<Beat> = {}) =>
  aBeat(id, { order, text, ...given })

/** A difference in a few words: what became of which text. */
const brief = (row: BeatDifference) =>
  row.kind === 'added' || row.kind === 'removed'
    ? `${row.kind} ${row.kind === 'added' ? row.after.beat.text : row.before.beat.text}`
    : `${row.kind}${row.isMoved ? ' moved' : ''} ${row.before.place}→${row.after.place} ${row.after.beat.text}`
const compared = (from: readonly Beat[], to: readonly Beat[], language = 'en') =>
  compareBeats(from, to, language).rows.map(brief)

const [one, two, three] = [beat(1, 1, 'Look up.'), beat(2, 2, 'It is dark.'), beat(3, 3, 'Follow for more.')]

describe('two states of a script', () => {
  test('that say the same differ in nothing', () => {
    const { rows, ...counts } = compareBeats([one, two], [one, two], 'en')
    expect(rows.map(row => row.kind)).toEqual(['same', 'same'])
    expect(counts).toEqual({ changed: 0, added: 0, removed: 0, moved: 0 })
  })

  test('name beats that changed their words or their kind', () => {
    expect(
      compared(
        [one, two],
        [
          { ...one, kind: 'hook' },
          { ...two, text: 'It is bright.' },
        ],
      ),
    ).toEqual(['changed 1→1 Look up.', 'changed 2→2 It is bright.'])
  })

  test('name what was added where it stands, and what was removed where it stood', () => {
    const added = beat(4, 2.5, 'Turn off the flash.')
    expect(compared([one, two, three], [one, added, three])).toEqual([
      'same 1→1 Look up.',
      'removed It is dark.',
      'added Turn off the flash.',
      'same 3→3 Follow for more.',
    ])
    expect(compared([one, two], [two])).toEqual(['removed Look up.', 'same 2→1 It is dark.'])
  })

  test('name the one beat that moved, not those it moved past', () => {
    expect(compared([one, two, three], [{ ...three, order: 0 }, one, two])).toEqual([
      'same moved 3→1 Follow for more.',
      'same 1→2 Look up.',
      'same 2→3 It is dark.',
    ])
  })

  test('find a beat that came under another id by its likeness, the likest first', () => {
    const from = [beat(1, 1, 'Open the camera in the night mode now'), beat(2, 2, 'Open the camera and hold it still')]
    const to = [beat(8, 1, 'Open the camera and hold it very still'), beat(9, 2, 'Open the camera in the night mode')]
    expect(compared(from, to)).toEqual([
      'changed moved 2→1 Open the camera and hold it very still',
      'changed 1→2 Open the camera in the night mode',
    ])
  })

  test('take beats of other words under other ids for other beats', () => {
    expect(compared([one], [beat(9, 1, 'Nothing of the kind')])).toEqual([
      'removed Look up.',
      'added Nothing of the kind',
    ])
    expect(compared([beat(1, 1, '')], [beat(9, 1, '')])).toEqual(['removed ', 'added '])
  })

  test('are told apart by their letters where words have no spaces', () => {
    const from = [beat(1, 1, '夜空の写真をスマホで撮る方法')]
    expect(compared(from, [beat(9, 1, '夜空の写真をスマホで撮る簡単な方法')], 'ja')).toEqual([
      'changed 1→1 夜空の写真をスマホで撮る簡単な方法',
    ])
  })

  test('of 300 beats under other ids are matched all', () => {
    const from = Array.from({ length: 300 }, (_, at) => beat(at, at, `Beat of the number ${at} says word${at} twice`))
    const to = from.map((one, at) => beat(1_000 + at, at, `${one.text} now`))
    expect(compareBeats(from, to, 'en')).toMatchObject({ changed: 300, added: 0, removed: 0, moved: 0 })
  })
})

test('likeness is 1 for the same words in any order and case, 0 for none in common or no words', () => {
  const of = (a: string, b: string) => {
    const others = [wordBag(b, 'en')]
    return likenesses(wordBag(a, 'en'), others, indexWords(others))[0]
  }
  expect(of('Look up now', 'now look UP')).toBe(1)
  expect(of('Look up', 'Fall down')).toBe(0)
  expect(of('', '')).toBe(0)
  expect(of('one two', 'one three')).toBe(0.5)
})

test('Chinese in any script is written without spaces, English in any country with them', () => {
  expect(['zh-Hant-TW', 'JA', 'th'].map(isSpaceless)).toEqual([true, true, true])
  expect(['en-GB', 'de', 'ko'].map(isSpaceless)).toEqual([false, false, false])
})
