import { readFileSync, writeFileSync } from 'node:fs'
import { seconds } from '@shared/domain/time'
import { beforeAll, describe, expect, test } from 'vitest'
import { now, openTestBench, type TestBench } from '../support/media-bench'
import { commandLinesWith } from '../support/processes'

let test_: TestBench

const film = (duration: number) => [
  ...['-f', 'lavfi', '-i', `testsrc2=s=160x90:r=30:d=${duration}`, '-f', 'lavfi', '-i', `sine=d=${duration}`],
  ...['-g', '15', '-pix_fmt', 'yuv420p', '-c:a', 'aac'],
]

/** Overwrites a stretch of a file, in shares of its length, with bytes that mean nothing. */
function spoil(path: string, from: number, to: number) {
  const bytes = readFileSync(path)
  for (let at = Math.round(bytes.length * from); at < bytes.length * to; at += 1) bytes[at] = (at * 7_919) & 0xff
  writeFileSync(path, bytes)
}

beforeAll(async () => {
  test_ = await openTestBench('hostile')
  const { encode, pathOf } = test_
  encode(...film(4), '-movflags', '+faststart', pathOf('spoilt.mp4'))
  spoil(pathOf('spoilt.mp4'), 0.3, 0.9)
  // The rate of the container says ten hours, which its two frames do not fill.
  const apart = ['-vf', 'setpts=N*36000/TB', '-fps_mode', 'vfr', '-frames:v', '2', '-an']
  encode(...film(2), ...apart, pathOf('hours-apart.mkv'))
})

/** All that can be made from a media, by name. */
const work = {
  frame: async (name: string) => test_.bench.frameAt(await test_.idOf(name), seconds(2), 64, now),
  filmstrip: async (name: string) =>
    test_.bench.filmstrip(await test_.idOf(name), { from_ms: 0, to_ms: 86_400_000, count: 60 }, now),
  peaks: async (name: string) => test_.bench.peaks(await test_.idOf(name), now),
  scenes: async (name: string) => test_.bench.scenes(await test_.idOf(name), now),
  proxy: async (name: string) => test_.bench.proxy(await test_.idOf(name), now),
}
const named = ['no-picture', 'no-sound', 'damaged', 'too-slow', 'too-large']

describe.each(Object.keys(work) as (keyof typeof work)[])('F5: %s', kind => {
  test('of a film whose middle is spoilt is made, or a named problem', async () => {
    const made = await work[kind]('spoilt.mp4')
    expect(made.ok || named.includes(made.problem.kind)).toBe(true)
  })
})

test.each(['frame', 'filmstrip', 'peaks', 'scenes'] as const)(
  'F5: two frames ten hours apart cost no ten hours: %s',
  async kind => {
    const made = await work[kind]('hours-apart.mkv')
    expect(made.ok || named.includes(made.problem.kind)).toBe(true)
  },
)

test('a file that became another one is not read', async () => {
  test_.encode(...film(1), test_.pathOf('other.mp4'))
  const id = await test_.idOf('other.mp4')
  writeFileSync(test_.pathOf('other.mp4'), 'something else')
  const changed = { ok: false, problem: { kind: 'media-changed' } }
  expect(await test_.bench.peaks(id, now)).toEqual(changed)
  expect(await test_.bench.proxy(id, now)).toEqual(changed)
  expect(await test_.bench.filmstrip(id, { from_ms: 0, to_ms: 1_000, count: 1 }, now)).toEqual(changed)
})

test('nothing runs on and nothing half made is left', () => {
  expect(commandLinesWith(test_.folder)).toEqual([])
  expect(test_.kept().filter(name => name.includes('part'))).toEqual([])
})
