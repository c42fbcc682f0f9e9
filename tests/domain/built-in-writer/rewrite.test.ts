import { isRuleTask, writeBuiltIn } from '@shared/domain/built-in-writer/write-built-in'
import { type Tone, tones } from '@shared/domain/manner'
import type { DraftBeat, rewrites } from '@shared/domain/writing'
import { describe, expect, test } from 'vitest'

const hook: DraftBeat = { kind: 'hook', text: 'Sourdough fails in winter. Let me show you why.' }
const yeast: DraftBeat = {
  kind: 'point',
  text: 'Start here: Wild yeast depends on warmth, and a cold kitchen slows it down.',
}
const talk: DraftBeat = { kind: 'point', text: 'What would you change first?' }
const note: DraftBeat = { kind: 'point', text: '[Tell one example that you saw yourself]' }
const cta: DraftBeat = { kind: 'cta', text: 'Save this, and ask me what is still unclear.' }
const script = [hook, yeast, talk, note, cta]

const rewritten = (beat: DraftBeat, how: (typeof rewrites)[number], tone: Tone = 'educational', language = 'en') =>
  writeBuiltIn({ kind: 'rewrite', how, beat, script, tone, language }, 1)[0]?.beats[0]?.text
const point = (text: string): DraftBeat => ({ kind: 'point', text })

describe('shorter', () => {
  test.each([
    [
      'leaves out what carries nothing',
      'In order to save time I really do not weigh the flour (I know).',
      "To save time I don't weigh the flour.",
    ],
    [
      'leaves out the end that can be missed',
      'Cold flour pulls the whole dough down, and nobody ever thinks of checking it.',
      'Cold flour pulls the whole dough down.',
    ],
    [
      'keeps the first of several sentences',
      'Cold flour slows the dough. Nobody ever checks it. Everybody should.',
      'Cold flour slows the dough.',
    ],
    ['leaves out what a tone put before', yeast.text, 'Wild yeast depends on warmth.'],
  ])('%s', (_name, text, expected) => {
    expect(rewritten(point(text), 'shorter')).toBe(expected)
  })

  test.each(['Cold flour.', 'You need flour, water, and salt.', 'When the kitchen is cold, the yeast slows down.'])(
    '%j has nothing to spare',
    text => {
      expect(rewritten(point(text), 'shorter')).toBeUndefined()
    },
  )

  test('in German too', () => {
    const text = 'Der Teig wird eigentlich langsamer, weil das kalte Mehl aus der Kammer ihn herunterzieht.'
    expect(rewritten(point(text), 'shorter', 'educational', 'de')).toBe('Der Teig wird langsamer.')
  })
})

test('punchier parts a sentence where two thoughts meet', () => {
  const text = 'I think that cold flour is very slow, but nobody checks it.'
  expect(rewritten(point(text), 'punchier')).toBe('Cold flour is slow. But nobody checks it.')
})

describe('another hook', () => {
  test('is about the same idea', () => {
    expect(rewritten(hook, 'another-hook')).toMatch(/sourdough fails in winter/iu)
    expect(rewritten(hook, 'another-hook')).not.toBe(hook.text)
  })
})

describe('in another tone', () => {
  test('the first line keeps its idea', () => {
    expect(rewritten(hook, 'other-tone', 'edgy')).toMatch(/sourdough fails in winter/iu)
  })

  test('a point keeps its words', () => {
    const text = rewritten(yeast, 'other-tone', 'edgy')
    expect(text).toMatch(/^(?!Start here).+: Wild yeast depends on warmth, and a cold kitchen slows it down\.$/u)
  })

  test('what speaks to who watches does so in the new tone, in the same place', () => {
    expect(rewritten(talk, 'other-tone', 'edgy')).toBe('Now look at your own version of it.')
  })

  test('and in other words where a language has the same for every tone', () => {
    const german = { ...talk, text: 'Wo ist dir das zuletzt begegnet?' }
    expect(rewritten(german, 'other-tone', 'edgy', 'de')).toBe('Halt kurz an und überleg, was das für dich heißt.')
  })

  test('a note to the creator stays a note', () => {
    for (const how of ['shorter', 'punchier', 'other-tone'] as const) {
      expect(rewritten(note, how, 'edgy')).toMatch(/^\[(?!Tell one example).+\]$/u)
    }
  })

  test('the call to action is another one', () => {
    expect(rewritten(cta, 'other-tone', 'humorous')).not.toBe(cta.text)
  })
})

describe('five first lines', () => {
  const lines = (beats: DraftBeat[], tone: Tone, language = 'en') =>
    writeBuiltIn({ kind: 'hooks', script: beats, tone, language }, 1).map(draft => draft.beats[0]?.text ?? '')

  test.each(tones)('are all different and about the script (%s)', tone => {
    const five = lines(script, tone)
    expect([five.length, new Set([...five, hook.text]).size]).toEqual([5, 6])
    expect(five.filter(line => /sourdough fails in winter/iu.test(line))).toEqual(five)
  })

  test.each(['de', 'es', 'fr', 'pt'])('there are as many in %s', language => {
    expect(lines([{ kind: 'hook', text: 'Pan en invierno' }], 'edgy', language)).toHaveLength(5)
  })

  test("in a language without patterns are the script's own lines", () => {
    const beats = ['冬にパンが膨らまない。', '酵母は寒さに弱い。', '水を温めてください。'].map(text => point(text))
    expect(lines(beats, 'edgy', 'ja')).toEqual(['酵母は寒さに弱い。', '水を温めてください。'])
  })
})

test('rules do not translate', () => {
  expect(isRuleTask({ kind: 'translate', script, language: 'de' })).toBe(false)
  expect(isRuleTask({ kind: 'hooks', script, tone: 'edgy', language: 'en' })).toBe(true)
})
