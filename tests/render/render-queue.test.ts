import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { seconds } from '@shared/domain/time'
import { beforeAll, expect, test } from 'vitest'
import { anAssembly, anAssemblyBeat, anAssemblyClip, videoId } from '../support/builders'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { openTestRenders } from '../support/open-renders'
import { makeNumbered } from '../support/small-film'

const numbered = join(makeFolder('clips'), 'numbered.mp4')
beforeAll(async () => makeNumbered(await ffmpegTools(), numbered, { seconds: 1 }))

const captions = { mode: 'off', style: 'pop', position: 0.5 } as const
const card = (title: string, length = 0.2) =>
  anAssembly([anAssemblyBeat('one', { seconds: seconds(length) })], { title, format: 'square', captions })
const order = (video: number, assembly = card('My film')) =>
  ({ video_id: videoId(video), assembly, quality: 'draft', targets: [] }) as const

test('a film goes to the films folder under its title, into the library, and is kept until the page has it', async () => {
  const { renders, take, allEnded, ended, library, films, folder, told } = await openTestRenders()
  const media = await take(numbered)
  const clips = [anAssemblyClip(media, { to: seconds(0.4) })]
  const started = await renders.start(
    order(1, anAssembly([anAssemblyBeat('one', { clips })], { title: 'A / film', format: 'square', captions })),
  )
  await allEnded(1)
  const [end] = ended
  if (!started.ok || end?.outcome.kind !== 'done') throw new Error(JSON.stringify(end))
  const { film } = end.outcome
  expect(film).toMatchObject({
    name: 'A film.mp4',
    width: 1080,
    height: 1080,
    duration_ms: 400,
    thumbnail_ms: 200,
    warnings: [],
  })
  // The clip's tone, brought to where platforms play.
  expect(film.loudness).toBeCloseTo(-14, 0)
  expect(readdirSync(films)).toEqual(['A film.mp4'])
  expect(library.entry(film.media_id)).toMatchObject({
    path: join(films, 'A film.mp4'),
    origin: 'export',
    facts: { duration: 0.4 },
  })
  expect(await library.checkForUse(film.media_id)).toMatchObject({ ok: true })
  expect([told[0]?.step, told.at(-1)?.step]).toEqual(['queued', 'check'])
  const again = await openTestRenders(folder, films)
  expect(await again.renders.list()).toEqual({ running: [], ended })
  await again.renders.acknowledge(started.value)
  expect(await again.renders.list()).toEqual({ running: [], ended: [] })
})

test('films of one title stand side by side', async () => {
  const { renders, allEnded, films } = await openTestRenders()
  await renders.start(order(1))
  await renders.start(order(2))
  expect((await renders.list()).running).toHaveLength(2)
  await allEnded(2)
  expect(readdirSync(films).sort()).toEqual(['My film (2).mp4', 'My film.mp4'])
})

test('captions beside a film lie there under its name, never over a file', async () => {
  const { renders, allEnded, films, ended } = await openTestRenders()
  writeFileSync(join(films, 'My film.srt'), 'mine')
  const said = { title: 'My film', format: 'square', captions: { ...captions, mode: 'lines' } } as const
  const assembly = anAssembly([anAssemblyBeat('one', { text: 'Said.', seconds: seconds(0.2) })], said)
  await renders.start({ ...order(1, assembly), beside: 'srt' })
  await renders.start({ ...order(2, assembly), beside: 'vtt' })
  await allEnded(2)
  expect(ended.map(({ outcome }) => outcome.kind)).toEqual(['done', 'done'])
  expect(readdirSync(films).sort()).toEqual([
    'My film (2).mp4',
    'My film (2).srt',
    'My film (2).vtt',
    'My film.mp4',
    'My film.srt',
  ])
  expect(readFileSync(join(films, 'My film.srt'), 'utf8')).toBe('mine')
  expect(readFileSync(join(films, 'My film (2).srt'), 'utf8')).toBe('1\n00:00:00,000 --> 00:00:00,200\nSaid.\n')
  expect(readFileSync(join(films, 'My film (2).vtt'), 'utf8')).toMatch(/^WEBVTT\n/)
})

test('a video has one film under way at a time', async () => {
  const { renders, allEnded } = await openTestRenders()
  await renders.start(order(1))
  expect(await renders.start(order(1))).toEqual({ ok: false, problem: { kind: 'already-running' } })
  await allEnded(1)
})

