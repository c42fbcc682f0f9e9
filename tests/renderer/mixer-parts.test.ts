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
  call.mockImplementation(async () => ({ ok: true, value: { samples: new Float32Array(2) } }))
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
  expect(asked).toEqual([
    [5, 600],
    [1_205, 2_000 / 30],
  ])
  expect(postMessage.mock.lastCall?.[0].pieces.map((piece: { start: number }) => piece.start)).toEqual([
    48_000,
    48_000 * 601,
  ])
})
