import { longestBeatText } from '@shared/domain/beat'
import { paragraphsOf, pasteParagraphs } from '@shared/domain/paste'
import { describe, expect, test } from 'vitest'
import { aBeat, beatId } from '../support/builders'

describe('a pasted text', () => {
  test.each([
    ['with blank lines is parted by them', 'One.\n\nTwo\ntwo.\n \nThree.', ['One.', 'Two\ntwo.', 'Three.']],
    ['without blank lines is parted by its lines', 'One.\nTwo.', ['One.', 'Two.']],
    ['from Windows is read the same', 'One.\r\n\r\nTwo.', ['One.', 'Two.']],
    ['of one line is one paragraph', '  One. ', ['One.']],
    ['of white space is none', ' \n\n ', []],
  ])('%s', (_rule, text, paragraphs) => {
    expect(paragraphsOf(text)).toEqual(paragraphs)
  })

  test('is cut at a space where a paragraph is too long for a beat', () => {
    const word = 'word '
    const parts = paragraphsOf(word.repeat(1_000))
    expect(parts.every(part => part.length <= longestBeatText)).toBe(true)
    expect(parts.join(' ')).toBe(word.repeat(1_000).trim())
  })

  test('is cut anywhere where it has no space', () => {
    expect(paragraphsOf('x'.repeat(longestBeatText + 1)).map(part => part.length)).toEqual([longestBeatText, 1])
  })
})

describe('pasting paragraphs into a beat', () => {
  const beats = [aBeat(1, { text: 'Look up. Now.' }), aBeat(2, { text: 'End.' })]
  const paste = (from: number, to: number, paragraphs: string[]) =>
    pasteParagraphs(beats, { id: beatId(1), from, to }, paragraphs, [beatId(11), beatId(12)])

  test('joins the first to what stands before, the last to what stands after, and keeps the others between', () => {
    const pasted = paste(8, 8, ['At night.', 'Wait.', 'Longer.'])
    expect(pasted.map(beat => beat.text)).toEqual(['Look up. At night.', 'Wait.', 'Longer. Now.', 'End.'])
    expect(pasted.map(beat => beat.id)).toEqual([beatId(1), beatId(11), beatId(12), beatId(2)])
  })

  test('replaces what was selected', () => {
    expect(paste(0, 13, ['One.', 'Two.']).map(beat => beat.text)).toEqual(['One.', 'Two.', 'End.'])
  })

  test('into a call to action makes the last one the call to action, and points of those before it', () => {
    const ending = [aBeat(1, { kind: 'hook' }), aBeat(2, { kind: 'cta', text: '' })]
    const pasted = pasteParagraphs(
      ending,
      { id: beatId(2), from: 0, to: 0 },
      ['One.', 'Two.', 'Follow me.'],
      [beatId(11), beatId(12)],
    )
    expect(pasted.map(beat => [beat.kind, beat.text]).slice(1)).toEqual([
      ['point', 'One.'],
      ['point', 'Two.'],
      ['cta', 'Follow me.'],
    ])
  })

  test('of one paragraph into a call to action leaves it one', () => {
    const ending = [aBeat(1, { kind: 'cta', text: '' })]
    expect(pasteParagraphs(ending, { id: beatId(1), from: 0, to: 0 }, ['Follow me.'], [])[0]?.kind).toBe('cta')
  })

  test('of an unknown beat changes nothing', () => {
    expect(pasteParagraphs(beats, { id: beatId(9), from: 0, to: 0 }, ['a', 'b'], [beatId(11)])).toEqual(beats)
  })
})