test('stopped films, the one under way and the one that waits, end as cancelled and leave nothing', async () => {
  const { renders, ended, films } = await openTestRenders()
  await renders.start(order(1, card('Long', 60)))
  await renders.start(order(2))
  expect(renders.isWorking()).toBe(true)
  await renders.stopAll()
  expect(renders.isWorking()).toBe(false)
  expect(ended.map(one => one.outcome)).toEqual([{ kind: 'cancelled' }, { kind: 'cancelled' }])
  expect(readdirSync(films)).toEqual([])
})

test('a media whose file has gone is a card and a warning; one that is another file now stops the render', async () => {
  const { renders, take, allEnded, ended } = await openTestRenders()
  const file = join(makeFolder('clips'), 'mine.mp4')
  makeNumbered(await ffmpegTools(), file, { seconds: 1 })
  const media = await take(file)
  const assembly = anAssembly([anAssemblyBeat('one', { clips: [anAssemblyClip(media)], seconds: seconds(0.2) })], {
    format: 'square',
    captions,
  })
  writeFileSync(file, 'something else')
  expect(await renders.start(order(1, assembly))).toEqual({
    ok: false,
    problem: { kind: 'media-changed', name: 'mine.mp4' },
  })
  rmSync(file)
  expect(await renders.start(order(1, assembly))).toMatchObject({ ok: true })
  await allEnded(1)
  expect(ended[0]?.outcome).toMatchObject({
    kind: 'done',
    film: {
      warnings: [
        { kind: 'media-missing', beat: 1, detail: 'mine.mp4' },
        { kind: 'beat-uncovered', beat: 1, detail: '' },
      ],
    },
  })
})

test('a media that breaks FFmpeg is named as the user knows it, and no path leaves', async () => {
  const { renders, take, allEnded, ended, films, folder } = await openTestRenders()
  const file = join(makeFolder('clips'), 'my holiday.mp4')
  makeNumbered(await ffmpegTools(), file, { seconds: 1 })
  utimesSync(file, 1_700_000_000, 1_700_000_000)
  const media = await take(file)
  writeFileSync(file, Buffer.alloc(statSync(file).size, 'no film '))
  utimesSync(file, 1_700_000_000, 1_700_000_000)
  const clips = [anAssemblyClip(media, { to: seconds(0.4) })]
  await renders.start(order(1, anAssembly([anAssemblyBeat('one', { clips })], { format: 'square', captions })))
  await allEnded(1)
  const told = JSON.stringify(ended[0]?.outcome)
  expect(ended[0]?.outcome).toMatchObject({
    kind: 'failed',
    problem: { kind: 'ffmpeg-failed', name: 'my holiday.mp4' },
  })
  expect(told).toMatch(/file:my holiday\.mp4/)
  for (const secret of [dirname(file), films, folder, homedir(), tmpdir(), media]) expect(told).not.toContain(secret)
})

test('a film that waits ends at once when it is cancelled, though another is being made', async () => {
  const { renders, ended } = await openTestRenders()
  await renders.start(order(1, card('Long', 60)))
  const waiting = await renders.start(order(2))
  if (!waiting.ok) throw new Error(JSON.stringify(waiting.problem))
  await renders.cancel(waiting.value)
  expect(ended).toMatchObject([{ job_id: waiting.value, outcome: { kind: 'cancelled' } }])
  expect((await renders.list()).running).toMatchObject([{ video_id: videoId(1) }])
  await renders.stopAll()
  expect(ended).toHaveLength(2)
})

test('a film that is there is done, though the library could not be written', async () => {
  const { renders, allEnded, ended, films, folder, bugs } = await openTestRenders()
  mkdirSync(join(folder, 'library.json', 'blocked'), { recursive: true })
  await renders.start(order(1))
  await allEnded(1)
  expect(ended[0]?.outcome).toMatchObject({ kind: 'done', film: { name: 'My film.mp4' } })
  expect(readdirSync(films)).toEqual(['My film.mp4'])
  expect(bugs).toHaveLength(1)
})

test('a films folder that cannot be made is named as the reason', async () => {
  const file = join(makeFolder('blocked'), 'file')
  writeFileSync(file, '')
  const { renders, allEnded, ended } = await openTestRenders(undefined, join(file, 'films'))
  await renders.start(order(1))
  await allEnded(1)
  expect(ended[0]?.outcome).toMatchObject({ kind: 'failed', problem: { kind: 'folder-not-writable', name: 'films' } })
})
