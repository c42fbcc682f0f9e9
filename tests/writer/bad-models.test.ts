import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fakeModels } from '../support/fake-model/fake-models'
import { type FakeModel, startFakeModel } from '../support/fake-model/start-fake-model'
import { aScriptTask, newWork, WriterBench } from '../support/writer-bench'

let fake: FakeModel
let elsewhere: Server
const heardElsewhere: unknown[] = []
const key = 'FAKE-SECRET-0123456789abcdef'
const limits = { bytes: 2_000_000, idle: 700, whole: 3_000 }

beforeAll(async () => {
  fake = await startFakeModel()
  elsewhere = createServer((request, answer) => {
    heardElsewhere.push(request.headers)
    answer.end('{}')
  })
  await new Promise<void>(done => elsewhere.listen(0, '127.0.0.1', done))
})
afterAll(async () => {
  elsewhere.close()
  await fake.close()
})
beforeEach(() => fake.reset())

async function endWith(model: string, pace = 0) {
  await fake.set({ pace, elsewhere: `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/v1` })
  const bench = new WriterBench({ limits })
  await bench.setUp(fake.base_url, model, { key })
  const end = await bench.write(aScriptTask())
  expect(bench.bugs).toEqual([])
  return end
}

test.each([
  ['refuses', fakeModels.refuses, { kind: 'refused', words: 'I can’t help with that.' }],
  [
    'refuses in plain words',
    fakeModels.apologises,
    { kind: 'refused', words: 'I’m sorry, but I can’t write about this.' },
  ],
  ['minds our key', fakeModels.unauthorized, { kind: 'key' }],
  ['forbids us', fakeModels.forbidden, { kind: 'key' }],
  ['is not known there', fakeModels.unknown, { kind: 'model' }],
  ['wants us to wait', fakeModels.limited, { kind: 'limit', seconds: 7 }],
  ['wants us to wait for years', fakeModels.limitedForYears, { kind: 'limit', seconds: 3_600 }],
  ['wants us to wait and says not how long', fakeModels.limitedSilently, { kind: 'limit', seconds: null }],
  ['fails', fakeModels.fails, { kind: 'server', status: 500 }],
  ['is overloaded', fakeModels.overloaded, { kind: 'server', status: 503 }],
  ['says nothing', fakeModels.silent, { kind: 'too-slow' }],
  ['sends fifty megabytes', fakeModels.huge, { kind: 'too-large' }],
  ['announces fifty megabytes', fakeModels.hugeAnnounced, { kind: 'too-large' }],
  ['wants to publish', fakeModels.publishes, { kind: 'not-understood' }],
  ['repeats what it was told', fakeModels.echoes, { kind: 'not-understood' }],
  ['sends us elsewhere', fakeModels.redirects, { kind: 'server', status: 307 }],
])('a model that %s ends in a state with a name, and in no draft', async (_what, model, problem) => {
  expect(await endWith(model)).toMatchObject({ how: { kind: 'failed', problem }, drafts: [] })
})

test.each([
  ['is cut off', fakeModels.cutOff, { kind: 'cut-off' }],
  ['is filtered in the midst', fakeModels.filtered, { kind: 'refused' }],
  ['breaks its own JSON', fakeModels.brokenJson, { kind: 'not-understood' }],
  ['sends events that are none', fakeModels.brokenEvents, { kind: 'not-understood' }],
  ['fails in the midst', fakeModels.errorInStream, { kind: 'server', status: 502 }],
  ['breaks the connection', fakeModels.resets, { kind: 'network' }],
  ['begins and stalls', fakeModels.stalls, { kind: 'too-slow' }],
  ['says a million words', fakeModels.wordy, { kind: 'too-large' }],
  ['never ends', fakeModels.endless, { kind: 'too-slow' }],
])('a model that %s ends in a state with a name, and what came is kept', async (_what, model, problem) => {
  const end = await endWith(model, 4)
  expect(end).toMatchObject({ how: { kind: 'failed', problem } })
  expect(end.drafts[0]?.beats[0]).toMatchObject({ kind: 'hook', text: expect.stringContaining('Nobody tells you') })
  expect(end.used.tokens_out).toBeGreaterThan(0)
})

