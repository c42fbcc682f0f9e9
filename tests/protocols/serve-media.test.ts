import { mkdtemp, open, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mediaServer } from '@main/protocols/serve-media'
import type { MediaId } from '@shared/domain/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'

const known = '01890a5d-ac96-774b-bcce-b302099a8057'
const bytes = Buffer.alloc(1_500_000).map((_byte, at) => at % 251)
let folder = ''
let file = ''
const openKnown = async (id: MediaId) =>
  String(id) === known ? { handle: await open(file, 'r'), size: bytes.length, type: 'video/mp4' } : undefined
const serve = mediaServer(
  { open: openKnown },
  {
    frame: async (id, ms) => (String(id) === known && ms === 1_500 ? file : undefined),
    strip: async (id, { from_ms, to_ms, count }) =>
      String(id) === known && from_ms === 0 && to_ms === 2_000 && count === 4 ? file : undefined,
    openProxy: openKnown,
  },
)
const ask = (path: string, range?: string) =>
  serve(new Request(`media://${path}`, range === undefined ? {} : { headers: { range } }))

/** The files that this process has open in the folder. Only Linux tells. */
async function openFiles(): Promise<number> {
  const { readlink } = await import('node:fs/promises')
  const links = await Promise.all(
    (await readdir('/proc/self/fd').catch(() => [])).map(fd => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
  )
  return links.filter(link => link.startsWith(file)).length
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beatreel-media-'))
  file = join(folder, 'clip.mp4')
  await writeFile(file, bytes)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('P3: a media is served whole, with its length and nothing that a page could run', async () => {
  const response = await ask(`asset/${known}`)
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'accept-ranges': 'bytes',
    'access-control-allow-origin': 'app://bundle',
    'content-length': String(bytes.length),
    'content-security-policy': "sandbox; default-src 'none'",
    'content-type': 'video/mp4',
    'x-content-type-options': 'nosniff',
  })
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
})

test.each([
  ['bytes=0-0', 0, 0],
  ['bytes=700000-1400000', 700_000, 1_400_000],
  ['bytes=1499999-', 1_499_999, 1_499_999],
  ['bytes=-5', 1_499_995, 1_499_999],
])('P3: %s gives just these bytes', async (range, from, to) => {
  const response = await ask(`asset/${known}`, range)
  expect(response.status).toBe(206)
  expect(response.headers.get('Content-Range')).toBe(`bytes ${from}-${to}/${bytes.length}`)
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(from, to + 1))).toBe(true)
})

test('P3: a range that is not there is answered with 416 and the size', async () => {
  const response = await ask(`asset/${known}`, 'bytes=1500000-')
  expect(response.status).toBe(416)
  expect(response.headers.get('Content-Range')).toBe(`bytes */${bytes.length}`)
})

test.each([
  `asset/01890a5d-ac96-774b-bcce-b302099a8058`,
  `asset//etc/passwd`,
  `asset/..`,
  `asset/${known}/1`,
  `asset/${known}%2f..`,
  `frame/${known}`,
  `frame/${known}/-1`,
  `frame/${known}/1.5`,
  `frame/${known}/1500/2`,
  `frame/${known}/2000`,
  `strip/${known}/0/2000`,
  `strip/${known}/0/2000/5`,
  `strip/${known}/0/2000/61`,
  `strip/${known}/0/99999999/4`,
  `proxy/${known}/1`,
  `proxy/01890a5d-ac96-774b-bcce-b302099a8058`,
  `other/${known}`,
])('P3: %s is not found', async path => {
  expect((await ask(path)).status).toBe(404)
})

test('P3: a proxy is served as its media is, in ranges', async () => {
  const response = await ask(`proxy/${known}`, 'bytes=10-19')
  expect(response.status).toBe(206)
  expect(response.headers.get('Content-Type')).toBe('video/mp4')
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(10, 20))).toBe(true)
})

test.each([`frame/${known}/1500`, `strip/${known}/0/2000/4`])('P3: %s is a JPEG', async path => {
  const response = await ask(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('image/jpeg')
})

test('P3: fifty answers that nobody reads to the end leave no file open', async () => {
  await Promise.all(
    Array.from({ length: 50 }, async (_one, index) => {
      const response = await ask(`asset/${known}`, `bytes=${index * 1_000}-`)
      const reader = response.body?.getReader()
      await reader?.read()
      await reader?.cancel()
    }),
  )
  await ask(`asset/${known}`, 'bytes=9999999-')
  expect(await openFiles()).toBe(0)
})

test('P3: a file that shrinks while it is read ends the answer, and is closed', async () => {
  const response = await ask(`asset/${known}`)
  const reader = response.body?.getReader()
  await reader?.read()
  await truncate(file, 1_000)
  await expect(reader?.read()).rejects.toThrow('shorter')
  expect(await openFiles()).toBe(0)
})
