import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { open, rm, stat } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type OpenHandOver, openHandOver } from '@main/hand-over/hand-over'
import { lanAddress } from '@main/hand-over/lan-address'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeFolder } from '../support/ffmpeg-tools'

const path = join(makeFolder('hand-over'), 'film.mp4')
const bytes = randomBytes(700_000)
const name = 'Größe <b>&"x.mp4'
let offered: OpenHandOver

const openFilm = async () => {
  if (!existsSync(path)) return undefined
  return { handle: await open(path), size: (await stat(path)).size, type: 'video/mp4' }
}
const offer = (life = 60_000) => openHandOver({ address: '127.0.0.1', film: { name, open: openFilm }, life })

beforeEach(async () => {
  writeFileSync(path, bytes)
  offered = await offer()
})
afterEach(() => offered.close())

/** The status of an answer to a path as it is written, with a host of one's own. */
const statusOf = (target: string, headers: Record<string, string> = {}, method = 'GET') => {
  const { hostname, port } = new URL(offered.url)
  return new Promise<number>((done, failed) => {
    const asked = request({ hostname, port, path: target, method, headers }, answer => {
      answer.resume()
      done(answer.statusCode ?? 0)
    })
    asked.on('error', failed).end()
  })
}

describe('a film in the network', () => {
  test('is behind a token of 192 bits, with a page that names it and runs nothing', async () => {
    expect(new URL(offered.url).pathname).toMatch(/^\/[\w-]{32}\/$/)
    const page = await fetch(offered.url)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const text = await page.text()
    expect(text).toContain('Größe &lt;b&gt;&amp;&quot;x.mp4')
    expect(text).not.toContain('<b>')
  })

  test('comes whole, under its name', async () => {
    const film = await fetch(new URL('film', offered.url))
    expect(film.headers.get('content-disposition')).toBe(
      `attachment; filename="Gr__e _b___x.mp4"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%3Cb%3E%26%22x.mp4`,
    )
    expect(Buffer.from(await film.arrayBuffer())).toEqual(bytes)
  })

  test.each([
    ['bytes=0-9', 0, 10],
    ['bytes=699990-', 699_990, 700_000],
    ['bytes=-5', 699_995, 700_000],
    ['bytes=100-999999', 100, 700_000],
  ])('comes in the part that is asked for: %s', async (range, from, to) => {
    const film = await fetch(new URL('film', offered.url), { headers: { range } })
    expect(film.status).toBe(206)
    expect(film.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/700000`)
    expect(Buffer.from(await film.arrayBuffer())).toEqual(bytes.subarray(from, to))
  })

  test('a part that is not there is told so', async () => {
    expect((await fetch(new URL('film', offered.url), { headers: { range: 'bytes=700000-' } })).status).toBe(416)
  })

  test('all else is not found: other paths, methods and names of the host', async () => {
    const { pathname, host } = new URL(offered.url)
    const right = { host }
    expect(await statusOf(pathname, right)).toBe(200)
    for (const target of [
      '/',
      '/film',
      `/${'a'.repeat(32)}/`,
      pathname.slice(0, -2),
      `${pathname}../film`,
      `${pathname}film/`,
    ])
      expect([target, await statusOf(target, right)]).toEqual([target, 404])
    for (const target of [`${pathname}%2e%2e/film.mp4`, `${pathname}film.mp4`, `/${pathname}`, `${pathname}?x`])
      expect([target, await statusOf(target, right)]).toEqual([target, 404])
    expect(await statusOf(pathname, right, 'POST')).toBe(404)
    expect(await statusOf(pathname, { host: `evil.example.com:${new URL(offered.url).port}` })).toBe(404)
  })

  test('a film that is gone is not found', async () => {
    await rm(path)
    expect((await fetch(new URL('film', offered.url))).status).toBe(404)
  })

  test('nobody listens once it is closed, nor when its life is over', async () => {
    const short = await offer(60)
    expect((await fetch(short.url)).status).toBe(200)
    await wait(150)
    await expect(fetch(short.url)).rejects.toThrow()
    await short.close()
    await offered.close()
    await expect(fetch(offered.url)).rejects.toThrow()
  })

  test('who leaves in the middle leaves no file open', async () => {
    const { hostname, port, pathname } = new URL(offered.url)
    const socket = connect(Number(port), hostname)
    socket.write(`GET ${pathname}film HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`)
    await new Promise(done => socket.once('data', done))
    socket.destroy()
    await wait(100)
    const { readdirSync, readlinkSync } = await import('node:fs')
    const held = readdirSync('/proc/self/fd').filter(fd => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`) === path
      } catch {
        return false
      }
    })
    expect(held).toEqual([])
    expect(readFileSync(path)).toEqual(bytes)
  })
})

const at = (address: string, given = {}) => [
  { address, family: 'IPv4' as const, internal: false, netmask: '', mac: '', cidr: null, ...given },
]

test('the address is one of a home or an office, on a network that phones are in', () => {
  expect(lanAddress({ lo: at('127.0.0.1', { internal: true }), wlan0: at('192.168.1.20') })).toBe('192.168.1.20')
  expect(lanAddress({ docker0: at('172.17.0.1'), eth0: at('10.1.2.3') })).toBe('10.1.2.3')
  expect(lanAddress({ tun0: at('10.8.0.2'), eth0: at('10.1.2.3'), wlan0: at('192.168.1.20') })).toBe('192.168.1.20')
  expect(lanAddress({ docker0: at('172.17.0.1') })).toBeUndefined()
  expect(lanAddress({ eth0: at('203.0.113.7'), eth1: at('172.32.0.1') })).toBeUndefined()
  expect(lanAddress({ eth0: undefined })).toBeUndefined()
})
