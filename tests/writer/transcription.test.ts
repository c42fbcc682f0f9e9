import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importFiles } from '@main/media/import'
import { Library } from '@main/media/library'
import { TranscriptionDesk } from '@main/transcription-desk'
import type { AskLimits } from '@main/writer/guarded-fetch'
import { calls } from '@shared/bridge/contract'
import { type MediaId, WorkId } from '@shared/domain/ids'
import { seconds } from '@shared/domain/time'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fakeModels } from '../support/fake-model/fake-models'
import { type FakeModel, startFakeModel } from '../support/fake-model/start-fake-model'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { WriterBench } from '../support/writer-bench'

const tools = await ffmpegTools()
const sounds = makeFolder('transcription')
/** A second of silence, then two of a tone; it bears a title. */
const voice = join(sounds, 'voice.mp3')
execFileSync(tools.ffmpegLauncher, [
  ...[
    '-nostdin',
    '-v',
    'error',
    '-y',
    '-f',
    'lavfi',
    '-i',
    'aevalsrc=if(gte(t\\,1)\\,0.5*sin(2000*t)\\,0):d=3:s=44100',
  ],
  ...['-metadata', 'title=A secret title', voice],
])

let fake: FakeModel
beforeAll(async () => {
  fake = await startFakeModel()
})
afterAll(() => fake.close())
beforeEach(() => fake.reset())

const key = 'FAKE-SECRET-0123456789'
const text = 'Rain has a sound.'
const hears = ['rain', 'has', 'the', 'sound'].map((word, at) => ({ word, start: at * 0.5, end: at * 0.5 + 0.4 }))

type Given = { readonly cap?: number | null; readonly limits?: AskLimits; readonly price?: number | null }

async function openDesk(model: string, { cap = null, limits, price = 0.6 }: Given = {}) {
  await fake.set({ hears })
  const writer = new WriterBench()
  await writer.setUp(fake.base_url, fakeModels.writer, { key, cap })
  const asked: (number | null)[] = []
  const library = await Library.open(join(writer.folder, 'library.json'))
  const report = await importFiles({ tools, library, paths: [voice], origin: 'library' })
  const [outcome] = report.outcomes
  if (outcome?.kind !== 'imported') throw new Error('not taken in')
  const desk = new TranscriptionDesk({
    ...{ file: join(writer.folder, 'transcription.json'), writer: writer.desk, reportBug: String },
    ...{ library: Promise.resolve(library), engine: Promise.resolve({ tools }) },
    ...(limits ? { limits } : {}),
    confirmPrice: async wanted => {
      asked.push(wanted)
      return writer.answer
    },
  })
  await desk.choose({ model, price })
  return { writer, desk, asked, media_id: outcome.media_id }
}

const anOrder = (media_id: MediaId, from = 0.5, to = 2.5) => ({
  ...{ work_id: WorkId.parse(randomUUID()), text, language: 'en' },
  voice: { media_id, from: seconds(from), to: seconds(to) },
})

test('a voice is heard, and each word of the text gets its time', async () => {
  const { writer, desk, media_id } = await openDesk(fakeModels.listener)
  const timed = await desk.time(anOrder(media_id))
  const { times, ...counts } = calls['transcription.time'].output.parse(timed.ok && timed.value)
  expect(counts).toEqual({ found: 3, sought: 4 })
  expect(times.map(({ from, to }) => [from, to])).toEqual([
    [0, 0.4],
    [0.5, 0.9],
    [1, 1.5],
    [1.5, 1.9],
  ])
  expect((await writer.desk.state()).month.cost).toBeCloseTo((2 * 0.6) / 60)
})

