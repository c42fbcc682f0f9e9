import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importFiles } from '@main/media/import'
import { Library } from '@main/media/library'
import { Recordings } from '@main/media/recordings'
import { TakeId } from '@shared/domain/ids'
import { longestTake, recordingRate, type Take } from '@shared/domain/recording'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beatId, scriptId } from '../support/builders'
import { arm, disarm } from '../support/failing-disk'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'

vi.mock('node:fs/promises', async original => {
  const { failing } = await import('../support/failing-disk')
  return failing(await original<typeof import('node:fs/promises')>())
})

const tools = await ffmpegTools()
let folder: string
let recordings: Recordings
const all: Recordings[] = []

async function openRecordings(): Promise<Recordings> {
  const library = await Library.open(join(folder, 'library.json'))
  const takeIn = (path: string) => importFiles({ tools, library, paths: [path], origin: 'library' })
  const opened = new Recordings(join(folder, 'takes'), takeIn)
  all.push(opened)
  return opened
}

beforeEach(async () => {
  disarm()
  folder = makeFolder('takes')
  recordings = await openRecordings()
})

/** A take left open would keep its file open. */
afterEach(async () => {
  disarm()
  for (const one of all.splice(0)) await one.unfinished()
})

const aTake = (given: Partial<Take> = {}): Take => ({
  ...{ take_id: TakeId.parse(randomUUID()), script_id: scriptId(1), beat_id: beatId(1) },
  ...{ name: 'Voice, beat 1, take 1', spoken: 'Look up.', ...given },
})

/** Half a second of a tone, as a page sends it. */
function piece(bytes = recordingRate): string {
  const samples = new Int16Array(Math.ceil(bytes / 2)).map((_, at) => Math.round(8_000 * Math.sin(at / 20)))
  return Buffer.from(samples.buffer).subarray(0, bytes).toString('base64')
}

async function record(take: Take, pieces: number): Promise<void> {
  expect(await recordings.begin(take)).toEqual({ ok: true, value: {} })
  for (let index = 0; index < pieces; index += 1)
    expect(await recordings.write({ take_id: take.take_id, index, samples: piece() })).toMatchObject({ ok: true })
}

const files = () => readdirSync(join(folder, 'takes')).sort()

test('a take becomes a sound in the library that lasts as long as what was said', async () => {
  const take = aTake()
  await record(take, 3)
  const kept = await recordings.finish(take.take_id)
  expect(kept).toMatchObject({
    ok: true,
    value: {
      outcomes: [{ kind: 'imported', name: 'Voice, beat 1, take 1.wav', facts: { kind: 'audio', duration: 1.5 } }],
    },
  })
  expect(await recordings.finish(take.take_id)).toMatchObject({ ok: true, value: { outcomes: [{ fresh: false }] } })
  await recordings.settle(take.take_id)
  expect(files()).toEqual(['Voice, beat 1, take 1.wav'])
  expect(statSync(join(folder, 'takes', 'Voice, beat 1, take 1.wav')).mode & 0o077).toBe(0)
})

test('two takes of one name both stay', async () => {
  for (const take of [aTake(), aTake()]) {
    await record(take, 1)
    expect(await recordings.finish(take.take_id)).toMatchObject({ ok: true })
    await recordings.settle(take.take_id)
  }
  expect(files()).toEqual(['Voice, beat 1, take 1 (2).wav', 'Voice, beat 1, take 1.wav'])
})

test('keeping one take lets another that is being recorded go on', async () => {
  const [spoken, recorded] = [aTake(), aTake()]
  await record(spoken, 1)
  await recordings.unfinished()
  await record(recorded, 1)
  expect(await recordings.finish(spoken.take_id)).toMatchObject({ ok: true })
  const next = { take_id: recorded.take_id, index: 1, samples: piece() }
  expect(await recordings.write(next)).toEqual({ ok: true, value: {} })
})

