import { languageOf } from '@renderer/features/write/language-of'
import { problemWords, toldOf } from '@renderer/features/write/problem-words'
import { presetOf } from '@renderer/features/writer-settings/presets'
import { testWords } from '@renderer/features/writer-settings/test-words'
import { startWords, words } from '@renderer/words/words'
import { WriterProblem } from '@shared/domain/writing'
import { beforeAll, describe, expect, test } from 'vitest'
import { scriptId, someTime } from '../support/builders'
import { aWork } from '../support/writing-builders'

beforeAll(startWords)

const fill = { seconds: 12, status: 503, words: 'I will not.' }
const problems = WriterProblem.options.map(option => {
  const kind = option.shape.kind.value
  const given = Object.fromEntries(Object.entries(fill).filter(([key]) => key in option.shape))
  return [kind, WriterProblem.parse({ kind, ...given })] as const
})

describe('every end of a writing that went wrong', () => {
  test.each(problems)('has its own words and a way on: %s', (_kind, problem) => {
    const { what, next, steps } = problemWords(words, { host: 'api.example.com', model: 'tiny' }, problem)
    expect(what).not.toContain('write:')
    expect(next).not.toContain('write:')
    expect(`${what}${next}`).not.toMatch(/\{\{|undefined/)
    expect(steps.length).toBeGreaterThan(0)
  })

  test('says nothing that another end says', () => {
    const told = problems.map(([, problem]) => problemWords(words, { host: 'a', model: 'b' }, problem).what)
    expect(new Set(told).size).toBe(told.length)
  })

  test('that has to wait says until when', () => {
    const state = { kind: 'failed', problem: { kind: 'limit', seconds: 12 }, at: someTime } as const
    expect(toldOf(words, aWork(1, { state }))?.until).toBe(Date.parse(someTime) + 12_000)
    const open = { ...state, problem: { kind: 'limit', seconds: null } } as const
    expect(toldOf(words, aWork(1, { state: open }))?.until).toBeNull()
  })

  test.each(problems)('of a translation speaks of no built-in writer: %s', (_kind, problem) => {
    const state = { kind: 'failed', problem, at: someTime } as const
    const ask = { kind: 'translate', script_id: scriptId(1), language: 'de' } as const
    const told = toldOf(words, aWork(1, { state, ask }))
    expect(told?.steps).not.toContain('built-in')
    expect(`${told?.what}${told?.next}`).not.toMatch(/built-in|shorter script/)
  })

  test('is nothing for one that went well', () => {
    expect(toldOf(words, aWork(1, { state: { kind: 'done' } }))).toBeNull()
  })
})

test('a test of the model tells network, key and model apart', () => {
  const said = (['network', 'key', 'model'] as const).map(kind => testWords(words, { kind }, 'api.example.com').what)
  expect(said).toEqual([
    'Network: api.example.com could not be reached.',
    'Key: api.example.com does not accept it.',
    'Model: api.example.com does not offer it.',
  ])
})

test.each([
  ['German', 'de'],
  [' spanish ', 'es'],
  ['Ger', 'de'],
  ['brazil', 'pt-BR'],
  ['Tr', 'tr'],
  ['S', undefined],
  ['en-GB', 'en-GB'],
  ['EN-gb', 'en-GB'],
  ['tlh', 'tlh'],
  ['zzz', undefined],
  ['Klingon', undefined],
  ['', undefined],
])('the typed language %j means %j', (typed, language) => {
  expect(languageOf(typed)).toBe(language)
})

test('an endpoint is known by its base URL, with or without a slash at its end', () => {
  expect(presetOf('https://api.openai.com/v1/')).toBe('openai')
  expect(presetOf('http://127.0.0.1:11434/v1')).toBe('ollama')
  expect(presetOf('https://api.example.com/v1')).toBe('own')
})
