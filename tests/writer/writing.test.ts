import type { WorkId } from '@shared/domain/ids'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fakeModels } from '../support/fake-model/fake-models'
import { type FakeModel, startFakeModel } from '../support/fake-model/start-fake-model'
import { aBeatDraft, aScriptTask, newWork, someScript, WriterBench } from '../support/writer-bench'

let fake: FakeModel

beforeAll(async () => {
  fake = await startFakeModel()
})
afterAll(() => fake.close())
beforeEach(() => fake.reset())

async function benchWith(model: string, given: { key?: string } = {}): Promise<WriterBench> {
  const bench = new WriterBench()
  await bench.setUp(fake.base_url, model, given)
  return bench
}

test('a script of eight beats comes of an idea, beat by beat', async () => {
  await fake.set({ pace: 20 })
  const bench = await benchWith(fakeModels.writer)
  const end = await bench.write(aScriptTask())
  expect(end).toMatchObject({ how: { kind: 'done' }, model: fakeModels.writer })
  expect(end.drafts).toHaveLength(1)
  expect(end.drafts[0]?.title).toBe('Rain on a tin roof')
  expect(end.drafts[0]?.beats.map(beat => beat.kind)).toEqual(['hook', ...Array(6).fill('point'), 'cta'])
  const lengths = bench.heard('writer.wrote').map(({ drafts }) => drafts[0]?.beats.length ?? 0)
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
  expect(new Set(lengths).size).toBeGreaterThan(4)
})

test('no sign is lost where the line cuts it in two', async () => {
  await fake.set({ pace: 2 })
  const { drafts } = await (await benchWith(fakeModels.writer)).write(aScriptTask())
  expect(drafts[0]?.beats[0]?.text).toBe('Nobody tells you this about Rain on a tin roof – until it’s too late 🌧️.')
})

test('what comes is told ten times a second at the most', async () => {
  await fake.set({ pace: 5 })
  const bench = await benchWith(fakeModels.writer)
  const started = performance.now()
  await bench.write(aScriptTask({ seconds: 60 }))
  const seconds = (performance.now() - started) / 1_000
  expect(bench.heard('writer.wrote').length).toBeLessThanOrEqual(Math.ceil(seconds * 10) + 1)
})

test('each variant is a request of its own and a draft of its own', async () => {
  const { drafts } = await (await benchWith(fakeModels.writer)).write(aScriptTask({ variants: 3 }))
  expect(drafts.map(draft => draft.title)).toEqual([1, 2, 3].map(number => `Rain on a tin roof – take ${number}`))
  expect(await fake.received()).toHaveLength(3)
})

test('a beat that is rewritten is a draft of one beat and keeps its kind', async () => {
  const beat = aBeatDraft('Follow for the next one of these.', 'cta')
  const bench = await benchWith(fakeModels.writer)
  const { drafts } = await bench.write({
    ...{ kind: 'rewrite', how: 'shorter', beat, script: someScript, tone: 'edgy', language: 'en' },
  })
  expect(drafts).toEqual([{ title: '', beats: [{ kind: 'cta', text: 'Follow for the next' }] }])
})

test('five hooks are five drafts of one beat', async () => {
  const bench = await benchWith(fakeModels.writer)
  const { drafts } = await bench.write({ kind: 'hooks', script: someScript, tone: 'humorous', language: 'en' })
  expect(drafts.map(draft => draft.beats.map(beat => beat.kind))).toEqual(Array(5).fill(['hook']))
})

test('a translation has as many beats as came in, of the same kinds', async () => {
  const bench = await benchWith(fakeModels.writer)
  const { drafts } = await bench.write({ kind: 'translate', script: someScript, language: 'de' })
  expect(drafts[0]?.beats).toEqual(someScript.map(({ kind, text }) => ({ kind, text: `[de] ${text}` })))
})

test.each([
  ['takes JSON but no schema', fakeModels.objectOnly, ['json_schema', 'json_object']],
  ['takes no form and answers a numbered list', fakeModels.textOnly, ['json_schema', 'json_object', undefined]],
  ['takes no form and answers with labels', fakeModels.labels, ['json_schema', 'json_object', undefined]],
  ['wraps its JSON in talk', fakeModels.fenced, ['json_schema']],
])('a model that %s is asked as it can be, and from then on at once so', async (_what, model, forms) => {
  const bench = await benchWith(model)
  const first = await bench.write(aScriptTask())
  expect(first.how).toEqual({ kind: 'done' })
  expect(first.drafts[0]?.beats.map(beat => beat.kind)).toEqual(
    model === fakeModels.textOnly ? ['hook', ...Array(7).fill('point')] : ['hook', ...Array(6).fill('point'), 'cta'],
  )
  expect(first.drafts[0]?.title).toBe('Rain on a tin roof')
  await bench.write(aScriptTask())
  const formOf = (body: unknown) => (body as { response_format?: { type: string } }).response_format?.type
  const asked = (await fake.received()).map(({ body }) => formOf(body))
  expect(asked).toEqual([...forms, forms.at(-1)])
})

