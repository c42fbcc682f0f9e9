import { readPartialJson } from '@main/writer/partial-json'
import { retryAfter } from '@main/writer/problem-of'
import { readDrafts, refusalIn } from '@main/writer/read-drafts'
import { easierShape, usualShape } from '@main/writer/request-shape'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aScriptTask, someScript } from '../support/writer-bench'

const script = aScriptTask()
/** What an answer in JSON or in lines is made of. */
const signs = [...'{}[]",:\\ \n`*-#1.)ut é', '🌧', '\ud83d', '"beats"', '"text"', 'Hook:', '```json\n']
const system = 'You write what one person says aloud in a short vertical video. And more.'
const read = (answer: string, isOver = true) => readDrafts(script, answer, system, isOver)
const beatsOf = (answer: string) => read(answer).drafts[0]?.beats

describe('JSON that is not all there', () => {
  test('whatever is JSON is read as it is', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), text => {
        const isScalar = !/^[\s]*[[{"]/.test(text)
        if (!isScalar) expect(readPartialJson(text)).toEqual({ value: JSON.parse(text), whole: true })
      }),
    )
  })

  test('each beginning of it is a beginning of the value, and no string ends in half a character', () => {
    const text = JSON.stringify({
      title: 'Tin – “roof” 🌧',
      beats: [{ kind: 'hook', text: 'a\n"b"\u2028é 🌧️' }, 'c'],
    }).replace('é', '\\u00e9')
    const whole = JSON.parse(text)
    for (let end = 0; end <= text.length; end++) {
      const value = readPartialJson(text.slice(0, end))?.value as
        | { title?: string; beats?: { text?: string }[] }
        | undefined
      expect(whole.title.startsWith(value?.title ?? '')).toBe(true)
      expect(whole.beats[0].text.startsWith(value?.beats?.[0]?.text ?? '')).toBe(true)
      expect(JSON.stringify(value ?? null)).not.toMatch(/\\ud[89ab]/)
    }
  })

  test.each([
    ['{"a": 1, "b": 2,}', { a: 1, b: 2 }, true],
    ['[1, 2, ]', [1, 2], true],
    ['{"a": "line\nbreak"}', { a: 'line\nbreak' }, true],
    ['{"a": 1, "b": oops, "c": 3}', { a: 1 }, false],
    ['{"a": [1, 2', { a: [1] }, false],
    ['{"a": tru', {}, false],
    ['{"a": "x\\u00', { a: 'x' }, false],
    ['{"a" 1}', {}, false],
    ['[1 2]', [1], false],
    ['{a: 1}', {}, false],
  ])('%s', (text, value, whole) => {
    expect(readPartialJson(text)).toEqual({ value, whole })
  })

  test('depth has an end, and what is no JSON is no value', () => {
    expect(readPartialJson('['.repeat(100_000))?.whole).toBe(false)
    for (const text of ['', '  ', 'hello', '}']) expect(readPartialJson(text)).toBeUndefined()
  })

  test('a name that would reach into objects is a name like any other', () => {
    readPartialJson('{"__proto__": {"polluted": 1}}')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

describe('answers', () => {
  const two = [
    { kind: 'hook', text: 'One.' },
    { kind: 'point', text: 'Two.' },
  ]

  test.each([
    ['JSON as asked for', JSON.stringify({ title: 'T', beats: two })],
    ['a list of texts', '["One.", "Two."]'],
    ['beats that are texts', '{"beats": ["One.", "Two."]}'],
    ['talk before and a fence', 'Sure!\n```json\n{"beats": ["One.", "Two."]}\n```\nBye'],
    ['talk before JSON', 'Here: {"beats": ["One.", "Two."]}'],
    ['numbers', '1. One.\n2. Two.'],
    ['numbers in bold', '1) **One.**\n2) **Two.**'],
    ['dashes', '- One.\n- Two.'],
    ['labels', 'Title: T\nHook: "One."\nPoint 1: Two.'],
    ['headings', '## Hook\nOne.\n\n## Point 1\nTwo.'],
    ['paragraphs', 'One.\n\nTwo.'],
  ])('%s are beats', (_what, answer) => {
    expect(beatsOf(answer)).toEqual(two)
    expect(read(answer).isWhole).toBe(true)
  })

  test.each([
    ['H4: an order to publish', '{"publish": true}'],
    ['nothing', ''],
    ['no beats', '{"title": "T", "beats": []}'],
    ['beats that are none', '{"beats": [{"kind": "hook"}, 7, null]}'],
    ['H4: what it was told', system],
    ['H4: what it was told, in JSON', JSON.stringify({ beats: [{ kind: 'hook', text: system }, 'b'] })],
  ])('%s is no draft', (_what, answer) => {
    expect(read(answer)).toEqual({ drafts: [], isWhole: false })
  })

  test('half an answer is as many beats as have begun, and not whole', () => {
    const half = '{"title": "T", "beats": [{"kind": "hook", "text": "One."}, {"kind": "point", "text": "Tw'
    expect(read(half, false)).toEqual({
      drafts: [{ title: 'T', beats: [two[0], { kind: 'point', text: 'Tw' }] }],
      isWhole: false,
    })
  })

  test('talk before the answer is no beat while more may come', () => {
    for (const talk of ['Sure!', 'Here is\n\nyour script', '`', '```', '```json\n', 'Here it is:\n\n```json'])
      expect(read(talk, false).drafts).toEqual([])
  })

  test('too long a text, too many beats and signs that nobody sees are cut', () => {
    const beats = Array.from({ length: 500 }, () => `\u200b${'x'.repeat(3_000)}`)
    const [draft] = read(JSON.stringify({ title: 'T'.repeat(999), beats })).drafts
    expect([draft?.title.length, draft?.beats.length, draft?.beats[0]?.text]).toEqual([200, 100, 'x'.repeat(2_000)])
  })

  test('a translation that lacks a beat is not whole', () => {
    const task = { kind: 'translate', script: someScript, language: 'de' } as const
    expect(readDrafts(task, '["a", "b"]', system, true).isWhole).toBe(false)
    expect(readDrafts(task, '["a", "b", "c"]', system, true).isWhole).toBe(true)
  })

  test('a refusal in plain words is told from a script', () => {
    expect(refusalIn('I’m sorry, but I can’t help.')).toBe('I’m sorry, but I can’t help.')
    expect(refusalIn('{"beats": ["I’m sorry, but I can’t help."]}')).toBe('')
    expect(refusalIn('Hook: I can’t believe it.')).toBe('')
  })

  test.each([
    ['a label and spaces', `Hook${' '.repeat(200_000)}x`],
    ['a label and marks that fall away', `Hook${' **'.repeat(66_000)}x`],
    ['a label and a number', `Hook${'1'.repeat(200_000)}x`],
    ['a label and an open bracket', `Hook (${' '.repeat(200_000)}x`],
    ['a fence and lines', `\`\`\`json\n{${'\n'.repeat(200_000)}`],
    ['a fence and spaces', `\`\`\`json\n{${'\n  '.repeat(70_000)}x`],
    ['fences', '```\n'.repeat(50_000)],
    ['short lines below a label', `Hook: a\n${'x\n'.repeat(100_000)}`],
    ['lines of nothing below a label', `Hook: a${'\n'.repeat(200_000)}x`],
    ['spaces alone', ' '.repeat(200_000)],
    ['quotes', `"${'“ '.repeat(100_000)}`],
    ['brackets', '[{'.repeat(100_000)],
  ])('as long an answer as may come is read to its end: %s', (_what, answer) => {
    for (const isOver of [false, true]) expect(read(answer, isOver).drafts.length).toBeLessThanOrEqual(1)
  })

  test('whatever comes, reading it ends', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...signs), maxLength: 200 }),
        fc.boolean(),
        (text, isOver) => void read(text, isOver),
      ),
    )
  })
})

