import { appendFileSync, copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { importFiles } from '@main/media/import'
import { Library } from '@main/media/library'
import { WatchDesk } from '@main/watch-desk'
import type { ImportReport, WatchState } from '@shared/bridge/media-calls'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { makeRedBlueFilm, makeStill, makeTone } from '../support/small-media'

let tools: FfmpegTools
let folder: string
let desk: WatchDesk
const told: WatchState[] = []
const reported: unknown[] = []
const shared = makeFolder('watch-media')
const at = (...names: string[]) => join(folder, ...names)

beforeAll(async () => {
  tools = await ffmpegTools()
  makeRedBlueFilm(tools.ffmpeg, join(shared, 'film.mp4'))
  makeTone(tools.ffmpeg, join(shared, 'tone.m4a'))
  makeStill(tools.ffmpeg, join(shared, 'still.png'))
})

type Given = Partial<ConstructorParameters<typeof WatchDesk>[0]>

async function open(given: Given = {}): Promise<WatchDesk> {
  const library = await Library.open(at('library.json'))
  const take = (path: string) => importFiles({ tools, library, paths: [path], origin: 'watch' })
  const times = { still: 60, poll: 100 }
  const reportBug = (_where: string, error: unknown) => String(reported.push(error))
  desk = new WatchDesk({
    ...{ file: at('watch.json'), take, times, reportBug, pickFolder: async () => at('exports'), ...given },
    emit: (_name, value) => void told.push(value as WatchState),
  })
  await desk.start()
  return desk
}

beforeEach(async () => {
  told.length = 0
  reported.length = 0
  folder = makeFolder('watch')
  mkdirSync(at('exports'))
})
afterEach(() => desk.stop())

const quiet = { is_missing: false, trouble: null, arrived: [] }
const film = (name: string) => copyFileSync(join(shared, 'film.mp4'), at('exports', name))
const arrived = async () => (await desk.state()).arrived.map(({ outcome }) => outcome.name)
const untilArrived = (names: readonly string[]) =>
  vi.waitFor(async () => expect(await arrived()).toEqual(names), 20_000)
/** A film that comes last: once it is there, all before it were looked at. */
const untilPassed = async (before: readonly string[] = []) => {
  film('zz last.mp4')
  await untilArrived([...before, 'zz last.mp4'])
}

test('films that come into the folder are taken in and told with what made them; what lay there before is not', async () => {
  film('before.mp4')
  expect(await (await open()).choose()).toEqual({ ...quiet, name: 'exports' })
  film('CapCut 1.mp4')
  await untilArrived(['CapCut 1.mp4'])
  const [first] = (await desk.state()).arrived
  expect(first).toMatchObject({ tool: 'CapCut', outcome: { kind: 'imported', facts: { kind: 'video' } } })
  expect(told.at(-1)?.arrived).toHaveLength(1)
})

test('what is no film, and what is not finished by its name, stays outside', async () => {
  await (await open()).choose()
  copyFileSync(join(shared, 'still.png'), at('exports', 'still.png'))
  copyFileSync(join(shared, 'tone.m4a'), at('exports', 'tone.m4a'))
  writeFileSync(at('exports', 'notes.mp4'), 'not media')
  for (const name of ['a.mp4.part', 'b.mp4.crdownload', 'c.tmp', '.hidden.mp4']) film(name)
  mkdirSync(at('exports', 'folder.mp4'))
  await untilPassed()
  renameSync(at('exports', 'a.mp4.part'), at('exports', 'a.mp4'))
  await untilArrived(['zz last.mp4', 'a.mp4'])
})

test('a film that still grows is not taken before it is whole', async () => {
  await (await open({ times: { still: 1_500, poll: 50 } })).choose()
  const bytes = readFileSync(join(shared, 'film.mp4'))
  const parts = 8
  const size = Math.ceil(bytes.length / parts)
  for (let part = 0; part < parts; part += 1) {
    appendFileSync(at('exports', 'growing.mp4'), bytes.subarray(part * size, (part + 1) * size))
    expect(await arrived()).toEqual([])
    await new Promise(done => setTimeout(done, 60))
  }
  await untilArrived(['growing.mp4'])
  expect((await desk.state()).arrived[0]?.outcome.kind).toBe('imported')
})

test('one is told of until the page has kept it, over a restart; then no more, unless it goes and comes back', async () => {
  await (await open()).choose()
  film('one.mp4')
  await untilArrived(['one.mp4'])
  await desk.stop()
  await open()
  await untilArrived(['one.mp4'])
  const [first] = (await desk.state()).arrived
  await desk.kept([first?.arrival ?? -1])
  await desk.stop()
  film('while closed.mp4')
  await open()
  await untilArrived(['while closed.mp4'])
  rmSync(at('exports', 'one.mp4'))
  await untilPassed(['while closed.mp4'])
  film('one.mp4')
  await untilArrived(['while closed.mp4', 'zz last.mp4', 'one.mp4'])
})

test('a folder that is gone is said to be missing, and watched again when it is back', async () => {
  await (await open()).choose()
  renameSync(at('exports'), at('elsewhere'))
  await vi.waitFor(async () => expect(await desk.state()).toMatchObject({ name: 'exports', is_missing: true }), 20_000)
  expect(told.at(-1)).toMatchObject({ is_missing: true })
  renameSync(at('elsewhere'), at('exports'))
  film('back.mp4')
  await untilArrived(['back.mp4'])
  expect((await desk.state()).is_missing).toBe(false)
})

test('a film that cannot be taken in for now is tried again, said to wait meanwhile, and then told of like any other', async () => {
  const library = await Library.open(at('library.json'))
  const failures: (() => Promise<ImportReport>)[] = [
    async () => ({ outcomes: [{ kind: 'refused', name: 'late.mp4', refusal: 'no-ffmpeg' }] }),
    async () => ({ outcomes: [{ kind: 'refused', name: 'late.mp4', refusal: 'unreadable' }] }),
    () => Promise.reject(new Error('EROFS: read-only file system')),
  ]
  const take = async (path: string) =>
    (await failures.shift()?.()) ?? importFiles({ tools, library, paths: [path], origin: 'watch' })
  await (await open({ take, pauses: { first: 1, longest: 1 } })).choose()
  film('late.mp4')
  await untilArrived(['late.mp4'])
  const reasons = told.flatMap(({ trouble }) => trouble ?? [])
  expect(reasons).toEqual(
    ['no-ffmpeg', 'unreadable', 'library'].map(reason => ({ reason, name: 'late.mp4', count: 1 })),
  )
  expect(reported).toHaveLength(1)
  expect((await desk.state()).trouble).toBeNull()
})

test('what waits is tried with growing pauses, at once when the user asks for it and after a start', async () => {
  const take = vi.fn(async () => ({ outcomes: [{ kind: 'refused', name: 'a.mp4', refusal: 'no-ffmpeg' } as const] }))
  const pauses = { first: 3_600_000, longest: 3_600_000 }
  await (await open({ take, pauses })).choose()
  film('a.mp4')
  const untilTried = (times: number) => vi.waitFor(() => expect(take).toHaveBeenCalledTimes(times), 20_000)
  await untilTried(1)
  await vi.waitFor(async () => expect((await desk.state()).trouble).not.toBeNull(), 20_000)
  film('b.mp4')
  await untilTried(2)
  await desk.again()
  await untilTried(4)
  await desk.stop()
  await open({ take, pauses })
  await untilTried(6)
  for (const name of ['a.mp4', 'b.mp4']) rmSync(at('exports', name))
  await vi.waitFor(async () => expect((await desk.state()).trouble).toBeNull(), 20_000)
})

test('a film that is refused for good is told of once, until its program has written it anew', async () => {
  await (await open()).choose()
  const whole = readFileSync(join(shared, 'film.mp4'))
  writeFileSync(at('exports', 'broken.mp4'), whole.subarray(0, 600))
  await untilArrived(['broken.mp4'])
  const [first] = (await desk.state()).arrived
  expect(first?.outcome).toMatchObject({ kind: 'refused', refusal: 'damaged' })
  await desk.kept([first?.arrival ?? -1])
  await untilPassed()
  film('broken.mp4')
  await untilArrived(['zz last.mp4', 'broken.mp4'])
  expect((await desk.state()).arrived[1]?.outcome.kind).toBe('imported')
})

test('a folder that is empty for a while, as a server that is not mounted, is missing, and its films are known again', async () => {
  film('before.mp4')
  await (await open()).choose()
  film('one.mp4')
  await untilArrived(['one.mp4'])
  await desk.kept([(await desk.state()).arrived[0]?.arrival ?? -1])
  const untilMissing = (is_missing: boolean) =>
    vi.waitFor(async () => expect(await desk.state()).toMatchObject({ is_missing }), 20_000)
  const unmount = () => {
    renameSync(at('exports'), at('elsewhere'))
    mkdirSync(at('exports'))
  }
  const mount = () => {
    rmSync(at('exports'), { recursive: true })
    renameSync(at('elsewhere'), at('exports'))
  }
  unmount()
  await untilMissing(true)
  mount()
  await untilMissing(false)
  await untilPassed()
  await desk.kept([(await desk.state()).arrived[0]?.arrival ?? -1])
  await desk.stop()
  unmount()
  await open()
  await untilMissing(true)
  mount()
  film('new.mp4')
  await untilArrived(['new.mp4'])
})

test('a film that waited when another folder was chosen is taken in there under the same name', async () => {
  mkdirSync(at('others'))
  const folders = [at('exports'), at('others')]
  let letGo = () => {}
  const held = new Promise<void>(resolve => {
    letGo = resolve
  })
  const library = await Library.open(at('library.json'))
  const take = vi.fn(async (path: string) => {
    if (take.mock.calls.length === 1) await held
    return importFiles({ tools, library, paths: [path], origin: 'watch' })
  })
  await (await open({ take, pickFolder: async () => folders.shift() })).choose()
  film('a.mp4')
  film('b.mp4')
  await vi.waitFor(() => expect(take).toHaveBeenCalled(), 20_000)
  await desk.choose()
  letGo()
  copyFileSync(join(shared, 'film.mp4'), at('others', 'b.mp4'))
  await untilArrived(['b.mp4'])
})

test('turned off, nothing is taken any more, after a restart neither', async () => {
  await (await open()).choose()
  expect(await desk.end()).toEqual({ ...quiet, name: null })
  await desk.stop()
  await open()
  expect((await desk.state()).name).toBeNull()
  expect(JSON.parse(readFileSync(at('watch.json'), 'utf8'))).toEqual({ folder: null, seen: [] })
})

test('a film of an older list is known in the state in which it was seen, over a restart: a new one under its name comes in', async () => {
  film('old.mp4')
  writeFileSync(at('watch.json'), JSON.stringify({ folder: at('exports'), seen: ['old.mp4'] }))
  await open()
  await untilPassed()
  await desk.stop()
  rmSync(at('exports', 'old.mp4'))
  rmSync(at('exports', 'zz last.mp4'))
  film('old.mp4')
  await open()
  await untilArrived(['old.mp4'])
})