test('a take that was cut off is there after a new start, with all that was written, and can be kept', async () => {
  const take = aTake()
  await record(take, 2)
  appendFileSync(join(folder, 'takes', `${take.take_id}.part`), Buffer.from([7]))
  recordings = await openRecordings()
  const [left] = await recordings.unfinished()
  expect(left).toMatchObject({ ...take, seconds: expect.closeTo(1, 3) })
  expect(await recordings.finish(take.take_id)).toMatchObject({ value: { outcomes: [{ facts: { duration: 1 } }] } })
  const sound = readFileSync(join(folder, 'takes', 'Voice, beat 1, take 1.wav'))
  expect([sound.length, sound.readUInt32LE(40)]).toEqual([44 + 2 * recordingRate, 2 * recordingRate])
  recordings = await openRecordings()
  expect(await recordings.unfinished()).toHaveLength(1)
  await recordings.settle(take.take_id)
  expect(await recordings.unfinished()).toEqual([])
})

test('a crash between the note of the final name and the name itself loses nothing', async () => {
  const take = aTake()
  await record(take, 2)
  const note = join(folder, 'takes', `${take.take_id}.json`)
  writeFileSync(note, JSON.stringify({ ...JSON.parse(readFileSync(note, 'utf8')), file: 'Voice, beat 1, take 1.wav' }))
  recordings = await openRecordings()
  expect(await recordings.finish(take.take_id)).toMatchObject({ value: { outcomes: [{ facts: { duration: 1 } }] } })
})

test('a page that comes back ends the take that nobody records any more', async () => {
  const take = aTake()
  await record(take, 1)
  expect(await recordings.begin(aTake())).toEqual({ ok: false, problem: { kind: 'recording' } })
  expect(await recordings.unfinished()).toHaveLength(1)
  expect(await recordings.write({ take_id: take.take_id, index: 1, samples: piece() })).toEqual({
    ok: false,
    problem: { kind: 'no-such-take' },
  })
  expect(await recordings.begin(aTake())).toMatchObject({ ok: true })
})

test('a take thrown away leaves nothing, and one without a sound is none', async () => {
  const [thrown, empty] = [aTake(), aTake()]
  await record(thrown, 1)
  await recordings.settle(thrown.take_id)
  await record(empty, 0)
  expect(await recordings.finish(empty.take_id)).toEqual({ ok: false, problem: { kind: 'empty' } })
  expect(await recordings.unfinished()).toEqual([])
  expect(files()).toEqual([])
})

test.each([
  ['half a sample', 0, piece(recordingRate - 1)],
  ['nothing', 0, ''],
  ['more than a second', 0, piece(recordingRate * 2 + 2)],
  ['a piece too early', 1, piece()],
])('a piece that is none is refused: %s', async (_name, index, samples) => {
  const take = aTake()
  await record(take, 0)
  expect(await recordings.write({ take_id: take.take_id, index, samples })).toEqual({
    ok: false,
    problem: { kind: 'bad-piece' },
  })
  expect(await recordings.write({ take_id: take.take_id, index: 0, samples: piece() })).toMatchObject({ ok: true })
})

test('a piece sent twice and a take begun twice change nothing', async () => {
  const take = aTake()
  await record(take, 1)
  expect(await recordings.write({ take_id: take.take_id, index: 0, samples: piece() })).toMatchObject({ ok: false })
  expect(await recordings.finish(take.take_id)).toMatchObject({ value: { outcomes: [{ facts: { duration: 0.5 } }] } })
  expect(await recordings.begin(take)).toEqual({ ok: false, problem: { kind: 'recording' } })
})

test('no take goes on for longer than a quarter of an hour', async () => {
  const take = aTake()
  await record(take, 0)
  const second = piece(recordingRate * 2)
  for (let index = 0; index < longestTake; index += 1)
    await recordings.write({ take_id: take.take_id, index, samples: second })
  expect(await recordings.write({ take_id: take.take_id, index: longestTake, samples: piece() })).toEqual({
    ok: false,
    problem: { kind: 'too-long' },
  })
}, 60_000)

