import {
  addCaption,
  mergeCaption,
  moveCaptionEnd,
  setCaptionText,
  shiftCaptions,
  splitCaption,
  splitCaptionAt,
  wordAtCaret,
} from '@shared/domain/caption-edits'
import { seconds } from '@shared/domain/time'
import { describe, expect, test } from 'vitest'

const caption = (from: number, to: number, text: string, starts?: number[]) => ({
  ...{ from: seconds(from), to: seconds(to), text },
  ...(starts && { starts: starts.map(seconds) }),
})
const captions = [caption(0, 1, 'One two', [0, 0.5]), caption(1, 2, 'three'), caption(3, 4, 'four')]
const times = (given: readonly { from: number; to: number }[]) => given.map(({ from, to }) => [from, to])

describe('a border', () => {
  test('takes the neighbour that touches it along, and the words with it', () => {
    const moved = moveCaptionEnd(captions, 0, 'to', 1.5, 5)
    expect(times(moved)).toEqual([
      [0, 1.5],
      [1.5, 2],
      [3, 4],
    ])
    expect(moved[0]?.starts).toEqual([0, 0.75])
    expect(times(moveCaptionEnd(captions, 1, 'from', 0.5, 5))).toEqual([
      [0, 0.5],
      [0.5, 2],
      [3, 4],
    ])
  })

  test('stops at a neighbour apart from it, at the beat’s end, and before nothing is left', () => {
    expect(times(moveCaptionEnd(captions, 1, 'to', 9, 5))[1]).toEqual([1, 3])
    expect(times(moveCaptionEnd(captions, 2, 'to', 9, 5))[2]).toEqual([3, 5])
    expect(times(moveCaptionEnd(captions, 0, 'to', 9, 5))[1]).toEqual([1.9, 2])
    expect(times(moveCaptionEnd(captions, 2, 'from', 9, 5))[2]).toEqual([3.9, 4])
  })
})

test('words of the same number keep their times, of another they lose them', () => {
  expect(setCaptionText(captions, 0, 'Uno dos')[0]).toEqual(caption(0, 1, 'Uno dos', [0, 0.5]))
  expect(setCaptionText(captions, 0, 'One')[0]).toEqual(caption(0, 1, 'One'))
})

test('two merge into one with both words', () => {
  expect(mergeCaption(captions, 1)).toEqual([captions[0], caption(1, 4, 'three four')])
  expect(mergeCaption(captions, 2)).toEqual(captions)
})

describe('a split', () => {
  test('falls where the word begins, by its known time or by syllables', () => {
    expect(splitCaption(captions, 0, 1).slice(0, 2)).toEqual([
      caption(0, 0.5, 'One', [0]),
      caption(0.5, 1, 'two', [0.5]),
    ])
    expect(times(splitCaption([caption(0, 4, 'I understand')], 0, 1))).toEqual([
      [0, 1],
      [1, 4],
    ])
  })

  test('changes nothing before the first word and after the last', () => {
    expect(splitCaption(captions, 0, 0)).toEqual(captions)
    expect(splitCaption(captions, 0, 2)).toEqual(captions)
  })

  test('at a time goes between the words nearest to it, at that time', () => {
    expect(splitCaptionAt(captions, 0.6).slice(0, 2)).toEqual([
      caption(0, 0.6, 'One', [0]),
      caption(0.6, 1, 'two', [0.6]),
    ])
    expect(splitCaptionAt(captions, 2.5)).toEqual(captions)
  })

  test('finds the word at a caret', () => {
    expect([0, 3, 4, 7].map(caret => wordAtCaret('One two', caret))).toEqual([0, 1, 1, 2])
  })
})

test('a new one fills the gap it is put in, and there must be one', () => {
  expect(times(addCaption(captions, 2.2, 5) ?? [])[2]).toEqual([2.2, 3])
  expect(times(addCaption(captions, 4, 9) ?? [])[3]).toEqual([4, 5])
  expect(addCaption(captions, 1.5, 2)).toBeNull()
})

test('all move together until one meets the beat’s end or start', () => {
  expect(times(shiftCaptions(captions, 0.5, 5))).toEqual([
    [0.5, 1.5],
    [1.5, 2.5],
    [3.5, 4.5],
  ])
  expect(times(shiftCaptions(captions, 9, 5)).at(-1)).toEqual([4, 5])
  expect(times(shiftCaptions(captions, -1, 5))).toEqual(times(captions))
})