test.each([
  ['a model that is behind it only', fakeModels.responsesOnly, true],
  ['an endpoint that has nothing else', fakeModels.writer, false],
])('the Responses API is used for %s, and remembered', async (_what, model, hasChat) => {
  await fake.set({ hasChat })
  const bench = await benchWith(model)
  expect(await bench.write(aScriptTask())).toMatchObject({
    how: { kind: 'done' },
    used: { tokens_out: expect.any(Number) },
  })
  await bench.write(aScriptTask())
  const asked = (await fake.received()).map(({ url }) => url)
  expect(asked).toEqual(['/v1/chat/completions', '/v1/responses', '/v1/responses'])
  expect((await fake.received())[1]?.body).toMatchObject({ store: false, text: { format: { type: 'json_schema' } } })
})

test('a model that minds our words for limits and temperature is asked in its own', async () => {
  const { how } = await (await benchWith(fakeModels.picky)).write(aScriptTask())
  expect(how).toEqual({ kind: 'done' })
  const body = (await fake.received()).at(-1)?.body
  expect(body).toHaveProperty('max_completion_tokens')
  for (const field of ['max_tokens', 'temperature', 'stream_options']) expect(body).not.toHaveProperty(field)
})

test('a stream that ends without a word, but with all that was asked for, is done', async () => {
  expect((await (await benchWith(fakeModels.endsWithoutWord)).write(aScriptTask())).how).toEqual({ kind: 'done' })
})

test('stopped in the midst, what came stays', async () => {
  await fake.set({ pace: 40 })
  const bench = await benchWith(fakeModels.writer)
  const work_id = newWork()
  await bench.desk.start({ work_id, task: aScriptTask() })
  const before = await bench.wrote(work_id)
  await bench.desk.stop(work_id)
  const end = await bench.ended(work_id)
  expect(end.how).toEqual({ kind: 'stopped' })
  expect(end.drafts[0]?.beats.length).toBeGreaterThanOrEqual(before[0]?.beats.length ?? 1)
  expect(end.drafts[0]?.beats.length).toBeLessThan(8)
  expect(end.used.tokens_out).toBeGreaterThan(0)
})

const nothingUsed = { tokens_in: 0, tokens_out: 0, cost: 0 }

test.each([
  ['stopped', (bench: WriterBench, work_id: WorkId) => bench.desk.stop(work_id)],
  ['ended with the app', (bench: WriterBench) => bench.desk.stopAll()],
])('%s before the settings were read, nothing is sent and the end is told', async (_what, stop) => {
  const bench = await benchWith(fakeModels.writer)
  const work_id = newWork()
  const started = bench.desk.start({ work_id, task: aScriptTask() })
  await stop(bench, work_id)
  expect(await started).toEqual({ ok: true, value: {} })
  expect(await bench.ended(work_id)).toMatchObject({ how: { kind: 'stopped' }, drafts: [], used: nothingUsed })
  expect(await fake.received()).toEqual([])
  expect((await bench.desk.state()).month).toEqual(nothingUsed)
})

test('at the end of the app no task is left that had only begun to start', async () => {
  const bench = await benchWith(fakeModels.writer)
  const work_id = newWork()
  void bench.desk.start({ work_id, task: aScriptTask() })
  await bench.desk.stopAll()
  expect(bench.endOf(work_id)?.how).toEqual({ kind: 'stopped' })
})

test('stopped while it waits for its turn, a task sends nothing and costs nothing', async () => {
  const bench = await benchWith(fakeModels.silent)
  const works = Array.from({ length: 5 }, newWork)
  for (const work_id of works) await bench.desk.start({ work_id, task: aScriptTask() })
  await expect.poll(async () => (await fake.received()).length).toBe(4)
  await bench.desk.stopAll()
  expect(await fake.received()).toHaveLength(4)
  expect(works.map(work_id => bench.endOf(work_id)?.used.tokens_in).filter(count => count === 0)).toHaveLength(1)
})

test('at the end of the app all tasks end, and each end is told', async () => {
  await fake.set({ pace: 40 })
  const bench = await benchWith(fakeModels.writer)
  const works = [newWork(), newWork()]
  for (const work_id of works) await bench.desk.start({ work_id, task: aScriptTask() })
  await bench.desk.stopAll()
  expect(works.map(work_id => bench.endOf(work_id)?.how)).toEqual([{ kind: 'stopped' }, { kind: 'stopped' }])
})

