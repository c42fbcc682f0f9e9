import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { probeFeatures } from '@main/ffmpeg/features'
import { readPage } from '@main/web/read-page'
import { Reader } from '@main/web/reader'
import type { PictureEngine } from '@main/web/small-picture'
import { WebClient } from '@main/web/web-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FakeSite, startFakeSite } from '../support/fake-site/start'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { readerStarter } from '../support/web-reader'

let site: FakeSite
let reader: Reader
let engine: PictureEngine
const folder = makeFolder('pictures')

/** A picture of a size, encoded as its ending says. */
function draw(name: string, size: string): Buffer {
  const path = join(folder, name)
  execFileSync(engine.tools.ffmpeg, [
    '-v',
    'error',
    '-y',
    '-f',
    'lavfi',
    '-i',
    `testsrc=s=${size}:d=1`,
    '-frames:v',
    '1',
    path,
  ])
  return readFileSync(path)
}

beforeAll(async () => {
  site = await startFakeSite()
  reader = new Reader({ start: await readerStarter() })
  const tools = await ffmpegTools()
  const features = await probeFeatures(tools)
  if (!features.ok) throw new Error(features.problem.missing.join())
  engine = { tools, features: features.value }
})
afterAll(async () => {
  reader.stop()
  await site.close()
})

async function pictureOf(path: string): Promise<Buffer | null> {
  const client = new WebClient({ resolve: async () => [], testOrigins: new Set([site.origin]) })
  const read = await readPage(
    { client, reader, engine: async () => engine, log: () => undefined },
    `${site.origin}${path}`,
  )
  if (!read.ok) throw new Error(`not read: ${read.problem.kind}`)
  expect(read.value.title).toBe('Ten plants for a desk')
  return read.value.picture === null ? null : Buffer.from(read.value.picture, 'base64')
}

/** Width and height, as they stand in a JPEG's frame header. */
function sizeOf(jpeg: Buffer): readonly [number, number] {
  for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    if (jpeg[at + 1] === 0xc0) return [jpeg.readUInt16BE(at + 7), jpeg.readUInt16BE(at + 5)]
  }
  throw new Error('no frame in this JPEG')
}

test.each([
  ['wide.png', 'image/png', '1200x630', [320, 168]],
  ['photo.jpg', 'image/jpeg', '640x480', [320, 240]],
  ['moving.gif', 'image/gif', '480x270', [320, 180]],
  ['small.png', 'image/png', '120x80', [120, 80]],
])('the picture of a page comes as a small JPEG: %s', async (name, type, size, expected) => {
  await site.setPage('/picture.png', type, draw(name, size))
  const picture = await pictureOf('/article')
  expect(picture && sizeOf(picture)).toEqual(expected)
})

test.each(['/picture-private', '/picture-file', '/picture-script', '/picture-playlist', '/picture-missing'])(
  'N1: a picture that leads astray is left out, the page is read: %s',
  async path => {
    expect(await pictureOf(path)).toBeNull()
  },
)

test('F1: a film that calls itself a picture is left out', async () => {
  const path = join(folder, 'film.mp4')
  execFileSync(engine.tools.ffmpeg, ['-v', 'error', '-y', '-f', 'lavfi', '-i', 'testsrc=s=64x64:d=0.2', path])
  await site.setPage('/picture.png', 'image/png', readFileSync(path))
  expect(await pictureOf('/article')).toBeNull()
})

test('without FFmpeg a page comes without its picture, which is not even fetched', async () => {
  await site.heard()
  const client = new WebClient({ resolve: async () => [], testOrigins: new Set([site.origin]) })
  const desk = { client, reader, engine: async () => undefined, log: () => undefined }
  expect(await readPage(desk, `${site.origin}/article`)).toMatchObject({ ok: true, value: { picture: null } })
  expect((await site.heard()).map(one => one.path)).toEqual(['/article'])
})
