import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Resolve } from '@main/web/public-lookup'
import { WebClient } from '@main/web/web-client'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openCanary } from '../support/canary'
import { type FakeSite, startFakeSite } from '../support/fake-site/start'

let site: FakeSite
beforeAll(async () => {
  site = await startFakeSite()
})
afterAll(() => site.close())

const nowhere: Resolve = async () => []
const types = ['text/html', 'text/plain']
const limits = { seconds: 20, headerSeconds: 10, bytes: 2_000_000 }
const clientOf = (given: Partial<typeof limits> = {}, resolve: Resolve = nowhere) =>
  new WebClient({ resolve, testOrigins: new Set([site.origin, site.liar]), limits: { ...limits, ...given } })
const get = (path: string, given: Partial<typeof limits> = {}) =>
  clientOf(given).get(`${site.origin}${path}`, { types })

test('a page comes with where it came from, its type and its bytes', async () => {
  const got = await get('/article#part')
  expect(got).toMatchObject({
    ok: true,
    value: { url: `${site.origin}/article`, status: 200, contentType: 'text/html; charset=utf-8' },
  })
  expect(got.ok && got.value.bytes.toString()).toContain('Ten plants for a desk')
})

test('N1: nothing is sent that says who asks or where from', async () => {
  vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:1')
  vi.stubEnv('NODE_USE_ENV_PROXY', '1')
  await site.heard()
  await get('/to-article')
  const heard = await site.heard()
  expect(heard.map(one => one.path)).toEqual(['/to-article', '/article'])
  for (const { headers } of heard) {
    expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
  }
  vi.unstubAllEnvs()
})

test('a redirect is followed, and the page says where it is in the end', async () => {
  expect(await get('/to-article')).toMatchObject({ ok: true, value: { url: `${site.origin}/article` } })
})

test.each([
  '/to-loopback',
  '/to-localhost',
  '/to-metadata',
  '/to-router',
  '/to-file',
  '/to-data',
  '/to-user',
  '/to-nonsense',
])('N1: a redirect that leads astray is forbidden: %s', async path => {
  expect(await get(path)).toEqual({ ok: false, problem: { kind: 'forbidden' } })
})

test('N1: a ring of redirects ends after five', async () => {
  await site.heard()
  expect(await get('/loop')).toEqual({ ok: false, problem: { kind: 'answered', status: 302 } })
  expect(await site.heard()).toHaveLength(6)
})

test.each([
  ['more than 2 MB', '/huge', { kind: 'too-large' }],
  ['200 MB packed into 200 KB', '/bomb', { kind: 'too-large' }],
  ['a length of more than 2 MB', '/claims-much', { kind: 'too-large' }],
  ['bytes of no known type', '/binary', { kind: 'not-a-page' }],
  ['a script', '/script', { kind: 'not-a-page' }],
  ['a packing that nobody knows', '/packed-oddly', { kind: 'not-a-page' }],
  ['a packing that it is not in', '/packed-badly', { kind: 'unreachable' }],
  ['not found', '/missing', { kind: 'answered', status: 404 }],
  ['a wall', '/wall', { kind: 'answered', status: 402 }],
  ['its own failure', '/broken', { kind: 'answered', status: 500 }],
])('N1: an answer of %s is told as what it is', async (_name, path, problem) => {
  expect(await get(path)).toEqual({ ok: false, problem })
})

test('a packed page is unpacked', async () => {
  const got = await get('/packed')
  expect(got.ok && got.value.bytes.toString()).toContain('Ten plants for a desk')
})

test.each([
  ['a body that trickles', '/slow'],
  ['no answer at all', '/silent'],
])('N1: %s ends at the deadline', async (_name, path) => {
  expect(await get(path, { seconds: 0.5 })).toEqual({ ok: false, problem: { kind: 'too-slow' } })
})

test('N1: headers have a deadline of their own', async () => {
  expect(await get('/silent', { headerSeconds: 0.5 })).toEqual({ ok: false, problem: { kind: 'too-slow' } })
})

test('a host whose address does not come ends at the deadline', async () => {
  const client = clientOf({ seconds: 0.3 }, () => new Promise(() => undefined))
  expect(await client.get('http://example.com/', { types })).toEqual({ ok: false, problem: { kind: 'too-slow' } })
})

test('N1: what comes is counted, not what was promised', async () => {
  expect(await clientOf().get(`${site.liar}/less`, { types })).toEqual({ ok: false, problem: { kind: 'unreachable' } })
  const more = await clientOf().get(`${site.liar}/more`, { types })
  expect(more.ok ? more.value.bytes.length : more.problem).toBe(10)
})

test('a server that is not there is unreachable', async () => {
  const gone = createServer()
  await new Promise<void>(done => gone.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(gone.address() as AddressInfo).port}`
  await new Promise(done => gone.close(done))
  const client = new WebClient({ resolve: nowhere, testOrigins: new Set([origin]) })
  expect(await client.get(origin, { types })).toEqual({ ok: false, problem: { kind: 'unreachable' } })
})

test('a host that nobody can find is unreachable, and without a network it is offline', async () => {
  const failing =
    (code: string): Resolve =>
    async () => {
      throw Object.assign(new Error(code), { code })
    }
  const asked = (code: string) => clientOf({}, failing(code)).get('http://example.com/', { types })
  expect(await asked('ENOTFOUND')).toEqual({ ok: false, problem: { kind: 'unreachable' } })
  expect(await asked('EAI_AGAIN')).toEqual({ ok: false, problem: { kind: 'offline' } })
})

describe('where a name leads', () => {
  const v4 = (address: string) => ({ address, family: 4 })

  test('N1: a name that leads to this machine reaches nobody', async () => {
    const canary = await openCanary()
    const client = new WebClient({
      resolve: async () => [v4('127.0.0.1')],
      testOrigins: new Set([`http://evil.example:${canary.port}`]),
    })
    expect(await client.get(`http://evil.example:${canary.port}/`, { types })).toEqual({
      ok: false,
      problem: { kind: 'forbidden' },
    })
    expect(canary.heard()).toBe(0)
    await canary.close()
  })

  test.each([
    ['one private address among public ones', [v4('8.8.8.8'), v4('10.0.0.1')]],
    ['an IPv6 address of the own network', [{ address: 'fd00::1', family: 6 }]],
    ['a mapped address', [{ address: '::ffff:127.0.0.1', family: 6 }]],
    ['no address', []],
  ])('N1: %s is refused', async (_name, found) => {
    const client = clientOf({}, async () => found)
    expect(await client.get('http://example.com/', { types })).toEqual({ ok: false, problem: { kind: 'forbidden' } })
  })
})