test.each(['ENOSPC', 'EACCES'] as const)(
  '%s while a take is recorded says so and costs nothing before it',
  async code => {
    const take = aTake()
    await record(take, 2)
    arm({ at: 1, code })
    const said = await recordings.write({ take_id: take.take_id, index: 2, samples: piece() })
    expect(disarm()).toEqual(['handle.write'])
    expect(said).toEqual({ ok: false, problem: { kind: code === 'ENOSPC' ? 'disk-full' : 'not-writable' } })
    expect(await recordings.finish(take.take_id)).toMatchObject({ value: { outcomes: [{ facts: { duration: 1 } }] } })
  },
)

test('whatever fails while a take is begun or ended, the next one can be recorded and no sound is lost', async () => {
  for (let at = 1; at <= 30; at += 1) {
    const take = aTake({ name: `Take ${at}` })
    arm({ at, code: 'ENOSPC' })
    const begun = await recordings.begin(take)
    if (begun.ok) await recordings.write({ take_id: take.take_id, index: 0, samples: piece() })
    const ended = await recordings.finish(take.take_id)
    disarm()
    if (!ended.ok && ended.problem.kind === 'disk-full') {
      const again = await recordings.finish(take.take_id)
      expect(again.ok || ['empty', 'no-such-take'].includes(again.problem.kind), `fault ${at}`).toBe(true)
    }
    await recordings.settle(take.take_id)
  }
}, 60_000)

test('a take that could not be begun is in nobody’s way', async () => {
  const failed: string[] = []
  for (let at = 1; at <= 20; at += 1) {
    arm({ at, code: 'ENOSPC' })
    const begun = await recordings.begin(aTake())
    const last = disarm()[at - 1] ?? ''
    if (!begun.ok) failed.push(last)
    else await recordings.unfinished()
    const next = aTake()
    expect(await recordings.begin(next), `fault ${at}`).toMatchObject({ ok: true })
    await recordings.settle(next.take_id)
  }
  expect(failed).toContain('handle.write')
})

test('a name from a page is one file of the folder', async () => {
  const take = aTake({ name: '../../etc/passwd' })
  await record(take, 1)
  expect(await recordings.finish(take.take_id)).toMatchObject({ ok: true })
  await recordings.settle(take.take_id)
  expect(files()).toEqual(['etc passwd.wav'])
})

test('a damaged note is left alone', async () => {
  const take_id = aTake().take_id
  mkdirSync(join(folder, 'takes'), { recursive: true })
  writeFileSync(join(folder, 'takes', `${take_id}.json`), '{')
  expect(await recordings.unfinished()).toEqual([])
  expect(existsSync(join(folder, 'takes', `${take_id}.json`))).toBe(true)
})

test('what another made waits to be accepted and is not offered again, unless a crash came between that and its row', async () => {
  const take = aTake()
  await record(take, 1)
  await recordings.finish(take.take_id)
  const sound = readFileSync(join(folder, 'takes', 'Voice, beat 1, take 1.wav'))
  const [spoken, broken, left] = [aTake({ name: 'Spoken' }), aTake({ name: 'Broken' }), aTake({ name: 'Left' })]
  await recordings.hold(spoken, sound, 'wav')
  expect(await recordings.finish(spoken.take_id)).toMatchObject({ value: { outcomes: [{ name: 'Spoken.wav' }] } })
  await recordings.hold(broken, Buffer.from('no sound at all'), 'mp3')
  expect(await recordings.finish(broken.take_id)).toEqual({ ok: false, problem: { kind: 'not-audio' } })
  await recordings.hold(left, sound, 'wav')
  const found = await recordings.unfinished()
  const lengths = new Map(found.map(one => [one.take_id, one.seconds]))
  expect(lengths).toEqual(new Map([take, spoken].map(one => [one.take_id, 0.5])))
  expect(await recordings.finish(spoken.take_id)).toMatchObject({ value: { outcomes: [{ name: 'Spoken.wav' }] } })
})
