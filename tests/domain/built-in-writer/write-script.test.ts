import { readingTime } from '@shared/domain/beat'
import { writeBuiltIn } from '@shared/domain/built-in-writer/write-built-in'
import { shapes, tones } from '@shared/domain/manner'
import type { DraftBeat, IdeaMatter, WritingWish } from '@shared/domain/writing'
import { describe, expect, test } from 'vitest'
import { breadPage, germanPage } from './pages'

const breadTitle = 'Why Your Sourdough Fails in Winter - Bread Magazine'
const idea = (content: string, text: string | null = null): IdeaMatter => ({
  content,
  page: text === null ? null : { title: breadTitle, text },
})
const wish = (given: Partial<WritingWish> = {}): WritingWish => ({
  tone: 'educational',
  seconds: 45,
  language: 'en',
  shape: 'hook-first',
  variants: 1,
  ...given,
})
const scripts = (ideas: readonly IdeaMatter[], given: Partial<WritingWish> = {}, seed = 7) =>
  writeBuiltIn({ kind: 'script', ideas: [...ideas], wish: wish(given) }, seed)
const script = (one: IdeaMatter, given: Partial<WritingWish> = {}, seed = 7) => {
  const [draft] = scripts([one], given, seed)
  if (!draft) throw new Error('one variant is one draft')
  return draft
}
const told = (beats: readonly DraftBeat[]) => beats.map(({ kind, text }) => `${kind}: ${text}`)
const seconds = (beats: readonly DraftBeat[], language = 'en') =>
  beats.reduce((sum, { text }) => sum + readingTime(text, language), 0)

describe('a whole script', () => {
  test('out of a page, strongest line first', () => {
    const { title, beats } = script(idea('https://example.com/sourdough', breadPage))
    expect([title, ...told(beats)]).toEqual([
      'Why your sourdough fails in winter',
      'hook: Make a guess before you watch on: why your sourdough fails in winter?',
      'point: The short version: Use water at 35 degrees to bring a cold dough back to 24 degrees.',
      'point: Sourdough bread depends on wild yeast, and wild yeast depends on warmth.',
      'point: At 18 degrees a starter needs almost twice as long to double as it does at 25 degrees.',
      'point: Measure the temperature of your dough right after mixing.',
      'point: If it is below 22 degrees, the bulk fermentation will stall.',
      'point: And the one to remember: A switched-off oven with only the light on holds about 26 degrees.',
      'cta: Send this to somebody who still wonders why your sourdough fails in winter.',
    ])
  })

  test('out of an idea and its page, as a story that turns on its strongest line', () => {
    const { beats } = script(idea('why sourdough fails in winter', breadPage), {
      tone: 'humorous',
      shape: 'story',
      seconds: 30,
    })
    expect(told(beats)).toEqual([
      'hook: Let us begin with one question: why sourdough fails in winter?',
      'point: Sourdough bread depends on wild yeast, and wild yeast depends on warmth.',
      'point: Measure the temperature of your dough right after mixing.',
      'point: And now, please hold on to something. Use water at 35 degrees to bring a cold dough back to 24 degrees.',
      'point: If it is below 22 degrees, the bulk fermentation will stall.',
      'cta: Send this to somebody who would laugh at “Why sourdough fails in winter”.',
    ])
  })

  test('of eight beats out of five words, two of them notes for the creator to fill', () => {
    expect(told(script(idea('why sourdough fails in winter'), { tone: 'edgy' }).beats)).toEqual([
      'hook: Argue with me about why sourdough fails in winter.',
      'point: You do not have to agree with me. Just listen.',
      'point: [Say in one or two sentences why sourdough fails in winter]',
      'point: Who told you something else, and did you check it?',
      'point: Do not answer quickly. Answer honestly.',
      'point: [Name the first step that you would take]',
      'point: Now tell me where I am wrong.',
      'cta: Send this to somebody who needs to hear why sourdough fails in winter.',
    ])
  })

  test('out of a hashtag', () => {
    const { title, beats } = script(idea('#slowliving'), { tone: 'founder-focused', seconds: 30 })
    expect([title, ...told(beats)]).toEqual([
      'Slow living',
      'hook: Bring up slow living in your next meeting and ask for every opinion.',
      'point: Imagine that you have to decide this on Monday.',
      'point: [Say in one or two sentences what matters most about slow living]',
      'point: Who in your team would see that first?',
      'point: [Show the moment that makes your point]',
      'point: Which part of this goes on your list for the week?',
      'cta: Send this to somebody you should talk to about slow living.',
    ])
  })

  test('in German', () => {
    const { beats } = script(idea('Sauerteig im Winter', germanPage), { language: 'de', tone: 'edgy', seconds: 30 })
    expect(told(beats)).toEqual([
      'hook: Willst du zu „Sauerteig im Winter“ etwas Höfliches hören oder etwas Ehrliches?',
      'point: Ohne Zucker: Warmes Wasser mit 35 Grad gleicht kaltes Mehl aus.',
      'point: Miss die Temperatur des Teigs direkt nach dem Kneten.',
      'point: Und das hier gern zweimal hören: Ein ausgeschalteter Backofen mit eingeschaltetem Licht hält rund 26 Grad.',
      'cta: Schick das jemandem, der gern über „Sauerteig im Winter“ streitet.',
    ])
  })

  test('in a language without patterns is the idea itself, with nothing foreign around it', () => {
    const words = 'لماذا يفشل العجين في الشتاء؟ الخميرة تحتاج إلى الدفء. الطحين البارد يبطئ كل شيء.'
    expect(told(script(idea(words), { language: 'ar' }).beats)).toEqual([
      'hook: لماذا يفشل العجين في الشتاء؟',
      'point: الخميرة تحتاج إلى الدفء.',
      'point: الطحين البارد يبطئ كل شيء.',
      'cta: احفظ هذا الفيديو واكتب رأيك في التعليقات.',
    ])
  })
})