test.each([
  ['the key is forgotten', (bench: WriterBench) => bench.desk.forgetKey()],
  ['another endpoint is set', (bench: WriterBench) => bench.desk.setEndpoint('https://other.example.com/v1')],
])('S4: when %s, what is under way ends first', async (_what, change) => {
  const bench = await benchWith(fakeModels.silent, { key: 'FAKE-SECRET-0123456789' })
  const work_id = newWork()
  await bench.desk.start({ work_id, task: aScriptTask() })
  await change(bench)
  expect(bench.endOf(work_id)?.how).toEqual({ kind: 'stopped' })
  expect((await bench.desk.state()).key).toBe('none')
})

test('S4: an endpoint that the user declines stops nothing', async () => {
  const bench = await benchWith(fakeModels.silent)
  bench.answer = false
  const work_id = newWork()
  await bench.desk.start({ work_id, task: aScriptTask() })
  await bench.desk.setEndpoint('https://other.example.com/v1')
  expect(bench.endOf(work_id)).toBeUndefined()
  await bench.desk.stopAll()
})

test('a task that is under way is not begun again', async () => {
  await fake.set({ pace: 10 })
  const bench = await benchWith(fakeModels.writer)
  const work_id = newWork()
  const task = aScriptTask()
  await Promise.all([bench.desk.start({ work_id, task }), bench.desk.start({ work_id, task })])
  await bench.ended(work_id)
  expect(await fake.received()).toHaveLength(1)
})

test('what is shown before is what is sent, but for the mark that is made anew', async () => {
  const bench = await benchWith(fakeModels.writer)
  const page = { title: 'Why tin sings', text: 'A plate that is free to swing.\nIt rings.' }
  const task = { ...aScriptTask(), ideas: [{ content: 'Rain on a tin roof', page }] }
  const shown = await bench.desk.preview({ task })
  expect(await fake.received()).toEqual([])
  await bench.write(task)
  const sent = (await fake.received())[0]?.body?.messages
  const alike = (text: string) => text.replace(/[0-9a-f]{16}/g, 'MARK')
  expect(shown.ok && shown.value.messages.map(({ role, text }) => ({ role, content: alike(text) }))).toEqual(
    sent?.map(({ role, content }) => ({ role, content: alike(content) })),
  )
  expect(shown).toMatchObject({ value: { host: new URL(fake.base_url).host, model: fakeModels.writer } })
})

test('all that an endpoint learns of us is the request', async () => {
  const bench = await benchWith(fakeModels.writer, { key: 'FAKE-SECRET-0123456789' })
  await bench.write(aScriptTask())
  const { headers = {}, body } = (await fake.received())[0] ?? {}
  const names = Object.keys(headers).filter(name => /stainless|openai|cookie|referer|sentry/i.test(name))
  expect(names).toEqual([])
  expect(headers).toMatchObject({ authorization: 'Bearer FAKE-SECRET-0123456789', 'user-agent': 'Beatreel' })
  expect(Object.keys(body ?? {}).sort()).toEqual(
    ['max_tokens', 'messages', 'model', 'response_format', 'stream', 'stream_options', 'temperature'].sort(),
  )
})

test('without a key no authorization is sent, also where the environment has one', async () => {
  process.env.OPENAI_API_KEY = 'FAKE-SECRET-of-the-environment'
  try {
    const end = await (await benchWith(fakeModels.writer)).write(aScriptTask())
    expect(end.how).toEqual({ kind: 'done' })
  } finally {
    delete process.env.OPENAI_API_KEY
  }
  expect((await fake.received())[0]?.headers).not.toHaveProperty('authorization')
})

test.each([
  ['a key', { key: 'FAKE-SECRET-0123456789' }, 'Bearer FAKE-SECRET-0123456789'],
  ['no key', {}, undefined],
])('with %s no header of the environment is sent', async (_what, given, authorization) => {
  const bench = await benchWith(fakeModels.writer, given)
  const foreign = ['Authorization: Bearer FAKE-SECRET-elsewhere', 'Content-Type: text/x', 'Accept: text/x', 'X-Own: 1']
  process.env.OPENAI_CUSTOM_HEADERS = [...foreign, 'no header at all: 1'].join('\n')
  try {
    expect((await bench.write(aScriptTask())).how).toEqual({ kind: 'done' })
  } finally {
    delete process.env.OPENAI_CUSTOM_HEADERS
  }
  const { headers = {} } = (await fake.received())[0] ?? {}
  expect(headers.authorization).toBe(authorization)
  expect(JSON.stringify(headers)).not.toMatch(/elsewhere|text\/x|x-own/)
})
