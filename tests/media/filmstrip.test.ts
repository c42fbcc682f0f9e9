import { execFileSync } from 'node:child_process'
import { seconds } from '@shared/domain/time'
import { beforeAll, expect, test } from 'vitest'
import { now, openTestBench, type TestBench } from '../support/media-bench'
import { meanColour } from '../support/small-media'

const colours = ['red', 'lime', 'blue', 'white'] as const
let test_: TestBench

/** Colours for some seconds each, a key frame every second. */
function makeColours(name: string, seconds: number, ...more: string[]) {
  const inputs = colours.flatMap(colour => ['-f', 'lavfi', '-i', `color=${colour}:s=320x180:r=10:d=${seconds}`])
  const joined = ['-filter_complex', '[0:v][1:v][2:v][3:v]concat=n=4,format=yuv420p[v]', '-map', '[v]', '-g', '10']
  test_.encode(...inputs, ...joined, ...more, test_.pathOf(name))
}

beforeAll(async () => {
  test_ = await openTestBench('filmstrip')
  makeColours('short.mp4', 2)
  makeColours('long.mp4', 30, '-preset', 'ultrafast')
  makeColours('stream.ts', 2)
  makeColours('loop.gif', 0.5)
  makeColours('all-key.mov', 2, '-c:v', 'mjpeg', '-pix_fmt', 'yuvj420p')
  test_.encode('-f', 'lavfi', '-i', 'color=lime:s=64x64', '-frames:v', '1', test_.pathOf('still.png'))
  test_.encode('-f', 'lavfi', '-i', 'sine=d=1', test_.pathOf('tone.wav'))
})

function nameOf([red, green, blue]: readonly [number, number, number]): string {
  const isOn = [red, green, blue].map(value => value > 128)
  if (isOn.every(Boolean)) return 'white'
  return isOn[0] ? 'red' : isOn[1] ? 'lime' : isOn[2] ? 'blue' : 'black'
}

async function coloursOf(name: string, from_ms: number, to_ms: number, count: number): Promise<string[]> {
  const made = await test_.bench.filmstrip(await test_.idOf(name), { from_ms, to_ms, count }, now)
  if (!made.ok) throw new Error(made.problem.kind)
  const crop = (index: number) => `crop=iw/${count}:ih:iw*${index}/${count}:0`
  return Array.from({ length: count }, (_, index) => nameOf(meanColour(test_.tools.ffmpeg, made.value, crop(index))))
}

test.each([
  ['short.mp4', 8_000],
  // So long that each picture is jumped to.
  ['long.mp4', 120_000],
  ['stream.ts', 8_000],
  ['loop.gif', 2_000],
  ['all-key.mov', 8_000],
])('a strip of %s shows its colours in order', async (name, to) => {
  expect(await coloursOf(name, 0, to, 4)).toEqual(colours)
})

test('a strip of a stretch shows that stretch, and past the end the last picture', async () => {
  expect(await coloursOf('short.mp4', 2_100, 5_900, 2)).toEqual(['lime', 'blue'])
  expect(await coloursOf('short.mp4', 3_500, 4_500, 4)).toEqual(['lime', 'lime', 'blue', 'blue'])
  expect(await coloursOf('short.mp4', 7_000, 90_000, 3)).toEqual(['white', 'white', 'white'])
})

test('a strip of a still shows it everywhere', async () => {
  expect(await coloursOf('still.png', 0, 3_000, 3)).toEqual(['lime', 'lime', 'lime'])
})

test('a strip is one row of pictures in the media’s shape', async () => {
  const made = await test_.bench.filmstrip(await test_.idOf('short.mp4'), { from_ms: 0, to_ms: 8_000, count: 5 }, now)
  const entries = ['-v', 'error', '-show_entries', 'stream=width,height', '-of', 'csv=p=0', made.ok ? made.value : '']
  expect(execFileSync(test_.tools.ffprobe, entries, { encoding: 'utf8' }).trim()).toBe('800,90')
})

test('a strip made once needs no FFmpeg again', async () => {
  const id = await test_.idOf('short.mp4')
  const order = { from_ms: 0, to_ms: 4_000, count: 3 }
  const made = await test_.bench.filmstrip(id, order, now)
  expect(await (await test_.withoutFfmpeg()).filmstrip(id, order, now)).toEqual(made)
  const other = await (await test_.withoutFfmpeg()).filmstrip(id, { ...order, count: 4 }, now)
  expect(other).toEqual({ ok: false, problem: { kind: 'damaged' } })
})

test('sound has no strip', async () => {
  const made = await test_.bench.filmstrip(await test_.idOf('tone.wav'), { from_ms: 0, to_ms: 1_000, count: 3 }, now)
  expect(made).toEqual({ ok: false, problem: { kind: 'no-picture' } })
  expect(await test_.bench.frameAt(await test_.idOf('short.mp4'), seconds(1), 64, now)).toMatchObject({ ok: true })
})

test('nothing half made is left', () => {
  expect(test_.kept().filter(name => name.includes('part'))).toEqual([])
})
