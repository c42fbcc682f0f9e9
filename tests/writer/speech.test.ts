import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importFiles } from '@main/media/import'
import { Library } from '@main/media/library'
import { Recordings } from '@main/media/recordings'
import { SpeechDesk } from '@main/speech-desk'
import type { AskLimits } from '@main/writer/guarded-fetch'
import { calls } from '@shared/bridge/contract'
import { TakeId } from '@shared/domain/ids'
import type { Take } from '@shared/domain/recording'
import { withRightSizes } from '@shared/domain/wav'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { beatId, scriptId } from '../support/builders'
import { fakeModels } from '../support/fake-model/fake-models'
import { type FakeModel, startFakeModel } from '../support/fake-model/start-fake-model'
import { ffmpegTools } from '../support/ffmpeg-tools'
import { WriterBench } from '../support/writer-bench'

const tools = await ffmpegTools()
let fake: FakeModel
beforeAll(async () => {
  fake = await startFakeModel()
})
afterAll(() => fake.close())
beforeEach(() => fake.reset())

const key = 'FAKE-SECRET-0123456789'
const aTake = (spoken = 'Rain has a sound of its own'): Take => ({
  ...{ take_id: TakeId.parse(randomUUID()), script_id: scriptId(1), beat_id: beatId(1), name: 'Spoken, beat 1' },
  spoken,
})

type Given = { readonly cap?: number | null; readonly limits?: AskLimits; readonly price?: number | null }

async function openDesk(model: string, { cap = null, limits, price = 15 }: Given = {}) {
  const writer = new WriterBench()
  await writer.setUp(fake.base_url, fakeModels.writer, { key, cap })
  const asked: (number | null)[] = []
  const library = await Library.open(join(writer.folder, 'library.json'))
  const takeIn = (path: string) => importFiles({ tools, library, paths: [path], origin: 'library' })
  const recordings = new Recordings(join(writer.folder, 'takes'), takeIn)
  const desk = new SpeechDesk({
    ...{ file: join(writer.folder, 'speech.json'), writer: writer.desk, recordings, reportBug: String },
    ...(limits ? { limits } : {}),
    confirmPrice: async wanted => {
      asked.push(wanted)
      return writer.answer
    },
  })
  await desk.choose({ model, voice: 'alloy', price })
  return { writer, desk, recordings, asked }
}

const say = (desk: SpeechDesk, take = aTake()) => desk.say({ take, language: 'en' })

test('a beat is spoken, heard before it is used, and then is a sound of the library', async () => {
  const { writer, desk, recordings } = await openDesk(fakeModels.speaker)
  const take = aTake()
  const said = await say(desk, take)
  expect(calls['speech.say'].output.parse(said.ok && said.value).type).toBe('audio/wav')
  const [request] = await fake.received()
  expect(request).toMatchObject({ method: 'POST', url: '/v1/audio/speech' })
  expect(request?.body).toEqual({
    ...{ model: fakeModels.speaker, voice: 'alloy', input: take.spoken, response_format: 'wav' },
  })
  expect(request?.headers.authorization).toBe(`Bearer ${key}`)
  expect((await writer.desk.state()).month.cost).toBeCloseTo((take.spoken.length * 15) / 1_000_000)
  expect(await recordings.finish(take.take_id)).toMatchObject({
    value: { outcomes: [{ name: 'Spoken, beat 1.wav', facts: { duration: 3.5, kind: 'audio' } }] },
  })
})

test('what is not accepted leaves nothing behind', async () => {
  const { writer, desk, recordings } = await openDesk(fakeModels.speaker)
  const take = aTake()
  await say(desk, take)
  await recordings.settle(take.take_id)
  expect(readdirSync(join(writer.folder, 'takes'))).toEqual([])
})

test('an endpoint that makes no WAV is asked for the form that all make', async () => {
  const { desk } = await openDesk(fakeModels.speakerWithoutWav)
  expect(await say(desk)).toMatchObject({ ok: true })
  expect((await fake.received()).map(({ body }) => body?.response_format)).toEqual(['wav', 'mp3'])
})

test.each([
  [fakeModels.unauthorized, { kind: 'key' }],
  [fakeModels.limited, { kind: 'limit', seconds: 7 }],
  [fakeModels.fails, { kind: 'server', status: 500 }],
  [fakeModels.unknown, { kind: 'model' }],
  [fakeModels.speaksWords, { kind: 'not-audio' }],
  [fakeModels.huge, { kind: 'too-large' }],
])('%s does not speak, and says why', async (model, problem) => {
  const { writer, desk } = await openDesk(model)
  const said = await say(desk)
  expect(said).toEqual({ ok: false, problem })
  expect(calls['speech.say'].problem.parse(!said.ok && said.problem)).toEqual(problem)
  expect(JSON.stringify(said)).not.toContain(key)
  const isPaid = ['not-audio', 'too-large'].includes(problem.kind)
  expect(((await writer.desk.state()).month.cost ?? 0) > 0).toBe(isPaid)
})

