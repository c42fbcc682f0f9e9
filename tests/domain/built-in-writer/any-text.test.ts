import { longestBeatText } from '@shared/domain/beat'
import { writeBuiltIn } from '@shared/domain/built-in-writer/write-built-in'
import { shapes, tones } from '@shared/domain/manner'
import { Draft, rewrites } from '@shared/domain/writing'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const odd = fc.constantFrom(
  ...[
    'why',
    'how to',
    'sourdough',
    '?',
    '!',
    '#slowliving',
    'https://example.com/a-b',
    '\n',
    '5',
    'most people',
    '.',
    '🍞',
  ],
  ...['HELLO', 'I', "don't", '(', '"', '…', 'パン。', 'لماذا', '{line}', '$&', 'because', ', and ', 'Warum', '¿'],
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(odd, { maxLength: 40 }).map(words => words.join(' ')),
)
const anyIdea = fc.record({ content: anyText, page: fc.option(fc.record({ title: anyText, text: anyText })) })
const language = fc.constantFrom('en', 'de', 'es', 'fr', 'pt-BR', 'ar', 'ja', 'it', 'xx')
const tone = fc.constantFrom(...tones)
const wish = fc.record({
  ...{ tone, language, seconds: fc.integer({ min: 5, max: 600 }), shape: fc.constantFrom(...shapes) },
  variants: fc.integer({ min: 1, max: 4 }),
})
const hasWords = /[\p{L}\p{N}]/u

test('any ideas give scripts that hold: a hook first, a call to action last, words in every beat, the same for a seed', () => {
  fc.assert(
    fc.property(fc.array(anyIdea, { minLength: 1, maxLength: 4 }), wish, fc.integer(), (ideas, given, seed) => {
      const task = { kind: 'script', ideas, wish: given } as const
      const drafts = writeBuiltIn(task, seed)
      expect(drafts).toHaveLength(given.variants)
      expect(writeBuiltIn(task, seed)).toEqual(drafts)
      for (const { title, beats } of drafts.map(draft => Draft.parse(draft))) {
        expect(title.length).toBeLessThanOrEqual(60)
        expect(beats.every(({ text }) => hasWords.test(text) && text.length <= longestBeatText)).toBe(true)
        const kinds = beats.map(({ kind }, index) => (index === 0 ? kind : index === beats.length - 1 ? kind : 'point'))
        const ends = beats.length > 1 ? ['cta'] : []
        expect(kinds).toEqual(
          beats.length === 0
            ? []
            : ['hook', ...Array.from({ length: Math.max(0, beats.length - 2) }, () => 'point'), ...ends],
        )
      }
    }),
  )
})

test('any beat written anew is another text, or none', () => {
  const beat = fc.record({ kind: fc.constantFrom('hook', 'point', 'cta'), text: anyText })
  fc.assert(
    fc.property(
      ...([beat, fc.array(beat, { maxLength: 5 }), fc.constantFrom(...rewrites), tone, language] as const),
      (one, script, how, given, tongue) => {
        const [draft, more] = writeBuiltIn(
          { kind: 'rewrite', how, beat: one, script, tone: given, language: tongue },
          1,
        )
        expect(more).toBeUndefined()
        if (draft)
          expect(Draft.parse(draft).beats).toEqual([{ kind: one.kind, text: expect.not.stringMatching(/^\s*$/u) }])
        expect(draft?.beats[0]?.text).not.toBe(one.text)
      },
    ),
  )
})

test('any script gives first lines that are all different', () => {
  const beat = fc.record({ kind: fc.constantFrom('hook', 'point', 'cta'), text: anyText })
  fc.assert(
    fc.property(fc.array(beat, { minLength: 1, maxLength: 6 }), tone, language, (script, given, tongue) => {
      const drafts = writeBuiltIn({ kind: 'hooks', script, tone: given, language: tongue }, 1)
      const lines = drafts.map(draft => Draft.parse(draft).beats[0]?.text)
      expect(new Set(lines).size).toBe(lines.length)
      expect(lines.length).toBeLessThanOrEqual(5)
    }),
  )
})
