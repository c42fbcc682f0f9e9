import { titleOf } from '@shared/domain/built-in-writer/title'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

describe('a title', () => {
  test.each([
    ['Why sourdough fails in winter.', 'Why sourdough fails in winter'],
    ['is a standing desk worth it?', 'Is a standing desk worth it?'],
    ['Wait for it...', 'Wait for it...'],
  ])('of an idea that is short enough is the idea: %s', (idea, title) => {
    expect(titleOf(idea, 'en')).toBe(title)
  })

  const cut: readonly (readonly [string, string, string, string])[] = [
    [
      'en',
      'a colon',
      'Why we gave up on meetings last spring: nobody read the notes',
      'Why we gave up on meetings last spring',
    ],
    [
      'en',
      'a comma',
      'Why does my sourdough fail every winter, and what can I do about it?',
      'Why does my sourdough fail every winter',
    ],
    [
      'en',
      'a clause',
      'I finally drove all night to the desert so that I could see the Milky Way',
      'I finally drove all night to the desert',
    ],
    [
      'en',
      'a clause behind "and"',
      'I stopped answering mails before noon for a month and nobody in the company noticed',
      'I stopped answering mails before noon for a month',
    ],
    [
      'en',
      'a phrase',
      'How I photographed the Milky Way with a cheap phone from my balcony in the city',
      'How I photographed the Milky Way with a cheap phone',
    ],
    [
      'en',
      'a subject',
      'Instead of buying new clothes every month I wore the same ten pieces for a whole year',
      'Instead of buying new clothes every month',
    ],
    [
      'de',
      'a clause',
      'Warum dein Sauerteig im Winter nicht aufgeht und was du dagegen tun kannst',
      'Warum dein Sauerteig im Winter nicht aufgeht',
    ],
    [
      'de',
      'a phrase',
      'Die größten Fehler beim Fotografieren der Milchstraße mit einem alten Telefon',
      'Die größten Fehler beim Fotografieren der Milchstraße',
    ],
    [
      'es',
      'a clause',
      'Por qué tu masa madre no sube en invierno y cómo lo arreglé en mi cocina pequeña',
      'Por qué tu masa madre no sube en invierno',
    ],
    [
      'es',
      'a phrase',
      'Cómo fotografié la Vía Láctea con un teléfono barato desde el balcón de mi casa',
      'Cómo fotografié la Vía Láctea con un teléfono barato',
    ],
    [
      'fr',
      'a clause',
      "Pourquoi ton levain ne monte pas en hiver et ce que tu peux faire pour qu'il reparte",
      'Pourquoi ton levain ne monte pas en hiver',
    ],
    [
      'fr',
      'a phrase',
      "Comment j'ai photographié la Voie lactée avec un téléphone bon marché depuis mon balcon",
      "Comment j'ai photographié la Voie lactée",
    ],
    [
      'pt-BR',
      'a clause',
      'Por que o seu fermento natural não cresce no inverno e o que você pode fazer',
      'Por que o seu fermento natural não cresce no inverno',
    ],
    [
      'pt',
      'a phrase',
      'Como fotografei a Via Láctea com um telefone barato da varanda da minha casa',
      'Como fotografei a Via Láctea com um telefone barato',
    ],
    [
      'ar',
      'a comma',
      'لماذا يفشل العجين المخمر في الشتاء دائما، وماذا يمكنك أن تفعل حتى يعود إلى النمو',
      'لماذا يفشل العجين المخمر في الشتاء دائما',
    ],
    [
      'it',
      'a comma',
      'Perché il tuo lievito madre non cresce in inverno, e che cosa puoi fare per rimediare',
      'Perché il tuo lievito madre non cresce in inverno',
    ],
  ]
  test.each(cut)('in %s ends before %s', (language, _border, idea, title) => {
    expect(titleOf(idea, language)).toBe(title)
  })

  test('loses a remark in brackets first', () => {
    const idea = 'Learn the one trick (that my grandmother kept secret, always) for a crisp crust'
    expect(titleOf(idea, 'en')).toBe('Learn the one trick for a crisp crust')
  })

  test('keeps at least half of what it may have: a border before that is passed over', () => {
    expect(titleOf('5 reasons: cheap knives, dull knives, dirty knives, and knives nobody should own', 'en')).toBe(
      '5 reasons: cheap knives, dull knives, dirty knives',
    )
  })

  test('is not cut inside of what is quoted, nor behind a word that the next belongs to', () => {
    expect(titleOf('Why "Never give up on it, never surrender" is bad advice for founders', 'en')).toBe(
      'Why "Never give up on it, never surrender" is bad advice',
    )
    expect(titleOf('Warum „Nie aufgeben, nie nachgeben“ ein schlechter Rat ist, sagt mein Vater', 'de')).toBe(
      'Warum „Nie aufgeben, nie nachgeben“ ein schlechter Rat ist',
    )
    expect(titleOf('The whole bakery nearly burned down because of a single forgotten tray of nuts', 'en')).toBe(
      'The whole bakery nearly burned down',
    )
  })

  test('without a border ends at a word, but in no half of a name', () => {
    expect(titleOf('Three mistakes everyone makes when they photograph the Milky Way with a phone', 'en')).toBe(
      'Three mistakes everyone makes',
    )
    expect(titleOf('Photographers everywhere secretly adore capturing the Milky Way galaxy', 'en')).toBe(
      'Photographers everywhere secretly adore capturing',
    )
    expect(titleOf('What happens to your body if you walk ten thousand steps every single day', 'en')).toBe(
      'What happens to your body if you walk ten thousand steps',
    )
  })

  test('of any idea is short, and empty for none alone', () => {
    const language = fc.constantFrom('en', 'de', 'es', 'fr', 'pt-BR', 'ar', 'ja', 'xx')
    const idea = fc.oneof(
      fc.lorem({ maxCount: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(fc.constantFrom('in', '(', ')', '"', ',', ':', 'the', 'Way', 'because', '。', '🍞'))
        .map(all => all.join(' ')),
    )
    fc.assert(
      fc.property(idea, language, (text, tongue) => {
        const title = titleOf(text, tongue)
        expect(title.length).toBeLessThanOrEqual(60)
        if (/\p{L}{3}/u.test(text)) expect(title).toMatch(/\S/u)
      }),
    )
  })
})
