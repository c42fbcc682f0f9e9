import { longestBeatText } from '@shared/domain/beat'
import { mostBeats } from '@shared/domain/script'
import { readMarkdown, readPlainText } from '@shared/domain/script-text/read-script'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWhole, lines } from './a-script'

describe('a plain text', () => {
  test.each([
    [
      'without labels: the first paragraph is the hook, the last the call to action',
      'One.\n\nTwo.\n\nThree.',
      ['hook: One.', 'point: Two.', 'cta: Three.'],
    ],
    ['of one paragraph is a hook', 'One.', ['hook: One.']],
    ['without empty lines has a beat a line', 'One.\nTwo.\nThree.', ['hook: One.', 'point: Two.', 'cta: Three.']],
    [
      'with labels is what they say',
      'Hook: One.\n\nTwo.\n\nCTA: Three.\n\nFour.',
      ['hook: One.', 'point: Two.', 'cta: Three.\n\nFour.'],
    ],
    [
      'with labels on lines of their own',
      'HOOK\nOne.\n\nBODY:\nTwo.\n\nThree.\n\nCall to action\nFour.',
      ['hook: One.', 'point: Two.', 'point: Three.', 'cta: Four.'],
    ],
    [
      'with labels in brackets, numbers and times',
      '[Hook] One.\n\nPoint 1 (0:03–0:06): Two.\n\n[CTA] Three.',
      ['hook: One.', 'point: Two.', 'cta: Three.'],
    ],
    [
      'with an outro ends with it',
      'Intro: One.\n\nTwo.\n\nOutro: Three.',
      ['hook: One.', 'point: Two.', 'cta: Three.'],
    ],
    ['with a list has a beat an item', '- One.\n- Two.\n• Three.', ['hook: One.', 'point: Two.', 'cta: Three.']],
    ['with a numbered list has a beat an item', '1. One.\n2) Two.', ['hook: One.', 'cta: Two.']],
    ['keeps a line break within a paragraph', 'One,\none.\n\nTwo.', ['hook: One,\none.', 'cta: Two.']],
    [
      'from Windows or an old Mac is read the same',
      'One.\r\n\r\nTwo.\r\rThree.',
      ['hook: One.', 'point: Two.', 'cta: Three.'],
    ],
    ['leaves stars and underscores alone', '*One* _one_.\n\n2 * 3.', ['hook: *One* _one_.', 'cta: 2 * 3.']],
    [
      'a sentence with a colon is no label',
      'The problem: nobody reads.\n\nHooked: they watch.',
      ['hook: The problem: nobody reads.', 'cta: Hooked: they watch.'],
    ],
  ])('%s', (_rule, text, beats) => {
    expect(lines(readPlainText(text))).toEqual(beats)
  })

  test('takes its title from a label or an underlined line', () => {
    expect(readPlainText('Title: Stars\n\nOne.')).toMatchObject({ value: { title: 'Stars' } })
    expect(readPlainText('Stars\n=====\n\nOne.')).toMatchObject({
      value: { title: 'Stars', beats: [{ text: 'One.' }] },
    })
  })

  test.each(['', ' \n\n\t', 'Hook:', '---\n***'])('without a word is refused: %j', text => {
    expect(readPlainText(text)).toEqual({ ok: false, problem: { kind: 'nothing-to-read' } })
  })
})

