import { isNote, readingTime } from '@shared/domain/beat'
import { patternsFor } from '@shared/domain/built-in-writer/pattern-choice'
import { hookKinds, unfilled } from '@shared/domain/built-in-writer/patterns'
import { pageSentences } from '@shared/domain/built-in-writer/sentences'
import { isOtherLanguage } from '@shared/domain/built-in-writer/tongue'
import { writeBuiltIn } from '@shared/domain/built-in-writer/write-built-in'
import { shapes, type Tone, tones } from '@shared/domain/manner'
import type { DraftBeat, IdeaMatter, WritingWish } from '@shared/domain/writing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breadPage, germanPage } from './pages'

const ideas: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...[
      'why sourdough fails in winter',
      'how to price soap',
      '#slowliving',
      'Is a standing desk worth it?',
      'sourdough',
    ],
    ...[
      '5 mistakes with houseplants',
      'I quit sugar',
      'Most people water their plants too much',
      'STOP BUYING KNIVES!!',
    ],
  ],
  de: [
    'Warum Sauerteig im Winter scheitert',
    'Sauerteig im Winter',
    'Ist ein Stehpult sinnvoll?',
    'Ich esse keinen Zucker',
  ],
  es: ['por qué falla la masa madre', 'Pan en invierno', '¿Vale la pena un escritorio alto?', '5 errores con plantas'],
  fr: ['pourquoi le levain échoue en hiver', 'Pain en hiver', "J'ai arrêté le sucre", '5 erreurs de jardinage'],
  pt: ['por que o pão não cresce', 'Pão no inverno', 'Vale a pena uma mesa alta?', 'Eu parei com o açúcar'],
}
const pages: Readonly<Record<string, string>> = { en: breadPage, de: germanPage }

const anIdea = fc
  .constantFrom(...Object.keys(ideas))
  .chain(language =>
    fc.record({ language: fc.constant(language), content: fc.constantFrom(...(ideas[language] ?? [])) }),
  )
const tone = fc.constantFrom(...tones)
const shape = fc.constantFrom(...shapes)
const seed = fc.integer({ min: 0, max: 1_000_000_007 })

const matter = (content: string, text: string | null = null): IdeaMatter => ({
  content,
  page: text === null ? null : { title: '', text },
})
const write = (idea: IdeaMatter, given: Partial<WritingWish>, number = 1) => {
  const wish: WritingWish = {
    ...{ tone: 'educational', seconds: 30, language: 'en', shape: 'hook-first', variants: 1 },
    ...given,
  }
  return writeBuiltIn({ kind: 'script', ideas: [idea], wish }, number).map(draft => draft.beats.map(({ text }) => text))
}
const seconds = (texts: readonly string[], language: string) =>
  texts.reduce((sum, text) => sum + readingTime(text, language), 0)

test('variants differ in at least half of their beats', () => {
  const wishes = fc.record({
    tone,
    shape,
    seconds: fc.constantFrom(15, 30, 45, 60),
    variants: fc.constantFrom(2, 3, 4),
  })
  fc.assert(
    fc.property(anIdea, fc.boolean(), wishes, seed, ({ language, content }, hasPage, given, number) => {
      const drafts = write(matter(content, hasPage ? (pages[language] ?? null) : null), { ...given, language }, number)
      for (const [at, one] of drafts.entries()) {
        for (const other of drafts.slice(at + 1)) {
          const same = one.filter((text, place) => other[place] === text).length
          expect(same * 2, `${one.join('\n')}\n\n${other.join('\n')}`).toBeLessThanOrEqual(
            Math.min(one.length, other.length),
          )
          expect(one[0]).not.toBe(other[0])
        }
      }
    }),
    { numRuns: 300 },
  )
})

