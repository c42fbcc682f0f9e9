import { utimes } from 'node:fs/promises'
import type { Handle, PostFile, Session } from '@main/publish/connector'
import type { PostOrder } from '@shared/domain/post-order'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Fault } from '../fakes/start-fake-platform'
import { anOrder, type Bench, given, hashOf, openBench, problemIn, someWork, traceOf } from './tiktok-bench'

let bench: Bench
let session: Session
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  await bench.fake.reset()
  session = await bench.signIn()
})

const start = async (file: PostFile, order: PostOrder = anOrder()) =>
  given(await bench.connector.start(session, order, file))
const upload = (handle: Handle, file: PostFile) => bench.connector.upload(session, handle, file, someWork())
const commit = (handle: Handle, file: PostFile, work = someWork()) =>
  bench.connector.commit(session, handle, anOrder(), file, work)
const stateOf = async (handle: Handle) => given(await bench.connector.status(session, handle))
const foundBy = async (handle: Handle, trace = {}) => given(await bench.connector.find(session, traceOf(handle, trace)))
const pieces = async () => (await bench.fake.received()).filter(one => one.route === 'upload')
const ranges = async () => (await pieces()).map(one => `${one.headers['content-range']} ${one.status}`)
const three = 36_000_001

describe('an upload that was cut', () => {
  test.each<[Fault, string[]]>([
    [
      { kind: 'mid-body', route: 'upload', after: 11_000_000 },
      ['bytes 0-11999999/36000001 null', 'bytes 0-11999999/36000001 206', 'bytes 12000000-23999999/36000001 206'],
    ],
    [
      { kind: 'reply-lost', route: 'upload' },
      ['bytes 0-11999999/36000001 206', 'bytes 12000000-23999999/36000001 206'],
    ],
    [
      { kind: 'after-last-byte', route: 'upload' },
      ['bytes 0-11999999/36000001 null', 'bytes 0-11999999/36000001 206', 'bytes 12000000-23999999/36000001 206'],
    ],
  ])('%j goes on where the platform stands', async (fault, sent) => {
    const file = await bench.film(three)
    const handle = await start(file)
    await bench.fake.fail(fault)
    expect(problemIn(await upload(handle, file))).toMatchObject({ kind: 'offline' })
    expect(await stateOf(handle)).toEqual({ kind: 'uploading' })
    const uploaded = given(await upload(handle, file))
    expect(await ranges()).toEqual(sent)
    expect(given(await commit(uploaded, file))).toEqual({ kind: 'processing' })
    expect(await bench.fake.published()).toMatchObject([{ hash: await hashOf(file) }])
  })

  test('follows the answer to a piece that does not follow, where the status does not tell', async () => {
    const file = await bench.film(three)
    const handle = await start(file)
    await bench.fake.fail({ kind: 'reply-lost', route: 'upload' })
    await upload(handle, file)
    await bench.fake.fail({ kind: 'error', route: 'status', code: 'invalid_publish_id' })
    const uploaded = given(await upload(handle, file))
    expect((await pieces()).map(one => one.status)).toEqual([206, 416, 206])
    expect(given(await commit(uploaded, file))).toEqual({ kind: 'processing' })
    expect(await bench.fake.published()).toMatchObject([{ hash: await hashOf(file) }])
  })

  test('keeps what was taken, piece by piece, and goes on there after a kill where the status lags or tells nothing', async () => {
    const file = await bench.film(three)
    const handle = await start(file)
    const kept: Handle[] = []
    const ender = new AbortController()
    const keep = async (one: Handle) => {
      kept.push(one)
      ender.abort(new Error('killed'))
    }
    const work = { ...someWork(), signal: ender.signal, keep }
    await expect(bench.connector.upload(session, handle, file, work)).rejects.toThrow('killed')
    const late = '{"data":{"status":"PROCESSING_UPLOAD","uploaded_bytes":0},"error":{"code":"ok","message":""}}'
    await bench.fake.fail({ kind: 'status', status: 200, body: late, route: 'status' })
    const uploaded = given(await upload(kept.at(-1) ?? '', file))
    expect(await ranges()).toEqual(['bytes 0-11999999/36000001 206', 'bytes 12000000-23999999/36000001 206'])
    expect(given(await commit(uploaded, file))).toEqual({ kind: 'processing' })
    expect(await bench.fake.published()).toMatchObject([{ hash: await hashOf(file) }])
  })

  test('is busy where the platform is, and refused where it refuses', async () => {
    const file = await bench.film(three)
    const handle = await start(file)
    await bench.fake.fail({ kind: 'status', status: 502, route: 'upload' })
    expect(problemIn(await upload(handle, file))).toMatchObject({ kind: 'busy', code: '502' })
    await bench.fake.fail({ kind: 'status', status: 400, route: 'upload' })
    expect(problemIn(await upload(handle, file))).toMatchObject({ kind: 'platform', code: '400' })
    await bench.fake.fail({ kind: 'token_expired', route: 'status' })
    expect(problemIn(await upload(handle, file))).toMatchObject({ kind: 'token' })
  })

  test('an hour later has to begin anew, with nothing posted', async () => {
    const file = await bench.film(three)
    const begun = await start(file)
    const uploaded = given(await upload(await start(file), file))
    const whole = await bench.film(2_000)
    const small = await start(whole)
    await bench.fake.advance(3_600_000)
    expect(problemIn(await upload(begun, file))).toMatchObject({ kind: 'handle', code: '403' })
    expect(problemIn(await commit(uploaded, file))).toMatchObject({ kind: 'handle', code: '403' })
    expect(problemIn(await commit(small, whole))).toMatchObject({ kind: 'handle', code: '403' })
    expect(await bench.fake.published()).toEqual([])
  })

  test('an hour later stays unknown where it may have been taken before', async () => {
    const file = await bench.film(2_000)
    const handle = await start(file)
    await commit(handle, file)
    await bench.fake.fail({ kind: 'status', status: 403, route: 'upload' })
    expect(problemIn(await commit(handle, file))).toMatchObject({ kind: 'busy', code: '403' })
  })

  test('that failed at the platform for a reason that nobody knows begins anew, and not for one of the film', async () => {
    const file = await bench.film(three)
    const handle = await start(file)
    const failed = (reason: string) => `{"data":{"status":"FAILED","fail_reason":"${reason}"},"error":{"code":"ok"}}`
    await bench.fake.fail({ kind: 'status', status: 200, body: failed('upload_timeout'), route: 'status' })
    expect(problemIn(await upload(handle, file))).toMatchObject({ kind: 'handle', code: 'upload_timeout' })
    await bench.fake.fail({ kind: 'status', status: 200, body: failed('duration_check_failed'), route: 'status' })
    expect(problemIn(await upload(handle, file))).toMatchObject({ kind: 'file' })
  })

  test('of a task that is gone begins anew', async () => {
    const file = await bench.film(three)
    const handle = await start(file)
    await bench.fake.reset()
    session = await bench.signIn()
    expect(problemIn(await upload(handle, file))).toMatchObject({ kind: 'handle', code: '404' })
    expect(problemIn(await upload('', file))).toMatchObject({ kind: 'handle', code: 'lost' })
  })

  test('stops where the file is another one by now', async () => {
    const file = await bench.film(three)
    const handle = await start(file)
    await utimes(file.path, new Date(), new Date(file.mtimeMs + 5_000))
    expect(problemIn(await upload(handle, file))).toMatchObject({ kind: 'file-changed' })
    expect(problemIn(await commit(handle, { ...file, bytes: three + 1 }))).toMatchObject({ kind: 'file-changed' })
    expect(await bench.fake.published()).toEqual([])
  })

  test('ends when its caller ends it', async () => {
    const file = await bench.film(three)
    const handle = await start(file)
    const ender = new AbortController()
    const work = { signal: ender.signal, onProgress: () => ender.abort(new Error('enough')) }
    await expect(bench.connector.upload(session, handle, file, work)).rejects.toThrow('enough')
  })
})

