import { statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { now, openTestBench, type TestBench } from '../support/media-bench'

let test_: TestBench

/** A tone in every second second, at half of full scale. */
const onAndOff = (duration: number) => [
  '-f',
  'lavfi',
  '-i',
  `aevalsrc='0.5*sin(2*PI*440*t)*lt(mod(t,2),1)':s=48000:c=stereo:d=${duration}`,
]

beforeAll(async () => {
  test_ = await openTestBench('peaks')
  test_.encode(...onAndOff(6), test_.pathOf('pattern.wav'))
  const picture = ['-f', 'lavfi', '-i', 'color=red:s=64x64:r=10:d=6']
  test_.encode(...picture, ...onAndOff(6), '-pix_fmt', 'yuv420p', test_.pathOf('film.mp4'))
  test_.encode(...picture, '-itsoffset', '1.5', ...onAndOff(4), '-map', '0', '-map', '1', test_.pathOf('late.mkv'))
  test_.encode(...picture, '-pix_fmt', 'yuv420p', test_.pathOf('silent.mp4'))
})

const peaksOf = async (name: string) => {
  const peaks = await test_.bench.peaks(await test_.idOf(name), now)
  if (!peaks.ok) throw new Error(peaks.problem.kind)
  return peaks.value
}
const silencesOf = async (name: string) => {
  const silences = await test_.bench.silences(await test_.idOf(name), { level_db: -40, at_least: 0.3 }, now)
  return silences.ok ? silences.value : silences.problem
}

describe('peaks', () => {
  test('follow the sound: half of full scale both ways while the tone lasts, nothing between', async () => {
    const peaks = await peaksOf('pattern.wav')
    expect(peaks.length / 2).toBe(300)
    const [low, high] = [peaks[25 * 2] ?? 0, peaks[25 * 2 + 1] ?? 0]
    expect([Math.round(low / 1_000), Math.round(high / 1_000)]).toEqual([-16, 16])
    expect([...peaks.slice(75 * 2, 75 * 2 + 2)].map(Math.abs).every(value => value < 10)).toBe(true)
  })

  test('of a film are those of its sound', async () => {
    const peaks = await peaksOf('film.mp4')
    expect(Math.abs(peaks.length / 2 - 300)).toBeLessThanOrEqual(2)
  })

  test('made once need no FFmpeg again', async () => {
    const peaks = await peaksOf('film.mp4')
    const again = await (await test_.withoutFfmpeg()).peaks(await test_.idOf('film.mp4'), now)
    expect(again).toEqual({ ok: true, value: peaks })
  })

  test('of a film without sound there are none', async () => {
    expect(await test_.bench.peaks(await test_.idOf('silent.mp4'), now)).toEqual({
      ok: false,
      problem: { kind: 'no-sound' },
    })
  })

  test('F4: a file that claims a day and holds six seconds has the peaks of six seconds', async () => {
    test_.encode('-i', test_.pathOf('pattern.wav'), '-c', 'copy', test_.pathOf('liar.wav'))
    const path = test_.pathOf('liar.wav')
    const handle = await open(path, 'r+')
    const size = Buffer.alloc(4)
    size.writeUInt32LE(0x7fffffff)
    const { buffer } = await handle.read(Buffer.alloc(4_096), 0, 4_096, 0)
    await handle.write(size, 0, 4, buffer.indexOf('data') + 4)
    await handle.close()
    expect(statSync(path).size).toBeLessThan(2_000_000)
    expect(((await peaksOf('liar.wav')).length ?? 0) / 2).toBeLessThanOrEqual(300)
  })
})

describe('silences', () => {
  test.each(['pattern.wav', 'film.mp4'])('of %s lie between the tones, exact to 50 ms', async name => {
    const silences = await silencesOf(name)
    const borders = [
      [1, 2],
      [3, 4],
      [5, 6],
    ]
    expect(silences).toHaveLength(borders.length)
    for (const [index, stretch] of (Array.isArray(silences) ? silences : []).entries()) {
      expect(Math.abs(stretch.from - (borders[index]?.[0] ?? 0))).toBeLessThan(0.05)
      expect(Math.abs(stretch.to - (borders[index]?.[1] ?? 0))).toBeLessThan(0.05)
    }
  })

  test('sound that begins after the picture keeps its time', async () => {
    const [first, second] = (await silencesOf('late.mkv')) as { from: number; to: number }[]
    expect(first).toMatchObject({ from: 0 })
    expect(Math.abs((first?.to ?? 0) - 1.5)).toBeLessThan(0.05)
    expect(Math.abs((second?.from ?? 0) - 2.5)).toBeLessThan(0.05)
  })
})
