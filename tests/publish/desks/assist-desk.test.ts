import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { AssistDesk, type AssistOptions } from '@main/assist-desk'
import { MediaId } from '@shared/domain/ids'
import { fail, ok } from '@shared/domain/result'
import { expect, test, vi } from 'vitest'
import { makeFolder } from '../../support/ffmpeg-tools'
import { postId } from '../../support/outbox-builders'

const media_id = MediaId.parse(crypto.randomUUID())

function openDesk(given: Partial<AssistOptions> = {}) {
  const downloads = makeFolder('downloads')
  const film = join(makeFolder('films'), 'film.mp4')
  writeFileSync(film, 'the film')
  const shown: string[] = []
  const mayHandOver = vi.fn(async (_: MediaId) => true)
  const desk = new AssistDesk({
    downloads,
    picture: async (_id, ms) => ok(Buffer.from(`frame at ${ms}`)),
    openMedia: async () => ({ handle: await open(film), size: 8, type: 'video/mp4' }),
    showInFolder: path => shown.push(path),
    openPost: async () => true,
    platformOf: async () => undefined,
    writeClipboard: () => undefined,
    notify: () => undefined,
    address: () => '127.0.0.1',
    mayHandOver,
    now: () => 1_000,
    ...given,
  })
  return { desk, downloads, shown, mayHandOver }
}

test('a cover is saved beside what is there, never over it, and shown', async () => {
  const { desk, downloads, shown } = openDesk()
  const wanted = { media_id, at_ms: 700, name: 'Folding/../a "shirt"' }
  expect(await desk.saveCover(wanted)).toEqual(ok({}))
  expect(await desk.saveCover(wanted)).toEqual(ok({}))
  expect(readdirSync(downloads).sort()).toEqual(['Folding .. a shirt (2).jpg', 'Folding .. a shirt.jpg'])
  expect(shown).toHaveLength(2)
  expect(readFileSync(shown[0] ?? '', 'utf8')).toBe('frame at 700')
})

test.each([
  ['media-missing', 'no-file'],
  ['media-changed', 'no-file'],
  ['damaged', 'unreadable'],
] as const)('a cover of a film that is %s is not saved', async (kind, said) => {
  const { desk, downloads } = openDesk({ picture: async () => fail({ kind }) })
  expect(await desk.saveCover({ media_id, at_ms: 0, name: 'x' })).toEqual(fail({ kind: said }))
  expect(readdirSync(downloads)).toEqual([])
})

test('a cover for a folder that is not there is not saved', async () => {
  const { desk } = openDesk({ downloads: '/nowhere/at/all' })
  expect(await desk.saveCover({ media_id, at_ms: 0, name: 'x' })).toEqual(fail({ kind: 'no-disk' }))
})

test('a film is offered for a quarter of an hour, one at a time, and no more once it is ended', async () => {
  const { desk } = openDesk()
  const first = await desk.handOver({ media_id, name: 'Folding' })
  if (!first.ok) throw new Error(first.problem.kind)
  expect(first.value.ends_at).toBe(1_000 + 900_000)
  const film = await fetch(new URL('film', first.value.url))
  expect([await film.text(), film.headers.get('content-disposition')]).toEqual([
    'the film',
    expect.stringContaining('filename="Folding.mp4"'),
  ])
  const second = await desk.handOver({ media_id, name: 'Folding' })
  if (!second.ok) throw new Error(second.problem.kind)
  await expect(fetch(first.value.url)).rejects.toThrow()
  expect((await fetch(second.value.url)).status).toBe(200)
  await desk.endHandOver()
  await expect(fetch(second.value.url)).rejects.toThrow()
})

test('a film is not offered once its window was closed while the user was asked', async () => {
  let say: (yes: boolean) => void = () => undefined
  let asked = 0
  const mayHandOver = () => {
    asked += 1
    return new Promise<boolean>(done => (say = done))
  }
  const { desk } = openDesk({ mayHandOver })
  const offering = desk.handOver({ media_id, name: 'Folding' })
  await vi.waitFor(() => expect(asked).toBe(1))
  await desk.endHandOver()
  say(true)
  expect(await offering).toEqual(fail({ kind: 'declined' }))
})

test('the user is asked about each film, and about none twice', async () => {
  const { desk, mayHandOver } = openDesk()
  const other = MediaId.parse('0190a000-0000-7000-8300-0000000000aa')
  for (const id of [media_id, media_id, other]) await desk.handOver({ media_id: id, name: 'Folding' })
  await desk.endHandOver()
  expect(mayHandOver.mock.calls).toEqual([[media_id], [other]])
})

test('of two films offered at once the last one alone can be had', async () => {
  const { desk } = openDesk()
  const both = [desk.handOver({ media_id, name: 'One' }), desk.handOver({ media_id, name: 'Two' })]
  const [one, two] = await Promise.all(both)
  expect(one).toEqual(fail({ kind: 'declined' }))
  if (!two?.ok) throw new Error('not offered')
  await desk.endHandOver()
  await expect(fetch(two.value.url)).rejects.toThrow()
})

test('a film is not offered without a yes, a file or a network', async () => {
  const declined = openDesk({ mayHandOver: async () => false })
  expect(await declined.desk.handOver({ media_id, name: 'x' })).toEqual(fail({ kind: 'declined' }))
  const offline = openDesk({ address: () => undefined })
  expect(await offline.desk.handOver({ media_id, name: 'x' })).toEqual(fail({ kind: 'no-network' }))
  expect(offline.mayHandOver).not.toHaveBeenCalled()
  const gone = openDesk({ openMedia: async () => undefined })
  expect(await gone.desk.handOver({ media_id, name: 'x' })).toEqual(fail({ kind: 'no-file' }))
  // An address of a network that this machine has left.
  const elsewhere = openDesk({ address: () => '192.0.2.77' })
  expect(await elsewhere.desk.handOver({ media_id, name: 'x' })).toEqual(fail({ kind: 'no-network' }))
})

test('a post is opened as one of its platform', async () => {
  const openPost = vi.fn(async () => true)
  const { desk } = openDesk({ openPost, platformOf: async () => 'TikTok' })
  const shown = await desk.show({ post_id: postId(1), url: 'https://www.tiktok.com/@me/video/1' })
  expect(shown).toEqual({ is_open: true })
  expect(openPost).toHaveBeenCalledWith('TikTok', 'https://www.tiktok.com/@me/video/1')
})