test('a redirect is not followed: no key arrives elsewhere, and nothing else', async () => {
  await endWith(fakeModels.redirects)
  expect(heardElsewhere).toEqual([])
})

test('an answer is titles, kinds and texts: a file or a date in it is not even looked at', async () => {
  const { how, drafts } = await endWith(fakeModels.namesFile)
  expect(how).toEqual({ kind: 'done' })
  expect(JSON.stringify(drafts)).not.toMatch(/passwd|publish|2026/)
  expect(drafts[0]?.beats.map(beat => Object.keys(beat))).toEqual(Array(8).fill(['kind', 'text']))
})

test('nobody there is the network', async () => {
  const gone = await startFakeModel()
  await gone.close()
  const bench = new WriterBench({ limits })
  await bench.setUp(gone.base_url, fakeModels.writer)
  expect((await bench.write(aScriptTask())).how).toEqual({ kind: 'failed', problem: { kind: 'network' } })
})

test('of several variants those that came are kept when one fails, and no further one is begun', async () => {
  await fake.set({ pace: 1 })
  const bench = new WriterBench({ limits })
  await bench.setUp(fake.base_url, fakeModels.cutOff)
  const end = await bench.write(aScriptTask({ variants: 4 }))
  expect(end).toMatchObject({ how: { kind: 'failed', problem: { kind: 'cut-off' } } })
  expect(end.drafts).toHaveLength(2)
})

test('a request that was stopped is over at the other end too', async () => {
  await fake.set({ pace: 30 })
  const bench = new WriterBench({ limits })
  await bench.setUp(fake.base_url, fakeModels.endless)
  const work_id = newWork()
  await bench.desk.start({ work_id, task: aScriptTask() })
  await bench.wrote(work_id)
  await bench.desk.stop(work_id)
  await bench.ended(work_id)
  await expect.poll(() => fake.closed()).toBe(1)
})

test.each([
  ['key', fakeModels.unauthorized],
  ['model', fakeModels.unknown],
])('the test tells a wrong %s', async (kind, model) => {
  const bench = new WriterBench({ limits })
  await bench.setUp(fake.base_url, model, { key })
  expect(await bench.desk.test()).toEqual({ ok: false, problem: { kind } })
})

test('the test says yes where one word comes back, and costs hardly anything', async () => {
  const bench = new WriterBench({ limits })
  await bench.setUp(fake.base_url, fakeModels.writer, { key })
  expect(await bench.desk.test()).toEqual({ ok: true, value: { model: fakeModels.writer } })
  const body = (await fake.received())[0]?.body
  expect(body).toMatchObject({ max_tokens: 16, messages: [{ role: 'user' }] })
  expect((await bench.desk.state()).month.tokens_out).toBeLessThan(20)
})

test('the models of an endpoint are listed, each once, by name', async () => {
  await fake.set({ names: ['b', 'a', 'b', 'c'.repeat(300)] })
  const bench = new WriterBench({ limits })
  await bench.setUp(fake.base_url, '')
  expect(await bench.desk.models()).toEqual({ ok: true, value: ['a', 'b'] })
})

test('a list of models that needs a key says so', async () => {
  await fake.set({ key })
  const bench = new WriterBench({ limits })
  await bench.setUp(fake.base_url, '')
  expect(await bench.desk.models()).toEqual({ ok: false, problem: { kind: 'key' } })
})

test('without an endpoint or a model nothing is asked', async () => {
  const bench = new WriterBench({ limits })
  const unset = { ok: false, problem: { kind: 'not-set-up' } }
  const task = aScriptTask()
  for (const asked of [bench.desk.models(), bench.desk.test(), bench.desk.start({ work_id: newWork(), task })])
    expect(await asked).toEqual(unset)
  await bench.setUp(fake.base_url, '')
  for (const asked of [bench.desk.test(), bench.desk.preview({ task }), bench.desk.start({ work_id: newWork(), task })])
    expect(await asked).toEqual(unset)
  expect(await fake.received()).toEqual([])
})
