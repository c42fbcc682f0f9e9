import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { seconds } from '@shared/domain/time'
import { beforeAll, expect, test } from 'vitest'
import { anAssembly, anAssemblyBeat, anAssemblyClip } from '../support/builders'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { segmentFrames } from '../support/segment-frames'
import { filmJob, makeFilm, makeNumbered, readNumbers } from '../support/small-film'

const folder = makeFolder('b-roll')
const media = { own: join(folder, 'own.mp4'), mute: join(folder, 'mute.mp4'), roll: join(folder, 'roll.mp4') }
let tools: FfmpegTools
beforeAll(async () => {
  tools = await ffmpegTools()
  makeNumbered(tools, media.own)
  makeNumbered(tools, media.mute, { mute: true })
  makeNumbered(tools, media.roll)
})

/** Two beats: two seconds of `name` with B-roll from its first second on, then one more second with B-roll to its end. */
const film = (name: string, volume: number) =>
  anAssembly(
    [
      anAssemblyBeat('one', {
        text: '',
        clips: [anAssemblyClip(name, { to: seconds(2) })],
        over: [{ ...anAssemblyClip('roll', { from: seconds(2.4), to: seconds(2.8), volume }), at: seconds(1) }],
      }),
      anAssemblyBeat('two', {
        text: '',
        clips: [anAssemblyClip(name, { from: seconds(2) })],
        over: [{ ...anAssemblyClip('roll', { volume: 0 }), at: seconds(0.8) }],
      }),
    ],
    { fps: 25, format: 'square', loudness: null, captions: { mode: 'off', style: 'pop', position: 0.5 } },
  )

/** How loud each tenth of a second of a film is, 0 to 1. */
function loudnesses(path: string): number[] {
  const raw = execFileSync(tools.ffmpeg, [
    '-v',
    'error',
    '-i',
    path,
    '-vn',
    '-ac',
    '1',
    '-ar',
    '8000',
    '-f',
    'f32le',
    '-',
  ])
  const samples = new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength))
  return Array.from({ length: Math.floor(samples.length / 800) }, (_, part) => {
    const own = samples.subarray(part * 800, (part + 1) * 800)
    return Math.sqrt(own.reduce((sum, value) => sum + value * value, 0) / own.length)
  })
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)

test('is seen on its frames and no other, and the sound under it goes on', async () => {
  const { film: path } = await makeFilm(film('own', 0), media)
  expect(readNumbers(tools, path)).toEqual([...range(0, 25), ...range(60, 70), ...range(35, 70), ...range(0, 5)])
  const loud = loudnesses(path).slice(1, 29)
  expect(Math.min(...loud) / Math.max(...loud)).toBeGreaterThan(0.8)
}, 120_000)

test('is heard as loud as it is set, on its frames alone', async () => {
  const { film: path } = await makeFilm(film('mute', 0.5), media)
  const [own, half] = [loudnesses(media.roll)[5] ?? 0, loudnesses(path)]
  expect(
    half
      .slice(0, 10)
      .concat(half.slice(14, 30))
      .every(value => value < own / 50),
  ).toBe(true)
  for (const value of half.slice(11, 13)) expect(value / own).toBeCloseTo(0.5, 1)
}, 120_000)

test('shows the same frames made in one run as made alone', async () => {
  const { job } = await filmJob(film('own', 1), media)
  const { together, alone } = await segmentFrames(job)
  expect(together.length).toBe(job.plan.segments.length)
  expect(together).toEqual(alone)
}, 240_000)
