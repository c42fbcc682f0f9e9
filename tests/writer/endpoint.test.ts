import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readEndpoint } from '@main/writer/endpoint'
import { WriterState } from '@shared/bridge/writer-calls'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fakeModels } from '../support/fake-model/fake-models'
import { type FakeModel, startFakeModel } from '../support/fake-model/start-fake-model'
import { WriterBench } from '../support/writer-bench'

let fake: FakeModel
beforeAll(async () => {
  fake = await startFakeModel()
})
afterAll(() => fake.close())
beforeEach(() => fake.reset())

test.each([
  ['https://api.example.com/v1', 'https://api.example.com/v1', 'api.example.com', false],
  ['  https://API.example.com:443/v1/ ', 'https://api.example.com/v1', 'api.example.com', false],
  ['https://api.example.com/v1/chat/completions', 'https://api.example.com/v1', 'api.example.com', false],
  ['http://localhost:11434/v1', 'http://localhost:11434/v1', 'localhost:11434', false],
  ['http://127.1:8080', 'http://127.0.0.1:8080', '127.0.0.1:8080', false],
  ['http://[::1]:1234/v1', 'http://[::1]:1234/v1', '[::1]:1234', false],
  ['http://192.168.1.5/v1', 'http://192.168.1.5/v1', '192.168.1.5', true],
  ['http://127.0.0.1.example.com/v1', 'http://127.0.0.1.example.com/v1', '127.0.0.1.example.com', true],
  ['http://localhost.example.com', 'http://localhost.example.com', 'localhost.example.com', true],
  ['https://аpi.example.com', 'https://xn--pi-6kc.example.com', 'xn--pi-6kc.example.com', false],
])('%s is an endpoint', (text, base_url, host, isOpen) => {
  expect(readEndpoint(text)).toMatchObject({ base_url, host, isOpen })
})

test.each([
  'api.example.com/v1',
  'ftp://api.example.com',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://user:word@api.example.com',
  'https://api.example.com/v1?key=1',
  'https://api.example.com/v1#a',
  'https://',
  'https://a b.example.com',
  `https://api.example.com/${'é'.repeat(100)}`,
  `https://${'a.'.repeat(150)}example.com/v1`,
])('%s is none', text => {
  expect(readEndpoint(text)).toBeUndefined()
})

test('N3: an endpoint is taken when the user said so in a window of the system, which names the host', async () => {
  const bench = new WriterBench()
  expect(await bench.desk.setEndpoint('http://192.168.1.5:8080/v1')).toMatchObject({
    ok: true,
    value: { base_url: 'http://192.168.1.5:8080/v1', host: '192.168.1.5:8080', key: 'none' },
  })
  expect(bench.asked).toMatchObject([{ host: '192.168.1.5:8080', isOpen: true }])
})

test('N3: what the user declined is as if it had not been asked for', async () => {
  const bench = new WriterBench()
  await bench.setUp(fake.base_url, fakeModels.writer, { key: 'FAKE-SECRET-0123456789' })
  bench.answer = false
  expect(await bench.desk.setEndpoint('https://other.example.com')).toEqual({
    ok: false,
    problem: { kind: 'declined' },
  })
  expect(await bench.desk.state()).toMatchObject({ base_url: fake.base_url, key: 'sealed', model: fakeModels.writer })
})

test('what is no link is not even asked about', async () => {
  const bench = new WriterBench()
  expect(await bench.desk.setEndpoint('not a link')).toEqual({ ok: false, problem: { kind: 'not-a-link' } })
  expect(bench.asked).toEqual([])
})

test('N3: another origin forgets the key, the model and its prices; another path there keeps the key', async () => {
  const bench = new WriterBench()
  await bench.setUp(fake.base_url, fakeModels.writer, { key: 'FAKE-SECRET-0123456789', cap: 5 })
  await bench.desk.setEndpoint(`${fake.base_url}/beta`)
  expect(await bench.desk.state()).toMatchObject({ key: 'sealed', model: '', price_in: null, cap: 5 })
  await bench.desk.setEndpoint('https://other.example.com/v1')
  expect(await bench.desk.state()).toMatchObject({ key: 'none', host: 'other.example.com' })
  await bench.desk.setEndpoint(fake.base_url)
  expect(await bench.desk.state()).toMatchObject({ key: 'none' })
})

