import { once } from 'node:events'
import { mkdtemp, open, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PostFile } from '@main/publish/connector'
import { PlatformFetch } from '@main/publish/platform-fetch'
import { isAllowed } from '@main/publish/platform-fetch/allowed-origin'
import { cleanWords, makeProblem } from '@main/publish/platform-fetch/make-problem'
import { retryAtOf } from '@main/publish/platform-fetch/retry-at'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

type Serve = (request: IncomingMessage, answer: ServerResponse) => void

let folder: string
let serve: Serve
let asked: IncomingMessage[]
const server = createServer((request, answer) => {
  asked.push(request)
  serve(request, answer)
})
let api: string
let fetch: PlatformFetch

const limits = { connect: 1_000, headers: 400, idle: 400, bytes: 1_000_000 }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'platform-fetch-'))
  asked = []
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  fetch = new PlatformFetch({ hosts: { api, uploads: [] }, limits })
})

afterEach(async () => {
  await fetch.close()
  server.closeAllConnections()
  await new Promise(done => server.close(done))
  await rm(folder, { recursive: true })
})

async function film(bytes: Buffer): Promise<PostFile> {
  const path = join(folder, 'film.mp4')
  await writeFile(path, bytes)
  return fileAt(path)
}

async function fileAt(path: string): Promise<PostFile> {
  const { size, mtimeMs } = await stat(path)
  return { path, bytes: size, mtimeMs, mime: 'video/mp4', durationMs: 1_000 }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts)
}

describe('what is asked', () => {
  test('gives status, headers and JSON of the answer', async () => {
    serve = (_request, answer) => answer.writeHead(418, { 'x-kind': 'pot' }).end('{"tea":true}')
    const answer = await fetch.ask({ method: 'GET', url: `${api}/a?b=c`, headers: { authorization: 'Bearer t' } })
    if (!answer.ok) throw new Error(answer.problem.kind)
    expect(answer.value.status).toBe(418)
    expect(answer.value.header('x-kind')).toBe('pot')
    expect(answer.value.json).toEqual({ tea: true })
    expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer t', 'user-agent': 'Beatreel' })
  })

  test('what is no JSON is text', async () => {
    serve = (_request, answer) => answer.end('a > b')
    expect(await fetch.ask({ method: 'GET', url: api })).toMatchObject({ value: { text: 'a > b', json: undefined } })
  })

  test.each([301, 302, 307])('a redirect (%i) is not followed, and no word of the platform', async status => {
    serve = (_request, answer) => answer.writeHead(status, { location: `${api}/elsewhere` }).end()
    expect(await fetch.ask({ method: 'GET', url: `${api}/here` })).toMatchObject({
      problem: { kind: 'offline', code: 'not-the-platform' },
    })
    expect(asked).toHaveLength(1)
  })

  test('308, by which an upload asks for more, is an answer', async () => {
    serve = (_request, answer) => answer.writeHead(308, { location: `${api}/elsewhere` }).end()
    expect(await fetch.ask({ method: 'GET', url: `${api}/here` })).toMatchObject({ value: { status: 308 } })
    expect(asked).toHaveLength(1)
  })

  test('a page for people in place of an answer comes from a box between', async () => {
    serve = (_request, answer) => answer.end(' \n<!doctype html><form>Room number</form>')
    expect(await fetch.ask({ method: 'GET', url: api })).toMatchObject({ problem: { code: 'not-the-platform' } })
  })

  test('an answer that drips for ever is ended', async () => {
    serve = (_request, answer) => {
      const drip = setInterval(() => answer.write(' '), 50)
      answer.on('close', () => clearInterval(drip))
    }
    const quick = new PlatformFetch({ hosts: { api, uploads: [] }, limits: { whole: 300 } })
    expect(await quick.ask({ method: 'GET', url: api })).toMatchObject({
      problem: { kind: 'offline', code: 'too-slow' },
    })
    await quick.close()
  })

  test('what time it is at the platform is heard', async () => {
    const heard: [string, number][] = []
    const onDate = (...told: [string, number]) => void heard.push(told)
    serve = (_request, answer) => answer.writeHead(200, { date: 'Sat, 28 Nov 2026 12:00:00 GMT' }).end('{}')
    const before = Date.now()
    const hearing = new PlatformFetch({ hosts: { api, uploads: [] }, onDate })
    await hearing.ask({ method: 'GET', url: api })
    expect(heard).toEqual([['Sat, 28 Nov 2026 12:00:00 GMT', expect.any(Number)]])
    expect(heard[0]?.[1]).toBeGreaterThanOrEqual(before)
    await hearing.close()
  })

  test('nothing goes to an address that is not the platform’s', async () => {
    serve = (_request, answer) => answer.end()
    const elsewhere = api.replace('127.0.0.1', 'localhost')
    const answer = await fetch.ask({ method: 'GET', url: elsewhere })
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'platform', code: 'foreign-address' } })
    expect(asked).toHaveLength(0)
  })

  test('nothing is asked twice, whatever fails', async () => {
    serve = request => request.socket.destroy()
    for (const method of ['GET', 'PUT', 'POST', 'DELETE'] as const)
      expect(await fetch.ask({ method, url: api })).toMatchObject({ problem: { kind: 'offline' } })
    expect(asked).toHaveLength(4)
  })
})

