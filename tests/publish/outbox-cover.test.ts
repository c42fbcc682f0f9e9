import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { OutboxNeeds } from '@main/publish/outbox'
import { MediaId } from '@shared/domain/ids'
import { ok } from '@shared/domain/result'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { OutboxBench } from '../support/outbox-bench'
import { aProblem, aWish, postId } from '../support/outbox-builders'

let bench: OutboxBench
beforeEach(async () => {
  bench = await OutboxBench.make()
})
afterEach(() => bench.end())

const cover_id = MediaId.parse('0190a000-0000-7000-8400-000000000001')
const pictureFor: OutboxNeeds['pictureFor'] = async item =>
  ok(Buffer.from(`picture of ${item.cover_id ?? item.order.coverMs}`))
const at = () => bench.item().state.at
const cover = () => bench.item().cover

test('a picture is set once the post is live, and only then may somebody let go of it', async () => {
  bench.platform.next('cover', 'before', async () => aProblem('busy', { code: 'processing' }))
  await bench.start({ pictureFor })
  await bench.outbox.add(aWish({ cover_id }))
  await bench.until(() => at() === 'live')
  expect(cover()).toMatchObject({ is: 'wanted' })
  expect(await bench.outbox.forget(postId(1))).toMatchObject({ ok: false })
  await bench.until(() => cover().is !== 'wanted')
  expect(cover()).toMatchObject({ is: 'set', problem: null })
  expect(bench.platform.covers).toEqual([`r1 picture of ${cover_id}`])
  expect(await bench.outbox.forget(postId(1))).toMatchObject({ ok: true })
})

test('without a picture the moment of the film is one; without either nothing is set', async () => {
  await bench.start({ pictureFor })
  const { order } = aWish()
  await bench.outbox.add(aWish({ order: { ...order, coverMs: 1_200 } }))
  await bench.until(() => cover().is === 'set')
  await bench.outbox.add(aWish({ post_id: postId(2) }))
  await bench.until(() => bench.item(2).state.at === 'live')
  bench.tick(60_000)
  expect(bench.item(2).cover.is).toBe('none')
  expect(bench.platform.covers).toEqual(['r1 picture of 1200'])
})

test('a cover that is refused is a word beside a post that is live all the same', async () => {
  bench.platform.next('cover', 'before', async () => aProblem('account', { code: 'forbidden' }))
  await bench.start({ pictureFor })
  await bench.outbox.add(aWish({ cover_id }))
  await bench.until(() => cover().is === 'failed')
  expect(bench.item()).toMatchObject({ state: { at: 'live' }, problem: null })
  expect(cover().problem).toMatchObject({ kind: 'account', code: 'forbidden' })
  expect(await bench.outbox.forget(postId(1))).toMatchObject({ ok: true })
})

test('a token that ran out is got anew for the cover, once', async () => {
  const refused = async () => aProblem('token')
  bench.platform.next('cover', 'before', refused)
  await bench.start({ pictureFor })
  await bench.outbox.add(aWish({ cover_id }))
  await bench.until(() => cover().is === 'set')
  expect(bench.asked.at(-1)).toBe(true)
  expect(bench.item().token).toBe('usual')
})

test('a cover that a crash cut off is set by the next start', async () => {
  bench.platform.next('cover', 'before', () => new Promise<never>(() => undefined))
  await bench.start({ pictureFor })
  await bench.outbox.add(aWish({ cover_id }))
  await bench.until(() => bench.platform.calls.includes('cover'))
  const journal = readFileSync(bench.path, 'utf8')
  await bench.outbox.close()
  writeFileSync(bench.path, journal)
  await bench.start({ pictureFor })
  await bench.until(() => cover().is === 'set')
  expect(bench.platform.published).toBe(1)
})

test('a journal from before there were covers is read as it was meant', async () => {
  await bench.start()
  await bench.outbox.add(aWish())
  await bench.until(() => at() === 'live')
  await bench.outbox.close()
  const line = readFileSync(bench.path, 'utf8').trim().split('\n').at(-1)?.slice(9) ?? ''
  const { item, ...rest } = JSON.parse(line)
  const { cover: _none, ...old } = item
  const json = JSON.stringify({ ...rest, item: old })
  writeFileSync(bench.path, '')
  appendFileSync(bench.path, `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`)
  await bench.start()
  expect(bench.item()).toMatchObject({ state: { at: 'live' }, cover: { is: 'none' } })
})