describe('refused requests', () => {
  test.each([
    [404, 'The model `x` does not exist model_not_found', undefined],
    [404, 'Not Found', { api: 'responses' }],
    [405, '', { api: 'responses' }],
    [404, 'This model is only supported in v1/responses', { api: 'responses' }],
    [400, "'response_format' of type 'json_schema' is not supported", { format: 'json_object' }],
    [422, 'Extra inputs: response_format', { format: 'json_object' }],
    [400, 'context length exceeded', undefined],
    [500, 'response_format', undefined],
    [401, 'response_format', undefined],
  ])('%i, %s', (status, words, changed) => {
    expect(easierShape(usualShape, status, words)).toEqual(changed && { ...usualShape, ...changed })
  })

  test('there is an end to asking otherwise', () => {
    const words = 'response_format temperature stream_options max_completion_tokens'
    let tries = 0
    for (let shape = easierShape(usualShape, 400, words); shape; shape = easierShape(shape, 400, words)) tries += 1
    expect(tries).toBe(5)
    expect(easierShape({ ...usualShape, api: 'responses' }, 404, 'Not Found')).toBeUndefined()
  })

  test.each([
    ['7', 7],
    ['0', 1],
    ['0.2', 1],
    ['99999999', 3_600],
    ['Wed, 25 Nov 2026 12:00:30 GMT', 30],
    ['Wed, 25 Nov 2020 12:00:00 GMT', 1],
    ['soon', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('N5: Retry-After %s is %s seconds', (value, seconds) => {
    expect(retryAfter(value, Date.parse('2026-11-25T12:00:00Z'))).toBe(seconds)
  })
})