describe('where an address may lie', () => {
  const hosts = {
    api: 'https://open.tiktokapis.com',
    reports: 'https://reports.example',
    uploads: ['tiktokapis.com', 'upload.example'],
  }
  test.each([
    ['https://open.tiktokapis.com/v2', true],
    ['https://reports.example/v2', true],
    ['https://open-upload-sg.tiktokapis.com/video?upload_id=1', true],
    ['https://upload.example/x', true],
    ['http://open-upload.tiktokapis.com/video', false],
    ['https://tiktokapis.com.evil.example/', false],
    ['https://eviltiktokapis.com/', false],
    ['https://open-upload.tiktokapis.com:8443/', false],
    ['https://user@open.tiktokapis.com/', false],
    ['https://169.254.169.254/', false],
    ['file:///etc/passwd', false],
  ])('%s: %s', (url, allowed) => {
    expect(isAllowed(new URL(url), hosts)).toBe(allowed)
  })
})

describe('no answer is `offline`', () => {
  test.each<[string, Serve]>([
    ['it hangs up before any word', request => request.socket.destroy()],
    ['it says nothing', () => undefined],
    ['it stops in the middle of its answer', (_request, answer) => void answer.writeHead(200).write('{"a":')],
    [
      'its answer is shorter than announced',
      (_request, answer) => {
        answer.writeHead(200, { 'content-length': '100' }).write('{}')
        setTimeout(() => answer.destroy(), 20)
      },
    ],
    ['it talks something else', request => void request.socket.write('hello\r\n\r\n')],
  ])('%s', async (_name, behave) => {
    serve = behave
    expect(await fetch.ask({ method: 'GET', url: api })).toMatchObject({ ok: false, problem: { kind: 'offline' } })
  })

  test('nobody listens', async () => {
    await new Promise(done => server.close(done))
    expect(await fetch.ask({ method: 'GET', url: api })).toMatchObject({ problem: { kind: 'offline' } })
    server.listen(0, '127.0.0.1')
  })

  test('an answer without end is `platform`, and cut', async () => {
    serve = (_request, answer) => {
      const timer = setInterval(() => answer.write('x'.repeat(100_000)), 1)
      answer.on('close', () => clearInterval(timer))
    }
    const answer = await fetch.ask({ method: 'GET', url: api })
    expect(answer).toMatchObject({ problem: { kind: 'platform', code: 'too-large' } })
  })

  test('what the caller ends rejects with its reason', async () => {
    const ending = new AbortController()
    serve = () => ending.abort(new Error('enough'))
    await expect(fetch.ask({ method: 'GET', url: api, signal: ending.signal })).rejects.toThrow('enough')
  })
})

