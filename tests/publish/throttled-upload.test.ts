import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { PlatformFetch } from '@main/publish/platform-fetch'
import { Throttle } from '@main/publish/throttle'
import { expect, test } from 'vitest'
import { makeFolder } from '../support/ffmpeg-tools'

test('an upload that is held to a pace takes its time, arrives whole, and is not taken for one that hangs', async () => {
  let got = 0
  const server = createServer(async (request, answer) => {
    for await (const piece of request) got += piece.length
    answer.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const path = join(makeFolder('throttled'), 'film.mp4')
  writeFileSync(path, randomBytes(1_000_000))
  const { size: bytes, mtimeMs } = statSync(path)
  const throttle = new Throttle()
  throttle.set(200_000)
  // A piece waits for over a second, longer than any of these.
  const limits = { connect: 1_000, headers: 500, idle: 500, bytes: 1_000 }
  const client = new PlatformFetch({ hosts: { api, uploads: [] }, limits, pause: throttle.pause })
  const begun = performance.now()
  const file = { path, bytes, mtimeMs, mime: 'video/mp4', durationMs: 1_000 } as const
  const answer = await client.ask({ method: 'PUT', url: api, body: { file, from: 0, to: bytes } })
  expect(answer).toMatchObject({ ok: true, value: { status: 200 } })
  expect(got).toBe(bytes)
  expect(performance.now() - begun).toBeGreaterThan(3_500)
  await client.close()
  server.close()
})