test('one that says nothing is given up', async () => {
  const { desk } = await openDesk(fakeModels.silent, { limits: { bytes: 1_000, idle: 50, whole: 1_000 } })
  expect(await say(desk)).toEqual({ ok: false, problem: { kind: 'too-slow' } })
})

test('a request can be stopped', async () => {
  const { desk } = await openDesk(fakeModels.silent)
  const take = aTake()
  const said = say(desk, take)
  await expect.poll(async () => (await fake.received()).length).toBe(1)
  expect(await say(desk, take)).toEqual({ ok: false, problem: { kind: 'limit', seconds: null } })
  desk.stop(take.take_id)
  expect(await said).toEqual({ ok: false, problem: { kind: 'network' } })
})

test.each([
  ['the key is forgotten', (writer: WriterBench) => writer.desk.forgetKey()],
  ['another endpoint is set', (writer: WriterBench) => writer.desk.setEndpoint('https://other.example.com/v1')],
])('S4: when %s, what is being spoken ends first', async (_what, change) => {
  const { writer, desk } = await openDesk(fakeModels.silent)
  let isOver = false
  const said = say(desk).finally(() => {
    isOver = true
  })
  await expect.poll(async () => (await fake.received()).length).toBe(1)
  await change(writer)
  expect(isOver).toBe(true)
  expect(await said).toEqual({ ok: false, problem: { kind: 'network' } })
})

test('what could pass the budget of the month is not sent', async () => {
  const { desk } = await openDesk(fakeModels.speaker, { cap: 0.000_1 })
  expect(await say(desk)).toEqual({ ok: false, problem: { kind: 'cap-reached' } })
  expect(await fake.received()).toEqual([])
})

test('without a model, a voice or an endpoint nothing is sent', async () => {
  const { writer, desk } = await openDesk('')
  expect(await say(desk)).toEqual({ ok: false, problem: { kind: 'not-set-up' } })
  expect(await desk.preview({ texts: ['A'] })).toEqual({ ok: false, problem: { kind: 'not-set-up' } })
  await writer.desk.setEndpoint('')
  expect(await desk.choose({ model: 'a', voice: 'b', price: null })).toEqual({
    ok: false,
    problem: { kind: 'no-endpoint' },
  })
  expect(await fake.received()).toEqual([])
})

test('another endpoint has no model that speaks yet', async () => {
  const { writer, desk } = await openDesk(fakeModels.speaker)
  await writer.desk.setEndpoint('https://api.example.com/v1')
  expect(await desk.state()).toEqual({ host: 'api.example.com', model: '', voice: '', price: null })
})

test('the preview names everything that is sent, and what it costs', async () => {
  const { desk } = await openDesk(fakeModels.speaker)
  expect(await desk.preview({ texts: ['12345', '67890'] })).toMatchObject({
    value: { model: fakeModels.speaker, voice: 'alloy', characters: 10, cost: 0.000_15 },
  })
})

test('under a budget speech is not counted at less unless the user agrees', async () => {
  const { writer, desk, asked } = await openDesk(fakeModels.speaker, { cap: 5 })
  writer.answer = false
  const cheaper = { model: fakeModels.speaker, voice: 'alloy', price: 1 }
  expect(await desk.choose(cheaper)).toEqual({ ok: false, problem: { kind: 'declined' } })
  expect(await desk.choose({ ...cheaper, price: null })).toMatchObject({ ok: false })
  expect(await desk.choose({ ...cheaper, price: 20 })).toMatchObject({ ok: true })
  expect(asked).toEqual([1, null])
  expect(JSON.parse(readFileSync(join(writer.folder, 'speech.json'), 'utf8')).price).toBe(20)
})

test('a WAV with open sizes is told its length, and nothing else is touched', () => {
  const open = new Uint8Array(
    Buffer.from(
      `RIFF\xff\xff\xff\xffWAVEfmt \x10\0\0\0${'\0'.repeat(16)}data\xff\xff\xff\xff${'ab'.repeat(8)}`,
      'latin1',
    ),
  )
  const right = Buffer.from(withRightSizes(open))
  expect([right.readUInt32LE(4), right.readUInt32LE(40)]).toEqual([52, 16])
  expect(withRightSizes(new Uint8Array(right))).toEqual(new Uint8Array(right))
  for (const other of ['', 'ID3'.padEnd(60), 'RIFF....WAVE'.padEnd(60)]) {
    const bytes = new Uint8Array(Buffer.from(other))
    expect(withRightSizes(bytes)).toBe(bytes)
  }
})

test('where nobody answers it is the network, and nothing is paid', async () => {
  const gone = await startFakeModel()
  await gone.close()
  const { writer, desk } = await openDesk(fakeModels.speaker)
  await writer.desk.setEndpoint(gone.base_url)
  await desk.choose({ model: fakeModels.speaker, voice: 'alloy', price: 15 })
  expect(await say(desk)).toEqual({ ok: false, problem: { kind: 'network' } })
  expect((await writer.desk.state()).month.cost ?? 0).toBe(0)
})