describe('a Markdown text', () => {
  test('has its title at the top, kinds in its headings, and says how many headings are in no beat', () => {
    const text =
      '# Stars\n\n## Hook\nLook\nup.\n\n## Main points\n- Dark.\n- Still.\n\n## Why it works\nLight adds up.\n\n## CTA\nFollow.\n\nAnd share.'
    expect(readMarkdown(text)).toMatchObject({ value: { title: 'Stars', left_out: 1 } })
    expect(lines(readMarkdown(text))).toEqual([
      'hook: Look up.',
      'point: Dark.',
      'point: Still.',
      'point: Light adds up.',
      'cta: Follow.\n\nAnd share.',
    ])
  })

  test('has kinds in bold labels too', () => {
    const text = '**Hook:** Look up.\n\n**Body**\n\nDark.\n\nStill.\n\n- **CTA:** Follow.'
    expect(lines(readMarkdown(text))).toEqual(['hook: Look up.', 'point: Dark.', 'point: Still.', 'cta: Follow.'])
  })

  test('has its title and language in front matter', () => {
    const text = '---\ntitle: "Étoiles"\nlang: fr\ntags:\n  - a\n---\n\nUn.\n\nDeux.'
    expect(readMarkdown(text)).toMatchObject({
      value: { title: 'Étoiles', language: 'fr', beats: [{ text: 'Un.' }, { text: 'Deux.' }] },
    })
  })

  test('a rule at its start is no front matter', () => {
    expect(lines(readMarkdown('---\n\nOne. Two words here.\n\n---\n\nTwo.'))).toEqual([
      'hook: One. Two words here.',
      'cta: Two.',
    ])
  })

  test('of kinds in its largest headings has no title', () => {
    expect(readMarkdown('# Hook\nOne.\n\n# CTA\nTwo.')).toMatchObject({ value: { title: '', left_out: 0 } })
  })

  test('loses its signs, not its words', () => {
    const text =
      '**Look** [up](https://a.b "c") at *the* `sky` &amp; <https://c.d>.\n\n![a](b)\n\n> Said ~so~.\n\n<!-- not\n\nthis -->\n\n~~~\ncode\n~~~'
    expect(lines(readMarkdown(text))).toEqual([
      'hook: Look up at the sky & https://c.d.',
      'point: Said ~so~.',
      'cta: code',
    ])
  })
})

describe('limits', () => {
  test('a paragraph too long for a beat is cut at spaces, and the parts of a hook are points', () => {
    const read = readPlainText(`Hook: ${'word '.repeat(1_000)}\n\nCTA: ${'more '.repeat(500)}`)
    if (!read.ok) throw new Error(read.problem.kind)
    expect(read.value.beats.map(beat => beat.kind)).toEqual(['hook', 'point', 'point', 'point', 'cta'])
    expect(read.value.beats.every(beat => beat.text.length <= longestBeatText && /^\w+( \w+)*$/.test(beat.text))).toBe(
      true,
    )
  })

  test('words without a space are cut between characters', () => {
    const read = readPlainText(`x${'🎬'.repeat(1_500)}`)
    if (!read.ok) throw new Error(read.problem.kind)
    expect(read.value.beats.map(beat => beat.text).join('')).toBe(`x${'🎬'.repeat(1_500)}`)
    expect(read.value.beats.every(beat => isWhole(beat.text))).toBe(true)
  })

  test('more beats than a script holds are refused, and said how many they are', () => {
    const text = (count: number) => Array.from({ length: count }, (_, at) => `Line ${at}.`).join('\n')
    expect(readPlainText(text(mostBeats))).toMatchObject({ ok: true })
    expect(readPlainText(text(mostBeats + 1))).toEqual({
      ok: false,
      problem: { kind: 'too-many-beats', count: 301, most: 300 },
    })
  })

  test('a title too long is cut', () => {
    expect(readMarkdown(`# ${'🎬'.repeat(200)}\n\nOne.`)).toMatchObject({ value: { title: '🎬'.repeat(100) } })
  })

  test('whatever text comes, what is read would fit a script', () => {
    const unit = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '`',
      '\\',
      '#',
      '-',
      ':',
      'Hook:',
      '\ud800',
      '&#0;',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 400 }), text => {
        for (const read of [readMarkdown(text), readPlainText(text)]) {
          if (!read.ok) continue
          expect(read.value.beats.length).toBeLessThanOrEqual(mostBeats)
          expect(read.value.title.length).toBeLessThanOrEqual(200)
          expect(read.value.beats.every(beat => beat.text.length <= longestBeatText && isWhole(beat.text))).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  test.each(['*', '_', '[', '<', '`', '\\', '**a', '[a](', '> ', '- ', '&#', '=\n', 'a\n-\n', '<!--', '[Hook'])(
    'a long run of %j is read through',
    sign => {
      // A rule that tries every way to part the run would not end before the test does.
      for (const read of [readMarkdown, readPlainText]) expect(typeof read(sign.repeat(40_000)).ok).toBe('boolean')
    },
  )
})
