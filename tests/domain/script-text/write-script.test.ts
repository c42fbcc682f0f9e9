import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beatKinds } from '@shared/domain/beat'
import { readMarkdown, readPlainText } from '@shared/domain/script-text/read-script'
import { tidyText } from '@shared/domain/script-text/tidy-text'
import { markdownOf, plainTextOf, spokenText } from '@shared/domain/script-text/write-script'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aBeat } from '../../support/builders'
import { lines } from './a-script'

const golden = (name: string) => readFileSync(join(__dirname, name), 'utf8')

const stars = {
  title: 'Photograph the stars with your phone',
  beats: [
    aBeat(1, { kind: 'hook', text: 'Your phone can photograph the Milky Way.' }),
    aBeat(2, {
      text: 'Three things, *in this order*:\n1. dark\n2. still\n\nHook: open wide. Use a [tripod] & wait 30 < 60 s. <b>',
    }),
    aBeat(3, { text: '# is no heading, - is no list, #stars is neither\nC:\\Users\\ada' }),
    aBeat(4, { kind: 'cta', text: 'Send it to a friend who says CTA: is a word…' }),
  ],
}

describe('a script as a file', () => {
  test('is Markdown with a heading for each kind, and nothing in its words is taken for a sign', () => {
    expect(markdownOf(stars)).toBe(golden('script.md'))
  })

  test('is plain text with its title underlined', () => {
    expect(plainTextOf(stars)).toBe(golden('script.txt'))
  })

  test('is what is said alone, for the clipboard; an empty beat leaves no gap', () => {
    const beats = [aBeat(1, { text: 'One. ' }), aBeat(2, { text: ' ' }), aBeat(3, { text: 'Two.' })]
    expect(spokenText(beats)).toBe('One.\n\nTwo.')
  })

  test('without a title begins with its first beat', () => {
    expect(plainTextOf({ title: ' ', beats: [aBeat(1, { text: 'One.' })] })).toBe('One.\n')
    expect(markdownOf({ title: '', beats: [aBeat(1, { text: 'One.' })] })).toBe('## Point\n\nOne.\n')
  })
})

/** Words that try to be something else: signs, labels, bullets, entities, line ends, several languages. */
const trickyWords = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '_',
        '**',
        '\\',
        '`',
        '```',
        '#',
        '##',
        '# ',
        '- ',
        '+ ',
        '1. ',
        '12) ',
        '> ',
        '---',
        '===',
        '***',
      ),
      fc.constantFrom(
        '[x](y)',
        '<b>',
        '<!--',
        '-->',
        '&amp;',
        '&#65;',
        '|',
        '~~',
        '• ',
        '– ',
        '\n',
        '\n\n',
        '  \n',
        '\\\n',
        '\t',
      ),
      fc.constantFrom(
        'Hook',
        'Hook: ',
        'CTA',
        'CTA:',
        '[Body]',
        '**Intro**',
        'Point 3: ',
        'Title: ',
        'Script',
        '---\ntitle: x\n---\n',
      ),
      fc.constantFrom('مرحبا', '写真', 'é', '🎬', '\u2028', '\u00a0', 'http://a.b/c_d_e', 'C:\\a'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom(' ', 'word'),
    ),
    { maxLength: 12 },
  )
  .map(parts => parts.join(''))

const anyScript = fc.record({
  title: trickyWords.map(title => tidyText(title).replace(/\n+/gu, ' ').slice(0, 100)).map(title => tidyText(title)),
  beats: fc.array(fc.record({ kind: fc.constantFrom(...beatKinds), text: trickyWords }), {
    minLength: 1,
    maxLength: 6,
  }),
})

describe('reading back what was written', () => {
  test('Markdown gives the same title, beats and kinds, whatever the words', () => {
    fc.assert(
      fc.property(anyScript, ({ title, beats }) => {
        const read = readMarkdown(markdownOf({ title, beats }))
        expect(read).toEqual({
          ok: true,
          value: {
            title,
            language: null,
            left_out: 0,
            beats: beats.map(beat => ({ ...beat, text: tidyText(beat.text) })),
          },
        })
      }),
      { numRuns: 3_000 },
    )
  })

  test('plain text gives the same title and a beat for each paragraph', () => {
    const plain = {
      title: stars.title,
      beats: [aBeat(1, { text: 'One.' }), aBeat(2, { text: 'Two,\ntwo.' }), aBeat(3, { text: 'End.' })],
    }
    const read = readPlainText(plainTextOf(plain))
    expect(read).toMatchObject({ ok: true, value: { title: stars.title } })
    expect(lines(read)).toEqual(['hook: One.', 'point: Two,\ntwo.', 'cta: End.'])
  })
})