describe('the first line', () => {
  test.each([
    [
      'a question is asked as it was',
      'Is a standing desk worth it?',
      'Is a standing desk worth it? What would you say?',
    ],
    [
      'a how-do-I becomes what one wants to do',
      'How do I make bread rise?? 🍞',
      'If you want to make bread rise, watch this first.',
    ],
    ['shouting is calmed', 'STOP BUYING CHEAP KNIVES!!!', 'Stop buying cheap knives. What do you say to that?'],
    ['one word is a headline', 'sourdough', 'I will take you through sourdough, step by step.'],
    ['what the creator did is theirs', 'WHY I LEFT BIG TECH', 'This is why I left big tech. Let me tell you about it.'],
    ['counted things are counted', '7 tools every potter needs', 'Here are 7 tools every potter needs, one by one.'],
    [
      'a note to oneself loses its beginning',
      'video about how to price soap',
      'If you want to price soap, watch this first.',
    ],
    [
      'an address is told by its last part',
      'https://example.com/blog/why-we-quit-meetings',
      'This is why we quit meetings. Let me tell you about it.',
    ],
  ])('%s', (_name, content, expected) => {
    const hooks = Array.from({ length: 20 }, (_, seed) => script(idea(content), { seconds: 30 }, seed).beats[0]?.text)
    expect(hooks).toContain(expected)
  })

  test('a page that gives only its title is told by it, without the name of its site', () => {
    const page = { title: 'The Quiet Rise of Repair Cafés | The Local', text: '' }
    const { title, beats } = script({ content: 'https://example.com/x', page })
    expect(title).toBe('The quiet rise of repair cafés')
    expect(beats[0]?.text).toContain('he quiet rise of repair cafés')
  })

  test('an idea of many sentences keeps them all, in their order', () => {
    const own =
      'She fed it every Sunday. She never weighed the flour. The bread was good every time. I still have her jar.'
    const { beats } = script(idea(`How my grandmother kept her starter alive for forty years. ${own}`), { seconds: 30 })
    expect(beats.map(({ text }) => text).join(' ')).toContain(own)
  })

  test('every idea of several has its part', () => {
    const [draft] = scripts([
      idea('why sourdough fails in winter'),
      idea('#slowliving'),
      idea('How to sharpen a knife'),
    ])
    const text = draft?.beats.map(beat => beat.text).join('\n')
    expect(text).toMatch(/sourdough fails in winter[\s\S]*slow living[\s\S]*how to sharpen a knife/iu)
  })
})

describe('of a page', () => {
  const all = tones.flatMap(tone => shapes.map(shape => [tone, shape] as const))

  test.each(all)('notices, menus and quotations stay out (%s, %s)', (tone, shape) => {
    const text = told(script(idea('sourdough', breadPage), { tone, shape, seconds: 120 }).beats).join('\n')
    expect(text).not.toMatch(/cookie|newsletter|rights reserved|Home \||Read more|ruined twelve/iu)
  })

  test.each(all)('a script is about as long as it was to be (%s, %s)', (tone, shape) => {
    for (const target of [15, 20, 30, 45, 60]) {
      for (const seed of [1, 2, 3]) {
        const { beats } = script(
          idea('why sourdough fails in winter', breadPage),
          { tone, shape, seconds: target },
          seed,
        )
        expect(Math.abs(seconds(beats) - target), `${target} s, seed ${seed}`).toBeLessThanOrEqual(target * 0.2)
      }
    }
  })

  test.each(all)('what is said of the matter stands in it (%s, %s)', (tone, shape) => {
    const given = { tone, shape, seconds: 60 } as const
    const { beats } = script(idea('why sourdough fails in winter', breadPage), given)
    const said = beats.slice(1, -1).flatMap(({ text }) => text.match(/[^.:]*(?:[.;]|$)/gu) ?? [])
    const pageWords = breadPage.toLowerCase()
    const fromPage = said.map(part => part.trim().replace(/[.;]$/u, '')).filter(part => part.split(' ').length > 7)
    expect(fromPage.length).toBeGreaterThan(3)
    expect(fromPage.filter(part => !pageWords.includes(part.toLowerCase()))).toEqual([])
  })
})

test('a page of very many short sentences gives no more beats than a draft holds, and still ends as it should', () => {
  const text = Array.from({ length: 900 }, (_, n) => `Aroma${n} lifts basil${n} towards cellar${n}.`).join(' ')
  const { beats } = script(idea('herbs', text), { seconds: 600 })
  expect([beats.length, beats[0]?.kind, beats.at(-1)?.kind]).toEqual([100, 'hook', 'cta'])
})

test('variants open differently, and one seed gives the same again', () => {
  const four = scripts([idea('why sourdough fails in winter', breadPage)], { variants: 4 })
  expect(new Set(four.map(({ beats }) => beats[0]?.text)).size).toBe(4)
  expect(scripts([idea('why sourdough fails in winter', breadPage)], { variants: 4 })).toEqual(four)
  expect(scripts([idea('why sourdough fails in winter', breadPage)], { variants: 4 }, 8)).not.toEqual(four)
})
