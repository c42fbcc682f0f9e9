import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mostOfTask } from '@main/writer/estimate-task'
import { SpendLedger } from '@main/writer/spend-ledger'
import { mostTokensADay } from '@shared/domain/writing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fakeModels } from '../support/fake-model/fake-models'
import { type FakeModel, startFakeModel } from '../support/fake-model/start-fake-model'
import { makeFolder } from '../support/ffmpeg-tools'
import { aScriptTask, newWork, WriterBench } from '../support/writer-bench'

let fake: FakeModel
beforeAll(async () => {
  fake = await startFakeModel()
})
afterAll(() => fake.close())
beforeEach(() => fake.reset())

const november = () => new Date(2026, 10, 25)
const sum = (cost: number) => ({ tokens_in: 10, tokens_out: 20, cost })

test('what the endpoint counted is what is booked', async () => {
  const bench = new WriterBench()
  await bench.setUp(fake.base_url, fakeModels.writer)
  const { used } = await bench.write(aScriptTask())
  const asked = (await fake.received())[0]?.body?.messages ?? []
  expect(used.tokens_in).toBe(
    Math.ceil(asked.reduce((length, { content }) => length + content.length, -(asked.length - 2)) / 4),
  )
  expect(used.cost).toBeCloseTo((used.tokens_in + used.tokens_out) / 1_000_000, 12)
  expect((await bench.desk.state()).month).toEqual(used)
})

test('where the endpoint does not count, four characters are a token', async () => {
  const bench = new WriterBench()
  await bench.setUp(fake.base_url, fakeModels.silentOnUsage)
  const { used } = await bench.write(aScriptTask())
  const asked = (await fake.received())[0]?.body?.messages ?? []
  expect(used.tokens_in).toBe(asked.reduce((total, { content }) => total + Math.ceil(content.length / 4), 0))
  expect(used.tokens_out).toBeGreaterThan(100)
})

test('without prices tokens are counted and costs are not known', async () => {
  const bench = new WriterBench()
  await bench.setUp(fake.base_url, fakeModels.writer)
  await bench.desk.choose({ model: fakeModels.writer, price_in: null, price_out: 2, cap: null })
  expect((await bench.write(aScriptTask())).used.cost).toBeNull()
  const { month } = await bench.desk.state()
  expect(month).toMatchObject({ cost: null, tokens_out: expect.any(Number) })
})

test('a task that would pass the cap is refused before anything is sent', async () => {
  const bench = new WriterBench()
  await bench.setUp(fake.base_url, fakeModels.writer, { cap: 0.000_01 })
  const started = await bench.desk.start({ work_id: newWork(), task: aScriptTask() })
  expect(started).toEqual({ ok: false, problem: { kind: 'cap-reached' } })
  expect(await bench.desk.test()).toEqual({ ok: false, problem: { kind: 'cap-reached' } })
  expect(await fake.received()).toEqual([])
})

test('two tasks at once do not pass the cap together', async () => {
  await fake.set({ pace: 10 })
  const bench = new WriterBench()
  await bench.setUp(fake.base_url, fakeModels.writer)
  const task = aScriptTask()
  const { cost } = mostOfTask(task, { price_in: 1, price_out: 1 })
  await bench.desk.choose({ model: fakeModels.writer, price_in: 1, price_out: 1, cap: cost * 1.5 })
  const works = [newWork(), newWork()] as const
  const started = await Promise.all(works.map(work_id => bench.desk.start({ work_id, task })))
  expect(started.map(one => one.ok).sort()).toEqual([false, true])
  await bench.ended(works[started.findIndex(one => one.ok)] ?? works[0])
})

test('a task is refused that would pass the cap only where every answer is as long as it may be', async () => {
  const bench = new WriterBench()
  await bench.setUp(fake.base_url, fakeModels.writer)
  const task = aScriptTask({ variants: 2 })
  const { cost, tokens_out } = mostOfTask(task, { price_in: 1, price_out: 1 })
  const start = async (cap: number) => {
    await bench.desk.choose({ model: fakeModels.writer, price_in: 1, price_out: 1, cap })
    return bench.desk.start({ work_id: newWork(), task })
  }
  expect(await start(cost * 0.9)).toEqual({ ok: false, problem: { kind: 'cap-reached' } })
  expect(await fake.received()).toEqual([])
  expect(await start(cost)).toEqual({ ok: true, value: {} })
  await expect.poll(() => bench.heard('writer.ended').length).toBe(1)
  expect((await fake.received()).reduce((sum, { body }) => sum + Number(body?.max_tokens), 0)).toBe(tokens_out)
})

test('of more tasks than twenty at once the rest is refused, and there is room again when they have ended', async () => {
  const bench = new WriterBench()
  await bench.setUp(fake.base_url, fakeModels.silent)
  const start = () => bench.desk.start({ work_id: newWork(), task: aScriptTask() })
  const started = await Promise.all(Array.from({ length: 22 }, start))
  expect(started.filter(one => one.ok)).toHaveLength(20)
  expect(started.at(-1)).toEqual({ ok: false, problem: { kind: 'limit', seconds: null } })
  await bench.desk.stopAll()
  expect(await start()).toEqual({ ok: true, value: {} })
  await bench.desk.stopAll()
})

test('the most that an answer may have is said with each request', async () => {
  const bench = new WriterBench()
  await bench.setUp(fake.base_url, fakeModels.writer)
  await bench.write(aScriptTask({ seconds: 600 }))
  expect((await fake.received())[0]?.body?.max_tokens).toBe(16_000)
})

