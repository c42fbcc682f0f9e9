import { readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { callStudio } from '../support/call-studio'
import { launchApp, type OpenApp, project, removeHome } from '../support/launch'

let open: OpenApp
let page: Page
let film = ''

test.beforeAll(async () => {
  open = await launchApp()
  page = open.page
  await open.app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    },
    join(project, 'resources/sample/lake.mp4'),
  )
  const picked = await callStudio(page, 'media.pick', { what: 'files' })
  const [outcome] = picked.ok ? picked.value.outcomes : []
  if (outcome?.kind === 'imported') film = outcome.media_id
})

test.afterAll(async () => {
  await open.close()
  await removeHome(open.home)
})

/** What a URL answers, as the page sees it; status 0 when it cannot be had at all. */
const ask = (url: string, range?: string) =>
  page.evaluate(
    async ([to, wanted]) => {
      try {
        const response = await fetch(to, wanted === null ? {} : { headers: { Range: wanted } })
        const bytes = new Uint8Array(await response.arrayBuffer())
        const headers = Object.fromEntries(response.headers)
        return { status: response.status, headers, length: bytes.length, head: Array.from(bytes.subarray(0, 12)) }
      } catch {
        return { status: 0, headers: {} as Record<string, string>, length: 0, head: [] }
      }
    },
    [url, range ?? null] as const,
  )

test('P1: the page is served from app://bundle, and files are out of its reach', async () => {
  expect(await page.evaluate(() => [location.protocol, location.host, window.isSecureContext])).toEqual([
    'app:',
    'bundle',
    true,
  ])
  expect((await ask('file:///etc/passwd')).status).toBe(0)
})

const climbs = ['../', '%2e%2e/', '..%2f', '%2e%2e%2f', '..%5c', '%252e%252e%252f', '....//', '..;/', '..%c0%af']
const targets = ['package.json', 'out/main/index.js', 'etc/passwd']

test('P2: no way of writing a path leads out of the bundle', async () => {
  for (const climb of climbs) {
    for (const depth of [1, 2, 3, 5, 8]) {
      for (const target of targets) {
        const url = `app://bundle/${climb.repeat(depth)}${target}`
        expect((await ask(url)).status, url).not.toBe(200)
      }
    }
  }
  for (const url of [
    'app://bundle//etc/passwd',
    'app://bundle/%zz',
    'app://bundle/%00.html',
    'app://other/index.html',
  ]) {
    expect((await ask(url)).status, url).not.toBe(200)
  }
  expect((await ask('app://bundle/index.html')).headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
})

test('P3: a media is had by its id, in the ranges that exist', async () => {
  const url = `media://asset/${film}`
  const whole = await ask(url)
  expect(whole.status).toBe(200)
  expect(String.fromCharCode(...whole.head.slice(4, 8))).toBe('ftyp')
  expect(whole.headers).toMatchObject({
    'content-type': 'video/mp4',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
  })
  const part = await ask(url, 'bytes=4-11')
  expect(part).toMatchObject({ status: 206, length: 8, head: whole.head.slice(4, 12) })
  expect(part.headers['content-range']).toBe(`bytes 4-11/${whole.length}`)
  expect((await ask(url, 'bytes=-4')).length).toBe(4)
  for (const range of [
    `bytes=${whole.length}-`,
    'bytes=9-5',
    'bytes=-',
    'bytes=99999999999999999999-',
    'bytes=1-2,4-5',
  ]) {
    expect((await ask(url, range)).status, range).toBe(416)
  }
})

test('P3: an id that was never given out, and what is no id, is not found', async () => {
  for (const path of ['01890a5d-ac96-774b-bcce-b302099a8057', '%2fetc%2fpasswd', '..', `${film}/..%2f..`]) {
    expect((await ask(`media://asset/${path}`)).status, path).toBe(404)
    expect((await ask(`media://frame/${path}/0`)).status, path).toBe(404)
  }
  expect((await ask(`media://frame/${film}/-1`)).status).toBe(404)
})

test('P3: a film plays and seeks in the page, and its pictures can be read back', async () => {
  const seen = await page.evaluate(async url => {
    const video = Object.assign(document.createElement('video'), { src: url, crossOrigin: 'anonymous', muted: true })
    const heard = (name: string) => new Promise(done => video.addEventListener(name, done, { once: true }))
    document.body.append(video)
    await heard('loadeddata')
    video.currentTime = video.duration / 2
    await heard('seeked')
    const canvas = Object.assign(document.createElement('canvas'), { width: 8, height: 8 })
    const drawing = canvas.getContext('2d')
    drawing?.drawImage(video, 0, 0, 8, 8)
    const pixels = drawing?.getImageData(0, 0, 8, 8).data ?? []
    const at = video.currentTime / video.duration
    video.remove()
    return { at, alpha: pixels[3] }
  }, `media://asset/${film}`)
  expect(seen.at).toBeCloseTo(0.5, 1)
  expect(seen.alpha).toBe(255)
})

test('P3: a frame of a film is a small picture', async () => {
  const size = await page.evaluate(async url => {
    const picture = Object.assign(new Image(), { src: url })
    await picture.decode()
    return [picture.naturalWidth, picture.naturalHeight]
  }, `media://frame/${film}/500`)
  expect(Math.max(...size)).toBe(320)
})

test('P3: fifty seeks at once leave no file open', async () => {
  await page.evaluate(async url => {
    const seek = async (index: number) => {
      const stop = new AbortController()
      const response = await fetch(url, { headers: { Range: `bytes=${index}-` }, signal: stop.signal })
      await response.body?.getReader().read()
      stop.abort()
    }
    await Promise.all(Array.from({ length: 50 }, (_one, index) => seek(index)))
  }, `media://asset/${film}`)
  const folder = `/proc/${open.app.process().pid}/fd`
  const openFiles = () =>
    readdirSync(folder).filter(fd => {
      try {
        return readlinkSync(join(folder, fd)).endsWith('lake.mp4')
      } catch {
        return false
      }
    })
  // Only Linux tells a process's open files to others.
  if (process.platform === 'linux') await expect(() => expect(openFiles()).toEqual([])).toPass({ timeout: 10_000 })
})