describe('a part of a file', () => {
  test('arrives as it lies there, with its length and its progress', async () => {
    const bytes = Buffer.from(Array.from({ length: 900_001 }, (_, at) => at % 251))
    const file = await film(bytes)
    let got: Buffer = Buffer.alloc(0)
    serve = async (request, answer) => {
      got = await bodyOf(request)
      answer.end()
    }
    const sent: number[] = []
    const body = { file, from: 100, to: 900_000, onSent: (count: number) => void sent.push(count) }
    expect(await fetch.ask({ method: 'PUT', url: api, body })).toMatchObject({ ok: true })
    expect(got.equals(bytes.subarray(100, 900_000))).toBe(true)
    expect(asked[0]?.headers['content-length']).toBe('899900')
    expect(sent.at(-1)).toBe(899_900)
    expect(sent).toEqual(sent.toSorted((a, b) => a - b))
  })

  test('is paused as asked', async () => {
    const file = await film(Buffer.alloc(600_000))
    serve = async (request, answer) => {
      await bodyOf(request)
      answer.end()
    }
    const asked: number[] = []
    const slow = new PlatformFetch({
      hosts: { api, uploads: [] },
      limits,
      pause: async length => void asked.push(length),
    })
    await slow.ask({ method: 'PUT', url: api, body: { file, from: 0, to: 600_000 } })
    expect(asked).toEqual([262_144, 262_144, 75_712])
    await slow.close()
  })

  test('reads no further than the network takes', async () => {
    const path = join(folder, 'large.mp4')
    const handle = await open(path, 'w')
    await handle.truncate(1_000_000_000)
    await handle.close()
    let sent = 0
    serve = request => request.pause()
    const body = { file: await fileAt(path), from: 0, to: 1_000_000_000, onSent: (count: number) => (sent = count) }
    expect(await fetch.ask({ method: 'PUT', url: api, body })).toMatchObject({ problem: { kind: 'offline' } })
    expect(sent).toBeLessThan(50_000_000)
  })

  test.each<[string, (file: PostFile) => Promise<void>]>([
    ['grew', file => writeFile(file.path, Buffer.alloc(20))],
    ['was touched', file => utimes(file.path, 1, 1)],
    ['is gone', file => rm(file.path)],
  ])('a file that %s is `file-changed`', async (_name, change) => {
    serve = async (request, answer) => {
      await bodyOf(request).catch(() => undefined)
      answer.end()
    }
    const file = await film(Buffer.alloc(10))
    await change(file)
    const answer = await fetch.ask({ method: 'PUT', url: api, body: { file, from: 0, to: 10 } })
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'file-changed' } })
  })

  test('a file that changes on the way does not arrive whole', async () => {
    const file = await film(Buffer.alloc(2_000_000))
    let whole = false
    serve = async request => {
      const got = await bodyOf(request).catch(() => Buffer.alloc(0))
      whole = got.length === 2_000_000
    }
    let pieces = 0
    const pause = async () => {
      pieces += 1
      if (pieces === 3) await utimes(file.path, 1, 1)
    }
    const slow = new PlatformFetch({ hosts: { api, uploads: [] }, limits, pause })
    const body = { file, from: 0, to: 2_000_000 }
    expect(await slow.ask({ method: 'PUT', url: api, body })).toMatchObject({ problem: { kind: 'file-changed' } })
    expect(whole).toBe(false)
    await slow.close()
  })

  test('an answer before the end of the body is heard', async () => {
    serve = (_request, answer) => answer.writeHead(401).end('{"error":"late"}')
    const path = join(folder, 'large.mp4')
    const handle = await open(path, 'w')
    await handle.truncate(200_000_000)
    await handle.close()
    const body = { file: await fileAt(path), from: 0, to: 200_000_000 }
    expect(await fetch.ask({ method: 'PUT', url: api, body })).toMatchObject({ value: { status: 401 } })
  })
})

test('what a platform said is cleaned of addresses and tokens', () => {
  const said =
    'Upload to https://upload.example/x?upload_token=SECRET1 failed; access_token=SECRET2abc, Bearer SECRET3 (EAAGm0PX4ZCpsBAKZCxyz1234567890abcdef) id 17841405793187218'
  const words = cleanWords(said)
  expect(words).not.toMatch(/SECRET|EAAG|upload\.example/)
  expect(words).toContain('17841405793187218')
  expect(makeProblem('busy', { code: 429, said: 'x '.repeat(5_000), retryAt: 7 })).toEqual({
    kind: 'busy',
    code: '429',
    said: 'x '.repeat(500),
    retryAt: 7,
  })
})

test('a very long word of a platform holds nobody up, and half a token at the cut is none that is shown', () => {
  const begun = performance.now()
  cleanWords('a'.repeat(1_000_000))
  expect(performance.now() - begun).toBeLessThan(500)
  const cut = `${'https://a.example/b '.repeat(199)}${'x '.repeat(5)}EAAGm0PX4ZCpsBAKZCxyz1234567890abcdef`
  expect(cleanWords(cut)).not.toContain('EAAG')
})

describe('Retry-After', () => {
  const now = Date.UTC(2026, 10, 1)
  test.each([
    ['7', 7_000],
    ['0', 1_000],
    ['1000000000', 3_600_000],
    [new Date(now + 60_000).toUTCString(), 60_000],
    [new Date(now - 60_000).toUTCString(), 1_000],
  ])('%s', (header, wait) => expect(retryAtOf(header, now)).toBe(now + wait))
  test.each([[''], ['soon'], ['-']])('"%s" says nothing', header => expect(retryAtOf(header, now)).toBeNull())
})