test('only the stretch that is said is sent, small and without the names in its file, and nothing is left behind', async () => {
  const { writer, desk, media_id } = await openDesk(fakeModels.listener)
  const before = readdirSync(writer.folder)
  await desk.time(anOrder(media_id))
  const [request] = await fake.received()
  expect(request).toMatchObject({ method: 'POST', url: '/v1/audio/transcriptions' })
  expect(request?.headers.authorization).toBe(`Bearer ${key}`)
  if (!request?.body) throw new Error('nothing was sent')
  const { file, ...fields } = request.body as unknown as { file: { name: string; type: string; bytes: string } }
  expect(fields).toEqual({
    ...{ model: fakeModels.listener, language: 'en' },
    ...{ response_format: 'verbose_json', 'timestamp_granularities[]': 'word' },
  })
  expect(file).toMatchObject({ name: 'voice.wav', type: 'audio/wav' })
  const wav = Buffer.from(file.bytes, 'base64')
  expect([wav.readUInt16LE(22), wav.readUInt32LE(24), wav.readUInt16LE(34)]).toEqual([1, 16_000, 16])
  expect(wav.readUInt32LE(40)).toBe(2 * 16_000 * 2)
  expect(wav.length).toBe(44 + wav.readUInt32LE(40))
  const samples = new Int16Array(wav.buffer.slice(wav.byteOffset + 44, wav.byteOffset + wav.length))
  const loudest = (from: number, to: number) => Math.max(...samples.slice(from * 16_000, to * 16_000).map(Math.abs))
  expect(loudest(0, 0.45)).toBeLessThan(300)
  expect(loudest(0.55, 2)).toBeGreaterThan(8_000)
  expect(wav.includes('secret')).toBe(false)
  expect(new Set(readdirSync(writer.folder))).toEqual(new Set([...before, 'spend.json']))
})

test('words told segment by segment are heard as well', async () => {
  const { desk, media_id } = await openDesk(fakeModels.listenerBySegment)
  expect(await desk.time(anOrder(media_id))).toMatchObject({ value: { found: 3 } })
})

test.each([
  [fakeModels.unauthorized, { kind: 'key' }],
  [fakeModels.limited, { kind: 'limit', seconds: 7 }],
  [fakeModels.fails, { kind: 'server', status: 500 }],
  [fakeModels.unknown, { kind: 'model' }],
  [fakeModels.listenerRefusesTimes, { kind: 'refuses-word-times' }],
  [fakeModels.listenerOfLittle, { kind: 'sound-too-large' }],
  [fakeModels.writer, { kind: 'not-offered' }],
  [fakeModels.listenerWithoutTimes, { kind: 'no-word-times' }],
  [fakeModels.hearsNothing, { kind: 'nothing-heard' }],
  [fakeModels.hearsNonsense, { kind: 'not-understood' }],
  [fakeModels.huge, { kind: 'too-large' }],
])('%s gives no times, and says why', async (model, problem) => {
  const { writer, desk, media_id } = await openDesk(model)
  const timed = await desk.time(anOrder(media_id))
  expect(timed).toEqual({ ok: false, problem })
  expect(calls['transcription.time'].problem.parse(!timed.ok && timed.problem)).toEqual(problem)
  const isPaid = ['no-word-times', 'nothing-heard', 'not-understood', 'too-large'].includes(problem.kind)
  expect(((await writer.desk.state()).month.cost ?? 0) > 0).toBe(isPaid)
})

test('no word of the endpoint reaches the page, its key least of all', async () => {
  const { desk, media_id } = await openDesk(fakeModels.tellsKey)
  const timed = await desk.time(anOrder(media_id))
  expect(timed).toMatchObject({ value: { found: 0 } })
  expect(JSON.stringify(timed)).not.toContain('SECRET')
})

test('one that says nothing is given up', async () => {
  const { desk, media_id } = await openDesk(fakeModels.silent, { limits: { bytes: 1_000, idle: 50, whole: 1_000 } })
  expect(await desk.time(anOrder(media_id))).toEqual({ ok: false, problem: { kind: 'too-slow' } })
})

test('a request can be stopped, and so can the reading of the sound', async () => {
  const { writer, desk, media_id } = await openDesk(fakeModels.silent)
  const order = anOrder(media_id)
  const timed = desk.time(order)
  await expect.poll(async () => (await fake.received()).length).toBe(1)
  expect(await desk.time(order)).toEqual({ ok: false, problem: { kind: 'limit', seconds: null } })
  desk.stop(order.work_id)
  expect(await timed).toEqual({ ok: false, problem: { kind: 'network' } })
  expect((await writer.desk.state()).month.cost).toBeGreaterThan(0)
  const next = anOrder(media_id)
  const begun = desk.time(next)
  desk.stop(next.work_id)
  expect(await begun).toEqual({ ok: false, problem: { kind: 'network' } })
  expect(await fake.received()).toHaveLength(1)
})