test('what was under way when the app was killed is booked as the most it may have been', async () => {
  const file = join(makeFolder('spend'), 'spend.json')
  const killed = new SpendLedger(file, november)
  await killed.reserve('a', sum(1), null)
  await killed.reserve('b', sum(2), null)
  await killed.settle('b', sum(0.5))
  const next = new SpendLedger(file, november)
  expect(await next.month()).toEqual({ tokens_in: 20, tokens_out: 40, cost: 1.5 })
  expect(await next.month()).toEqual({ tokens_in: 20, tokens_out: 40, cost: 1.5 })
})

test('many tasks at once are all booked', async () => {
  const ledger = new SpendLedger(join(makeFolder('spend'), 'spend.json'), november)
  const tasks = Array.from({ length: 20 }, (_, index) => `task ${index}`)
  await Promise.all(tasks.map(task => ledger.reserve(task, sum(1), null)))
  await Promise.all(tasks.map(task => ledger.settle(task, sum(1))))
  expect(await ledger.month()).toEqual({ tokens_in: 200, tokens_out: 400, cost: 20 })
})

test('each month is its own, a task belongs to the one it began in, and two years are kept', async () => {
  const file = join(makeFolder('spend'), 'spend.json')
  let now = new Date(2026, 10, 30, 23, 59)
  const ledger = new SpendLedger(file, () => now)
  await ledger.reserve('late', sum(1), 1)
  now = new Date(2026, 11, 1)
  expect(await ledger.reserve('december', sum(1), 1)).toBeUndefined()
  await ledger.settle('late', sum(1))
  expect(await ledger.month()).toEqual({ tokens_in: 0, tokens_out: 0, cost: 0 })
  for (let month = 0; month < 30; month++) {
    now = new Date(2027, month, 2)
    await ledger.settle(`month ${month}`, sum(1))
  }
  expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')).months)).toHaveLength(24)
})

test('H5: what is sent and received in a day has a bound, whatever it costs, with what is under way; the next day is new', async () => {
  const file = join(makeFolder('spend'), 'spend.json')
  let now = new Date(2026, 10, 25, 23, 50)
  const ledger = new SpendLedger(file, () => now)
  const tokens = (tokens_out: number) => ({ tokens_in: 0, tokens_out, cost: 0 })
  await ledger.reserve('a', tokens(mostTokensADay - 10), null)
  await ledger.settle('a', tokens(mostTokensADay - 100))
  expect(await ledger.reserve('b', tokens(60), null)).toBeUndefined()
  expect(await ledger.reserve('c', tokens(41), null)).toBe('day-reached')
  const next = new SpendLedger(file, () => now)
  expect(await next.reserve('d', tokens(41), null)).toBe('day-reached')
  now = new Date(2026, 10, 26, 0, 10)
  expect(await next.reserve('d', tokens(mostTokensADay), null)).toBeUndefined()
})

test('H5: a model is not asked on a day that is used up', async () => {
  const bench = new WriterBench({ now: november })
  await bench.setUp(fake.base_url, fakeModels.writer)
  const day = { date: '2026-11-25', tokens: mostTokensADay - 20 }
  writeFileSync(join(bench.folder, 'spend.json'), JSON.stringify({ months: {}, day, open: {} }))
  const started = await bench.desk.start({ work_id: newWork(), task: aScriptTask() })
  expect(started).toEqual({ ok: false, problem: { kind: 'day-reached' } })
  expect(await bench.desk.test()).toEqual({ ok: false, problem: { kind: 'day-reached' } })
  expect(await fake.received()).toEqual([])
})

test('a ledger from before days were counted keeps its months', async () => {
  const file = join(makeFolder('spend'), 'spend.json')
  writeFileSync(file, JSON.stringify({ months: { '2026-11': sum(2) }, open: {} }))
  expect(await new SpendLedger(file, november).month()).toEqual(sum(2))
})

test.each([
  ['a higher one', { cap: 6 }, true],
  ['none', { cap: null }, true],
  ['a lower price to count at', { price_out: 0.5 }, true],
  ['no price to count at', { price_in: null }, true],
  ['a lower one', { cap: 4 }, false],
  ['a higher price to count at', { price_in: 2 }, false],
  ['another model', { model: fakeModels.silent }, false],
])('H5: of the budget, %s is asked about where more could be spent', async (_what, changed, isAsked) => {
  const bench = new WriterBench()
  await bench.setUp(fake.base_url, fakeModels.writer, { cap: 5 })
  const held = { model: fakeModels.writer, price_in: 1, price_out: 1, cap: 5 }
  bench.answer = false
  expect((await bench.desk.choose({ ...held, ...changed })).ok).toBe(!isAsked)
  expect(await bench.desk.state()).toMatchObject(isAsked ? held : { ...held, ...changed })
  expect(bench.askedForBudget).toHaveLength(isAsked ? 1 : 0)
  bench.answer = true
  expect(await bench.desk.choose({ ...held, ...changed })).toMatchObject({ ok: true, value: changed })
})

test('a damaged ledger is begun anew', async () => {
  const file = join(makeFolder('spend'), 'spend.json')
  writeFileSync(file, '{"months": {"2026-11"')
  const ledger = new SpendLedger(file, november)
  expect(await ledger.reserve('a', sum(1), 5)).toBeUndefined()
  await ledger.settle('a', sum(1))
  expect(await ledger.month()).toEqual(sum(1))
})