describe('what only the creator knows', () => {
  test('is asked for in notes in square brackets, a third of the beats at most, and the rest is words to be spoken', () => {
    const wishes = fc.record({ tone, shape, seconds: fc.integer({ min: 5, max: 180 }) })
    fc.assert(
      fc.property(fc.array(anIdea, { minLength: 1, maxLength: 3 }), wishes, seed, ([first, ...more], given, number) => {
        const all = [first, ...more].map(one => matter(one?.content ?? ''))
        const wish: WritingWish = { ...given, language: first?.language ?? 'en', variants: 1 }
        const [draft] = writeBuiltIn({ kind: 'script', ideas: all, wish }, number)
        const texts = draft?.beats.map(({ text }) => text) ?? []
        expect(texts.filter(isNote).length * 3).toBeLessThanOrEqual(texts.length)
        expect(texts.filter(text => !isNote(text) && /[[\]]/u.test(text))).toEqual([])
        expect([isNote(texts[0] ?? ''), isNote(texts.at(-1) ?? '')]).toEqual([false, false])
      }),
    )
  })

  test('looks like a note however odd the idea is, and words to be spoken never do', () => {
    for (const content of [
      'price [soap',
      'why ]bread[ fails',
      '[draft] sourdough',
      'Is [this] it?',
      '7 [tools] we need',
    ]) {
      for (const given of tones) {
        const texts = write(matter(content, 'Bread [1 needs warmth and care. [Soap needs time.'), {
          tone: given,
        }).flat()
        const alone = write(matter(content), { tone: given, seconds: 45 }).flat()
        expect(alone.filter(isNote).length).toBeGreaterThan(0)
        expect([...texts, ...alone].filter(text => !isNote(text) && /[[\]]/u.test(text))).toEqual([])
      }
    }
  })

  test('is asked for twice in three quarters of a minute of eight beats', () => {
    for (let number = 0; number < 100; number += 1) {
      const [texts = []] = write(matter('Why sourdough fails in winter'), { seconds: 45 }, number)
      expect([texts.length, texts.filter(isNote).length]).toEqual([8, 2])
    }
  })

  test('is never made up: a draft has no number, and no time, that its idea has not', () => {
    const counting =
      /\d|\b(?:years?|months?|weeks|days|hours?|minutes?|Jahre?|Monate?|Stunden?|años?|meses|horas?|ans|années|mois|heures?|anos?)\b/iu
    fc.assert(
      fc.property(anIdea, tone, shape, seed, ({ language, content }, given, form, number) => {
        const said = write(matter(content), { tone: given, shape: form, seconds: 120, language }, number).flat()
        const own = said.map(text => text.replaceAll(/5 (?:mistakes|errores|erreurs)/gu, ''))
        expect(own.filter(text => counting.test(text) && !/take a minute/u.test(text))).toEqual([])
      }),
    )
  })

  test('is not asked for where a page offers sentences', () => {
    for (const [language, page] of Object.entries(pages)) {
      for (const given of tones) {
        const idea = matter(ideas[language]?.[0] ?? '', page)
        const drafts = [15, 30, 60].flatMap(long => write(idea, { tone: given, seconds: long, language, variants: 2 }))
        expect(drafts.flat().filter(isNote)).toEqual([])
      }
    }
  })
})

describe('a script is within a fifth of the length that was wished for', () => {
  const words = [
    'rye spelt barley oats millet einkorn emmer maize rice'.split(' '),
    'warms cools lifts holds feeds wets dries folds rests'.split(' '),
    'dough flour crust crumb starter yeast salt malt bran'.split(' '),
    'overnight outdoors upstairs slowly gently twice early indoors evenly'.split(' '),
  ]
  const longPage = Array.from({ length: 81 }, (_, n) => {
    const [i, j] = [n % 9, Math.floor(n / 9)]
    const [a, b, c, d] = [i, j, (i + j) % 9, (i + 2 * j) % 9].map((at, list) => words[list]?.[at])
    return `Good ${a} ${b} the ${c} ${d} every baking day.`
  }).join(' ')

  test.each([15, 30, 60, 120, 180])('%i seconds, where the page says enough', long => {
    for (const given of tones) {
      const texts = write(matter('why bread fails', longPage), { tone: given, seconds: long, variants: 2 })
      for (const one of texts)
        expect(Math.abs(seconds(one, 'en') - long), one.join('\n')).toBeLessThanOrEqual(long * 0.2)
    }
  })

  test('15 seconds, of a few words: no more than one point and a beat before it', () => {
    for (const [language, contents] of Object.entries(ideas)) {
      for (const given of tones) {
        for (const content of contents) {
          const [texts = []] = write(matter(content), { tone: given, seconds: 15, language })
          expect(seconds(texts, language), texts.join('\n')).toBeLessThanOrEqual(18)
          expect(texts.length).toBeLessThanOrEqual(4)
        }
      }
    }
  })

  test('but no longer than what there is to say', () => {
    const [texts = []] = write(matter('why sourdough fails in winter'), { seconds: 180 })
    expect(texts).toHaveLength(8)
    expect(seconds(texts, 'en')).toBeLessThan(45)
  })
})