test.each([
  ['the key is forgotten', (writer: WriterBench) => writer.desk.forgetKey()],
  ['another endpoint is set', (writer: WriterBench) => writer.desk.setEndpoint('https://other.example.com/v1')],
])('when %s, what is being listened to ends first', async (_what, change) => {
  const { writer, desk, media_id } = await openDesk(fakeModels.silent)
  let isOver = false
  const timed = desk.time(anOrder(media_id)).finally(() => {
    isOver = true
  })
  await expect.poll(async () => (await fake.received()).length).toBe(1)
  await change(writer)
  expect(isOver).toBe(true)
  expect(await timed).toEqual({ ok: false, problem: { kind: 'network' } })
})

test('where nobody answers it is the network, and nothing is paid', async () => {
  const gone = await startFakeModel()
  await gone.close()
  const { writer, desk, media_id } = await openDesk(fakeModels.listener)
  await writer.desk.setEndpoint(gone.base_url)
  await desk.choose({ model: fakeModels.listener, price: 0.6 })
  expect(await desk.time(anOrder(media_id))).toEqual({ ok: false, problem: { kind: 'network' } })
  expect((await writer.desk.state()).month.cost ?? 0).toBe(0)
})

test('a voice that is gone, too long, or over before it begins is not sent, nor what could pass the budget', async () => {
  const { desk, media_id } = await openDesk(fakeModels.listener, { cap: 0.000_1 })
  expect(await desk.time(anOrder(media_id))).toEqual({ ok: false, problem: { kind: 'cap-reached' } })
  expect(await desk.time(anOrder(media_id, 0, 781))).toEqual({ ok: false, problem: { kind: 'sound-too-large' } })
  expect(await desk.time(anOrder(media_id, 2, 2))).toEqual({ ok: false, problem: { kind: 'no-sound' } })
  expect(await desk.time(anOrder(media_id, 9, 10))).toEqual({ ok: false, problem: { kind: 'no-sound' } })
  const unknown = anOrder(randomUUID() as MediaId)
  expect(await desk.time(unknown)).toEqual({ ok: false, problem: { kind: 'media-missing' } })
  expect(await fake.received()).toEqual([])
})

test('without a model or an endpoint nothing is sent; another endpoint has no model that listens yet', async () => {
  const { writer, desk, media_id } = await openDesk('')
  expect(await desk.time(anOrder(media_id))).toEqual({ ok: false, problem: { kind: 'not-set-up' } })
  expect(await desk.preview({ seconds: 2 })).toEqual({ ok: false, problem: { kind: 'not-set-up' } })
  await desk.choose({ model: fakeModels.listener, price: 1 })
  await writer.desk.setEndpoint('https://api.example.com/v1')
  expect(await desk.state()).toEqual({ host: 'api.example.com', model: '', price: null })
  await writer.desk.setEndpoint('')
  expect(await desk.choose({ model: 'a', price: null })).toEqual({ ok: false, problem: { kind: 'no-endpoint' } })
  expect(await fake.received()).toEqual([])
})

test('the preview names who gets the sound and what it costs; under a budget it is not counted at less unasked', async () => {
  const { writer, desk, asked } = await openDesk(fakeModels.listener, { cap: 5 })
  expect(await desk.preview({ seconds: 90 })).toEqual({
    ok: true,
    value: { host: new URL(fake.base_url).host, model: fakeModels.listener, cost: expect.closeTo(0.9) },
  })
  writer.answer = false
  expect(await desk.choose({ model: fakeModels.listener, price: 0.1 })).toMatchObject({ ok: false })
  expect(await desk.choose({ model: fakeModels.listener, price: 0.7 })).toMatchObject({ ok: true })
  expect(asked).toEqual([0.1])
  expect(JSON.parse(readFileSync(join(writer.folder, 'transcription.json'), 'utf8')).price).toBe(0.7)
})
