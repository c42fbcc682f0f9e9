import { Mixer } from '@renderer/features/player/mixer'
import { seconds } from '@shared/domain/time'
import { expect, it, vi } from 'vitest'

const { call, postMessage } = vi.hoisted(() => ({ call: vi.fn(), postMessage: vi.fn() }))
vi.mock('@renderer/studio', () => ({ studio: { call } }))
vi.mock('@renderer/features/player/mix-worker?worker&url', () => ({ default: '' }))
vi.mock('@renderer/components/own-worker', () => ({
  startWorker: () => ({ postMessage, addEventListener() {}, terminate() {} }),
}))

it('hears a clip of more than ten minutes in parts, one behind the other', async () => {
  call.mockImplementation(async () => ({ ok: true, value: { samples: new Int16Array(2) } }))
  const stretch = {
    lane: 'clips',
    media: 'a',
    from: seconds(5),
    speed: 2,
    volume: 1,
    start: 30,
    frames: 20_000,
  } as const
  await new Mixer(() => {}).mix({ fps: 30, frames: 20_030, stretches: [stretch], music: null, loudness: null })
  const asked = call.mock.calls.map(([, order]) => [order.from, order.seconds])
  const ramp = 0.005
  expect(asked).toEqual([
    [5, 600],
    [1_205 - 2 * ramp, 20_000 / 30 - 600 + ramp],
  ])
  expect(postMessage.mock.lastCall?.[0].pieces.map((piece: { start: number }) => piece.start)).toEqual([
    48_000,
    48_000 * 601 - 240,
  ])
})

it('asks for music under more than ten minutes in parts that meet on their ramps', async () => {
  call.mockClear()
  call.mockImplementation(async () => ({ ok: true, value: { samples: new Int16Array(2) } }))
  const look = { media: 'bed', from: seconds(3), volume: 1, duck: false, fadeIn: 0, fadeOut: 0, loop: true }
  await new Mixer(() => {}).mix({ fps: 30, frames: 40_000, stretches: [], music: look, loudness: null })
  expect(call.mock.calls.map(([, order]) => [order.from, order.after, order.loop])).toEqual([
    [3, 0, true],
    [3, 599.995, true],
    [3, 1_199.99, true],
  ])
  expect(postMessage.mock.lastCall?.[0].music.pieces.map((piece: { start: number }) => piece.start)).toEqual([
    0, 28_799_760, 57_599_520,
  ])
})