describe('a commit whose outcome nobody knows', () => {
  const unknown = ['offline', 'busy', 'platform']

  test.each<[Fault['kind'], number, string]>([
    ['before-headers', 0, 'ready'],
    ['mid-body', 0, 'ready'],
    ['after-last-byte', 0, 'ready'],
    ['reply-lost', 1, 'processing'],
    ['reply-half', 1, 'processing'],
    ['commit-reply-lost', 1, 'processing'],
    ['500-after-accept', 1, 'processing'],
  ])('%s: %i posts, found %s; it is posted once in the end', async (kind, posts, found) => {
    for (const bytes of [2_000, three]) {
      const file = await bench.film(bytes)
      const handle = given(await upload(await start(file), file))
      await bench.fake.fail({ kind, route: 'upload', after: 1_000 } as Fault)
      expect(unknown).toContain(problemIn(await commit(handle, file))?.kind)
      const hash = await hashOf(file)
      const mine = async () => (await bench.fake.published()).filter(one => one.hash === hash).length
      expect(await mine()).toBe(posts)
      expect((await foundBy(handle)).kind).toBe(found)
      if (found === 'ready') await commit(given(await upload(handle, file)), file)
      expect(await mine()).toBe(1)
      await bench.fake.advance(90_000)
      expect(await foundBy(handle)).toMatchObject({ kind: 'live', remoteId: expect.stringMatching(/^\d{19}$/) })
    }
  })

  test('slow: 30 s later it was taken', async () => {
    const file = await bench.film(2_000)
    const handle = await start(file)
    await bench.fake.fail({ kind: 'commit-slow', route: 'upload', ms: 50 })
    expect(given(await commit(handle, file))).toEqual({ kind: 'processing' })
  })

  test('sent a second time for the same upload posts nothing more', async () => {
    const file = await bench.film(2_000)
    const handle = await start(file)
    await commit(handle, file)
    expect(problemIn(await commit(handle, file))).toMatchObject({ kind: 'platform', code: '416' })
    expect(await bench.fake.published()).toHaveLength(1)
    const large = await bench.film(three)
    const opened = await start(large)
    await commit(given(await upload(opened, large)), large)
    const again = given(await upload(opened, large))
    expect(given(await commit(again, large))).toEqual({ kind: 'processing' })
    expect(await bench.fake.published()).toHaveLength(2)
  })

  test('is found among the creator’s videos where the upload is forgotten', async () => {
    const file = await bench.film(2_000)
    const text = 'Bread,  rye\nand e\u0301clairs '
    const handle = await start(file, anOrder({ text }))
    await commit(handle, file)
    await bench.fake.act('forget')
    expect(await foundBy(handle, { text })).toEqual({ kind: 'cannot-tell' })
    await bench.fake.advance(90_000)
    const live = {
      kind: 'live',
      permalink: expect.stringMatching(/^https:\/\/www\.tiktok\.com\/@creator\.1\/video\/\d{19}$/),
    }
    expect(await foundBy(handle, { text: 'Bread, rye and \u00e9clairs' })).toMatchObject(live)
    expect(await foundBy('', { text })).toMatchObject(live)
    expect(await foundBy(handle, { text, durationMs: 30_000 })).toEqual({ kind: 'cannot-tell' })
    expect(await foundBy(handle, { text, begunAt: Date.now() + 3_600_000 })).toEqual({ kind: 'cannot-tell' })
    expect(await foundBy(handle, { text: 'Bread' })).toEqual({ kind: 'cannot-tell' })
    expect(await stateOf(handle)).toEqual({ kind: 'cannot-tell' })
    await bench.fake.act('post', { text, takenAt: Date.now() })
    expect(await foundBy(handle, { text })).toEqual({ kind: 'cannot-tell' })
  })

  test('is looked for page by page, as far back as it may be', async () => {
    const begunAt = Date.now()
    await bench.fake.act('post', { text: 'A film about bread', takenAt: begunAt })
    for (let n = 1; n <= 30; n += 1) await bench.fake.act('post', { text: `Other ${n}`, takenAt: begunAt + n * 1_000 })
    await bench.fake.advance(120_000)
    expect(await foundBy('', { begunAt })).toMatchObject({ kind: 'live' })
    expect((await bench.fake.received()).filter(one => one.route === 'list')).toHaveLength(2)
  })

  test('stays unknown without leave to list videos', async () => {
    session = await bench.signIn({ granted: ['video.publish'] })
    expect(await foundBy('')).toEqual({ kind: 'cannot-tell' })
  })

  test.each([
    ['internal', { kind: 'absent' }],
    ['frame_rate_check_failed', { kind: 'rejected', problem: { kind: 'file', code: 'frame_rate_check_failed' } }],
    ['spam_risk', { kind: 'rejected', problem: { kind: 'account' } }],
  ])('that failed by %s was not posted', async (failsNext, state) => {
    await bench.fake.set({ failsNext })
    const file = await bench.film(2_000)
    const handle = await start(file)
    await commit(handle, file)
    await bench.fake.advance(30_000)
    expect(await foundBy(handle)).toMatchObject(state)
    expect(await stateOf(handle)).toMatchObject({ kind: 'rejected' })
  })
})
