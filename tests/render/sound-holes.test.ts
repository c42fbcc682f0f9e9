import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { runFfmpeg } from '@main/ffmpeg/run'
import { proxyArgs } from '@main/media/proxy'
import { mixArgs, stretchesArgs } from '@main/render/sound-args'
import { seconds } from '@shared/domain/time'
import { beforeAll, expect, test } from 'vitest'
import { plainMusic, someFacts } from '../support/builders'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'

const folder = makeFolder('sound-holes')
const at = (name: string) => join(folder, name)
const source = { path: at('holed.mkv'), identity: '', facts: someFacts({ kind: 'audio', demuxer: 'matroska' }) }
const sources = new Map([['holed', source]])
let tools: FfmpegTools

beforeAll(async () => {
  tools = await ffmpegTools()
  const sound = ['-f', 'lavfi', '-i', 'sine=d=3', '-c:a', 'pcm_s16le']
  // Past 2.3 s every packet says that it is heard 2.5 hours later.
  const damage = ['-bsf:a', "setts=ts='if(gt(N,100),TS+200/TB,TS)'"]
  execFileSync(tools.ffmpeg, ['-v', 'error', ...sound, ...damage, source.path])
})

/** Unbounded, FFmpeg makes 2.5 hours of silence of it and holds 3 GB within six seconds. */
const inLittleMemory = (args: string[]) =>
  runFfmpeg(tools, { args, cwd: folder, limits: { seconds: 60, memoryBytes: 250_000_000 } })

test('one damaged time in a clip’s sound fills no memory, and what came before it is heard', async () => {
  const stretch = {
    lane: 'clips',
    media: 'holed',
    from: seconds(2),
    speed: 1,
    volume: 1,
    start: 0,
    frames: 30,
  } as const
  const run = await inLittleMemory(stretchesArgs([stretch], 30, sources, () => at('piece.f32')))
  expect(run.ok).toBe(true)
  const samples = new Float32Array(readFileSync(at('piece.f32')).buffer.slice(0))
  expect(samples).toHaveLength(96_000)
  const heard = samples.map(Math.abs).findLastIndex(sample => sample > 0.01) / 2 / 48_000
  expect(heard).toBeGreaterThan(0.25)
  expect(heard).toBeLessThan(0.4)
})

test('nor in music that is played on and on', async () => {
  execFileSync(tools.ffmpeg, [
    '-v',
    'error',
    '-f',
    'lavfi',
    '-i',
    'anullsrc=r=48000',
    '-t',
    '4',
    '-f',
    'f32le',
    at('clips.f32'),
  ])
  const music = { ...plainMusic, media: 'holed', from: seconds(0), loop: true }
  const plan = { fps: 30, frames: 120, stretches: [], music, loudness: null } as const
  const names = { output: at('mix.f32'), loudness: 'mix.txt', silences: 'voice.txt' }
  expect((await inLittleMemory(mixArgs(plan, ['clips.f32'], sources, names))).ok).toBe(true)
})

test('nor in a proxy', async () => {
  const facts = { ...source.facts, videoCodec: null, fps: null, audioCodec: 'pcm_s16le' }
  const original = { tools, path: source.path, facts, features: { hasToneMapping: false } }
  expect((await inLittleMemory(proxyArgs(original, 3, at('proxy.mp4')))).ok).toBe(true)
})