test('the same endpoint again is not asked about, and nowhere needs no yes', async () => {
  const bench = new WriterBench()
  await bench.setUp(fake.base_url, fakeModels.writer, { key: 'FAKE-SECRET-0123456789' })
  await bench.desk.setEndpoint(`${fake.base_url}/`)
  expect(bench.asked).toHaveLength(1)
  expect(await bench.desk.setEndpoint('')).toMatchObject({ value: { base_url: '', host: '', key: 'none' } })
  expect(bench.asked).toHaveLength(1)
})

test('a key comes from the clipboard and nowhere else', async () => {
  const bench = new WriterBench()
  bench.clipboard = 'FAKE-SECRET-0123456789'
  expect(await bench.desk.pasteKey(false)).toEqual({ ok: false, problem: { kind: 'no-endpoint' } })
  await bench.desk.setEndpoint(fake.base_url)
  bench.clipboard = ' \n'
  expect(await bench.desk.pasteKey(false)).toEqual({ ok: false, problem: { kind: 'clipboard-empty' } })
  for (const text of ['two words of it', 'short', 'x'.repeat(1_001), 'clé-d’accès-0123', 'line\r\nbreak-0123456']) {
    bench.clipboard = text
    expect(await bench.desk.pasteKey(false)).toEqual({ ok: false, problem: { kind: 'not-a-key' } })
  }
  bench.clipboard = ' FAKE-SECRET-0123456789\n'
  expect(await bench.desk.pasteKey(false)).toMatchObject({ value: { key: 'sealed' } })
  await bench.desk.models()
  expect((await fake.received())[0]?.headers.authorization).toBe('Bearer FAKE-SECRET-0123456789')
  expect(await bench.desk.forgetKey()).toMatchObject({ key: 'none' })
})

test('a key is taken only when the user says so, told where it goes and whether it is kept weakly', async () => {
  const bench = new WriterBench()
  await bench.desk.setEndpoint(fake.base_url)
  bench.clipboard = 'FAKE-SECRET-0123456789'
  bench.answer = false
  expect(await bench.desk.pasteKey(true)).toEqual({ ok: false, problem: { kind: 'declined' } })
  expect(bench.askedForKey).toEqual([[new URL(fake.base_url).host, true]])
  expect(await bench.desk.state()).toMatchObject({ key: 'none' })
})

test('all that was set is there at the next start', async () => {
  const bench = new WriterBench()
  await bench.setUp(fake.base_url, fakeModels.writer, { key: 'FAKE-SECRET-0123456789', cap: 2.5 })
  const before = await bench.desk.state()
  expect(await new WriterBench({ folder: bench.folder }).desk.state()).toEqual(before)
})

test('what this month came to is told, however much it is', async () => {
  const bench = new WriterBench({ now: () => new Date(2026, 10, 25) })
  await bench.setUp(fake.base_url, fakeModels.writer)
  const month = { tokens_in: 2_000_000_000, tokens_out: 2_000_000_000, cost: 4_000_000 }
  writeFileSync(join(bench.folder, 'spend.json'), JSON.stringify({ months: { '2026-11': month }, open: {} }))
  expect(WriterState.parse(await bench.desk.state()).month).toEqual(month)
})

test('what could not be read again is not written over what can', async () => {
  const bench = new WriterBench()
  await bench.setUp(fake.base_url, fakeModels.writer, { cap: 5 })
  await expect(
    bench.desk.choose({ model: 'x'.repeat(201), price_in: null, price_out: null, cap: null }),
  ).rejects.toThrow()
  expect(await bench.desk.state()).toMatchObject({ base_url: fake.base_url, model: fakeModels.writer, cap: 5 })
})
