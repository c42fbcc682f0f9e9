import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { beforeAll, describe, expect, test } from 'vitest'
import { withRotation } from '../support/bad-input'
import { now, openTestBench, type TestBench } from '../support/media-bench'
import { commandLinesWith, until } from '../support/processes'

let test_: TestBench
const picture = (size: string, rate = 30, duration = 2) => [
  ...['-f', 'lavfi', '-i', `testsrc2=s=${size}:r=${rate}:d=${duration}`],
]
const tone = ['-f', 'lavfi', '-i', 'sine=d=2']
const hevc = ['-c:v', 'libx265', '-preset', 'ultrafast', '-x265-params', 'log-level=none']

beforeAll(async () => {
  test_ = await openTestBench('proxy')
  const { encode, pathOf } = test_
  encode(...picture('320x180', 60), ...tone, ...hevc, '-pix_fmt', 'yuv420p10le', pathOf('ten-bit.mp4'))
  encode(...picture('2560x1440', 10, 1), '-preset', 'ultrafast', '-pix_fmt', 'yuv422p', pathOf('large.mp4'))
  encode(...picture('640x360'), '-pix_fmt', 'yuv422p', pathOf('turned.mp4'))
  writeFileSync(pathOf('turned.mp4'), withRotation(readFileSync(pathOf('turned.mp4'))))
  encode(...tone, '-c:a', 'ac3', '-f', 'mpegts', pathOf('sound.ts'))
  encode('-stream_loop', '60', '-i', pathOf('large.mp4'), '-c', 'copy', pathOf('slow.mp4'))
})

const streams = ({ ffprobe }: FfmpegTools, path: string) => {
  const entries = 'stream=codec_name,pix_fmt,width,height,avg_frame_rate:format=duration:format_tags:stream_tags=rotate'
  const said = execFileSync(ffprobe, ['-v', 'error', '-show_entries', entries, '-of', 'json', path], {
    encoding: 'utf8',
  })
  const { streams, format } = JSON.parse(said)
  return { streams, seconds: Number(format.duration), tags: Object.keys(format.tags) }
}
const proxyOf = async (name: string) => {
  const made = await test_.bench.proxy(await test_.idOf(name), now)
  if (!made.ok) throw new Error(made.problem.kind)
  return made.value
}

describe('a proxy', () => {
  test('of a 10-bit film at 60 frames is one that Chromium plays, as long, at 30', async () => {
    const { streams: found, seconds } = streams(test_.tools, await proxyOf('ten-bit.mp4'))
    expect(found).toMatchObject([
      { codec_name: 'h264', pix_fmt: 'yuv420p', width: 320, height: 180, avg_frame_rate: '30/1' },
      { codec_name: 'aac' },
    ])
    expect(Math.abs(seconds - 2)).toBeLessThan(0.05)
  })

  test('has a key frame every half second, its index at the front, and says nothing of where it was filmed', async () => {
    const path = await proxyOf('ten-bit.mp4')
    const bytes = readFileSync(path)
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
    const packets = [
      '-v',
      'error',
      '-select_streams',
      'v',
      '-show_entries',
      'packet=pts_time,flags',
      '-of',
      'csv=p=0',
      path,
    ]
    const keys = execFileSync(test_.tools.ffprobe, packets, { encoding: 'utf8' })
      .split('\n')
      .filter(line => line.includes('K'))
    expect(keys.map(line => Number.parseFloat(line))).toEqual([0, 0.5, 1, 1.5])
    expect(streams(test_.tools, path).tags.filter(tag => !/brand|version|encoder/.test(tag))).toEqual([])
  })

  test('of a larger film has 1,080 lines', async () => {
    expect(streams(test_.tools, await proxyOf('large.mp4')).streams).toMatchObject([{ width: 1920, height: 1080 }])
  })

  test('of a turned film stands upright', async () => {
    expect(streams(test_.tools, await proxyOf('turned.mp4')).streams).toMatchObject([{ width: 360, height: 640 }])
  })

  test('of sound is sound', async () => {
    expect(streams(test_.tools, await proxyOf('sound.ts')).streams).toMatchObject([{ codec_name: 'aac' }])
  })

  test('tells how far it has come', async () => {
    const id = await test_.idOf('ten-bit.mp4')
    const told: number[] = []
    const own = await openTestBench('proxy-progress')
    test_.encode('-i', test_.pathOf('ten-bit.mp4'), '-c', 'copy', own.pathOf('film.mp4'))
    await own.bench.proxy(await own.idOf('film.mp4'), { urgency: 'background', onProgress: done => told.push(done) })
    expect(told.at(-1)).toBeGreaterThan(0.9)
    expect(await test_.bench.keptProxy(id)).toBe(await proxyOf('ten-bit.mp4'))
  })
})

describe('cancelling', () => {
  test('a proxy half made leaves no process and no file; asked again it is made', async () => {
    const id = await test_.idOf('slow.mp4')
    const ending = new AbortController()
    const making = test_.bench.proxy(id, { urgency: 'background', signal: ending.signal })
    await until(() => commandLinesWith(test_.folder).length > 0, 'FFmpeg has started')
    ending.abort()
    expect(await making).toEqual({ ok: false, problem: { kind: 'cancelled' } })
    expect(commandLinesWith(test_.folder)).toEqual([])
    expect(test_.kept().filter(name => name.includes('part'))).toEqual([])
    expect(await test_.bench.keptProxy(id)).toBeUndefined()
  })

  test('while a proxy is made a picture still comes', async () => {
    const ending = new AbortController()
    const making = test_.bench.proxy(await test_.idOf('slow.mp4'), { urgency: 'urgent', signal: ending.signal })
    const strip = await test_.bench.filmstrip(
      await test_.idOf('large.mp4'),
      { from_ms: 0, to_ms: 1_000, count: 2 },
      now,
    )
    expect(strip).toMatchObject({ ok: true })
    ending.abort()
    expect(await making).toMatchObject({ problem: { kind: 'cancelled' } })
  })
})
