import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { BenchDesk } from '@main/bench-desk'
import { answerCalls } from '@main/bridge/answer-call'
import type { Emit } from '@main/bridge/emit'
import type { Engine } from '@main/engine'
import { importFiles } from '@main/media/import'
import { Library } from '@main/media/library'
import type { Places } from '@main/places'
import type { Handlers } from '@shared/bridge/studio'
import type { MediaId, WorkId } from '@shared/domain/ids'
import { ok } from '@shared/domain/result'
import { beforeAll, expect, test } from 'vitest'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'

const folder = makeFolder('bench-desk')
const told: unknown[] = []
const ids = new Map<string, MediaId>()
let desk: BenchDesk
let bare: BenchDesk

beforeAll(async () => {
  const tools = await ffmpegTools()
  const encode = (...args: string[]) => execFileSync(tools.ffmpeg, ['-nostdin', '-v', 'error', '-y', ...args])
  const source = ['-f', 'lavfi', '-i', 'testsrc2=s=160x90:r=30:d=2', '-f', 'lavfi', '-i', 'sine=d=2', '-c:a', 'aac']
  encode(...source, '-pix_fmt', 'yuv420p', join(folder, 'plays.mp4'))
  encode(...source, '-pix_fmt', 'yuv422p', join(folder, 'plays-not.mp4'))
  const library = await Library.open(join(folder, 'library.json'))
  for (const name of ['plays.mp4', 'plays-not.mp4']) {
    const { outcomes } = await importFiles({ tools, library, paths: [join(folder, name)], origin: 'drop' })
    if (outcomes[0]?.kind === 'imported') ids.set(name, outcomes[0].media_id)
  }
  const emit: Emit = (name, value) => told.push([name, value])
  const places = { madeOfMedia: join(folder, 'made') } as Places
  const engine: Engine = { about: null, tools, features: { hasToneMapping: true } }
  desk = new BenchDesk({ library: Promise.resolve(library), engine: Promise.resolve(engine), places, emit })
  const without = Promise.resolve({ about: null, tools: undefined, features: undefined })
  bare = new BenchDesk({ library: Promise.resolve(library), engine: without, places, emit })
})

const work_id = '01890a5d-ac96-774b-bcce-b302099a8057' as WorkId
const order = (name: string) => ({ media_id: ids.get(name) as MediaId, work_id, urgency: 'urgent' as const })

/** Through the gate, which holds every answer against the contract. */
const ask = (name: string, input: unknown, of = desk) => {
  const handlers: Partial<Handlers> = {
    'media.peaks': given => of.peaks(given),
    'media.filmstrip': given => of.filmstrip(given),
    'media.silences': given => of.silences(given),
    'media.scenes': given => of.scenes(given),
    'media.proxy': given => of.proxy(given),
  }
  const reportBug = (_where: string, error: unknown) => {
    throw error
  }
  return answerCalls({ handlers: handlers as Handlers, enter: () => () => undefined, reportBug })(name, input)
}

test('peaks cross as they are', async () => {
  const said = await ask('media.peaks', order('plays.mp4'))
  expect(said).toMatchObject({ ok: true, value: { seconds_a_peak: 0.02, peaks: expect.any(Int16Array) } })
})

test('a strip is an address, its pictures’ number and size', async () => {
  const said = await ask('media.filmstrip', { ...order('plays.mp4'), from_ms: 0, to_ms: 2_000, count: 4 })
  const url = `media://strip/${ids.get('plays.mp4')}/0/2000/4`
  expect(said).toEqual(ok({ url, count: 4, width: 160, height: 90 }))
  const [id, stretch] = [order('plays.mp4').media_id, { from_ms: 0, to_ms: 2_000, count: 4 }]
  expect(await desk.strip(id, stretch)).toContain('.jpg')
})

test('silences and cuts are lists of times', async () => {
  expect(await ask('media.silences', { ...order('plays.mp4'), level_db: -40, at_least: 0.2 })).toEqual(ok([]))
  expect(await ask('media.scenes', order('plays.mp4'))).toEqual(ok([]))
})

test('what the page can play is played as it is; for the rest a proxy is made, which tells how far it is', async () => {
  const [plays, not] = [ids.get('plays.mp4') as MediaId, ids.get('plays-not.mp4') as MediaId]
  expect(await ask('media.proxy', order('plays.mp4'))).toEqual(ok({ url: `media://asset/${plays}` }))
  expect(await desk.openProxy(not)).toBeUndefined()
  expect(await ask('media.proxy', order('plays-not.mp4'))).toEqual(ok({ url: `media://proxy/${not}` }))
  expect(told.at(-1)).toEqual(['media.working', { work_id, done: expect.any(Number) }])
  const opened = await desk.openProxy(not)
  expect(opened).toMatchObject({ type: 'video/mp4', size: expect.any(Number) })
  await opened?.handle.close()
})

test('an order that is cancelled says so, and others go on', async () => {
  const other = { ...order('plays.mp4'), work_id: ids.get('plays.mp4') }
  const strip = { from_ms: 100, to_ms: 1_900, count: 3 }
  const asked = [
    ask('media.filmstrip', { ...order('plays.mp4'), ...strip }),
    ask('media.filmstrip', { ...other, ...strip }),
  ]
  await desk.cancel(work_id)
  expect(await asked[0]).toEqual({ ok: false, problem: { kind: 'cancelled' } })
  expect(await asked[1]).toMatchObject({ ok: true })
})

test('without an FFmpeg nothing is made, and the page is told so', async () => {
  expect(await ask('media.peaks', order('plays.mp4'), bare)).toEqual({ ok: false, problem: { kind: 'no-ffmpeg' } })
})

test('when the app ends all work is stopped', async () => {
  const asked = ask('media.filmstrip', { ...order('plays-not.mp4'), from_ms: 0, to_ms: 1_000, count: 60 })
  await new Promise(setImmediate)
  await desk.stopAll()
  expect(['cancelled', undefined]).toContain(((await asked) as { problem?: { kind: string } }).problem?.kind)
})
