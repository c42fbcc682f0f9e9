import { suspectSpans } from '@main/media/scenes'
import { beforeAll, describe, expect, test } from 'vitest'
import { now, openTestBench, type TestBench } from '../support/media-bench'

let test_: TestBench

const shots = [
  ['testsrc2=s=320x180:r=25', 3.2],
  ['color=red:s=320x180:r=25', 2.4],
  ['smptebars=s=320x180:r=25', 4.04],
  ['mandelbrot=s=320x180:r=25', 1.6],
] as const
const cuts = [3.2, 5.6, 9.64]

function makeShots(name: string, ...encoder: string[]) {
  const inputs = shots.flatMap(([source, duration]) => ['-f', 'lavfi', '-t', String(duration), '-i', source])
  const joined = `${shots.map((_, index) => `[${index}:v]format=yuv420p[v${index}]`).join(';')};${shots.map((_, index) => `[v${index}]`).join('')}concat=n=4[v]`
  test_.encode(...inputs, '-filter_complex', joined, '-map', '[v]', ...encoder, test_.pathOf(name))
}

beforeAll(async () => {
  test_ = await openTestBench('scenes')
  makeShots('usual.mp4')
  // As cameras encode: a key frame every second, whatever the picture does.
  makeShots('steady.mp4', '-g', '25', '-sc_threshold', '0')
  makeShots('one-key.mkv', '-g', '9999', '-sc_threshold', '0')
  makeShots('stream.ts', '-g', '25', '-sc_threshold', '0')
  test_.encode('-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=25:d=12', '-pix_fmt', 'yuv420p', test_.pathOf('one-shot.mp4'))
  test_.encode('-f', 'lavfi', '-i', 'testsrc2=s=64x64', '-frames:v', '1', test_.pathOf('still.png'))
})

const scenesOf = async (name: string) => {
  const scenes = await test_.bench.scenes(await test_.idOf(name), now)
  if (!scenes.ok) throw new Error(scenes.problem.kind)
  return scenes.value
}

describe('the cuts', () => {
  test.each(['usual.mp4', 'steady.mp4', 'one-key.mkv', 'stream.ts'])(
    'of %s are found, exact to the frame',
    async name => {
      const found = await scenesOf(name)
      expect(found).toHaveLength(cuts.length)
      for (const [index, at] of cuts.entries()) expect(Math.abs((found[index] ?? 0) - at)).toBeLessThan(0.02)
    },
  )

  test('in one shot there are none', async () => {
    expect(await scenesOf('one-shot.mp4')).toEqual([])
  })

  test('a still has none to look for', async () => {
    const scenes = await test_.bench.scenes(await test_.idOf('still.png'), now)
    expect(scenes).toEqual({ ok: false, problem: { kind: 'no-picture' } })
  })

  test('found once need no FFmpeg again', async () => {
    const scenes = await scenesOf('usual.mp4')
    const again = await (await test_.withoutFfmpeg()).scenes(await test_.idOf('usual.mp4'), now)
    expect(again).toEqual({ ok: true, value: scenes })
  })
})

describe('what is decoded frame by frame', () => {
  const key = (at: number, difference: number) => ({ at, difference, score: difference })

  test('only between key frames that differ, and what no key frame shows; the most different first', () => {
    const keyFrames = [key(0, 0), key(1, 1), key(2, 8), key(3, 40), key(14, 0), key(15, 2)]
    expect(suspectSpans(keyFrames, 15.5).map(({ from, to }) => [from, to])).toEqual([
      [2, 3],
      [1, 2],
      [15, 15.5],
      [3, 14],
    ])
  })

  test('never more than ten minutes', () => {
    const keyFrames = Array.from({ length: 3_600 }, (_, at) => key(at, 20))
    const seconds = suspectSpans(keyFrames, 3_600).reduce((sum, { from, to }) => sum + to - from, 0)
    expect(seconds).toBeLessThanOrEqual(600)
  })
})