describe('an idea in another language than its script', () => {
  const english = 'why sourdough fails in winter'

  test.each(Object.entries(pages))(
    'no sentence is taken for one of another language than its own (%s)',
    (language, page) => {
      expect(pageSentences(page).filter(text => isOtherLanguage(text, language))).toEqual([])
      expect(Object.values(ideas[language] ?? []).filter(text => isOtherLanguage(text, language))).toEqual([])
    },
  )

  test.each(['de', 'es', 'fr', 'pt'])('is quoted in short, and never told in its own sentences (%s)', language => {
    for (const given of tones) {
      const spoken = write(matter(english, breadPage), { tone: given, seconds: 60, language }).flat()
      const rest = spoken.filter(text => !isNote(text)).map(text => text.replace(/[„«“].*?[“»”]/gu, ''))
      expect(rest.filter(text => /\b(?:the|why|fails|sourdough|winter|yeast)\b/iu.test(text))).toEqual([])
      expect(spoken[0]).toContain('ourdough fails in winter')
    }
  })
})

describe('five first lines', () => {
  const kindOf = (line: string, language: string) => {
    const { hooks } = patternsFor(language, 'a') ?? { hooks: null }
    const every = Object.values(hooks ?? {}).flatMap(kinds => hookKinds.map(kind => ({ kind, list: kinds[kind] })))
    return every.find(({ list }) => list.some(pattern => unfilled(pattern, line) !== null))?.kind
  }
  const lines = (script: DraftBeat[], given: Tone, language: string, number: number) =>
    writeBuiltIn({ kind: 'hooks', script, tone: given, language }, number).map(({ beats }) => beats[0]?.text ?? '')

  test('open in five ways, each a whole sentence about the idea, and none as the script does', () => {
    fc.assert(
      fc.property(anIdea, tone, shape, seed, ({ language, content }, given, form, number) => {
        const wish: WritingWish = { tone: given, shape: form, language, seconds: 45, variants: 1 }
        const beats = writeBuiltIn({ kind: 'script', ideas: [matter(content)], wish }, number)[0]?.beats ?? []
        const five = lines(beats, given, language, number)
        expect(new Set([...five, beats[0]?.text]).size).toBe(6)
        expect(new Set(five.map(line => kindOf(line, language))).size).toBe(5)
        const topic = content
          .toLowerCase()
          .match(
            /sourdough|soap|slow|desk|houseplants|sugar|plants|knives|sauerteig|stehpult|zucker|masa madre|pan|escritorio|errores|levain|pain|sucre|erreurs|pão|mesa|açúcar/u,
          )
        const word = topic?.[0] ?? content
        expect(five.filter(line => !line.toLowerCase().includes(word))).toEqual([])
        expect(five.filter(line => !/[.!?]$/u.test(line) || line.split(/\s+/u).length < 4)).toEqual([])
        const kinds = five.map(line => kindOf(line, language))
        if (!/^\d/u.test(content)) expect(kinds).not.toContain('number')
        if (!/^(?:I|Ich|J'|Eu) ?/u.test(content)) expect(kinds).not.toContain('story')
      }),
      { numRuns: 300 },
    )
  })
})
