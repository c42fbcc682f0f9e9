import { Mixer } from '@renderer/features/player/mixer'
import { ok } from '@shared/domain/result'
import type { SoundPlan } from '@shared/domain/sound-plan'
import { seconds } from '@shared/domain/time'
import { expect, test, vi } from 'vitest'
import { LoopbackStudio } from '../support/loopback-studio'
import { offerStudio } from '../support/open-studio'

const told: { readonly kind: string; readonly key?: string }[] = []

vi.mock('@renderer/components/own-worker', () => ({
  startWorker: () => ({ addEventListener: () => {}, postMessage: (message: (typeof told)[0]) => told.push(message) }),
}))

const planOf = (media: string): SoundPlan => ({
  ...{ fps: 30, frames: 60, music: null, loudness: null },
  stretches: [{ lane: 'voice', media, from: seconds(0), speed: 1, volume: 1, start: 0, frames: 60 }],
})

test('edits that come faster than sound is decoded ask for one piece at a time, and the last of them is heard', async () => {
  let atOnce = 0
  let most = 0
  const asked: string[] = []
  offerStudio(
    new LoopbackStudio({
      'media.sound': async ({ media_id }) => {
        asked.push(media_id)
        atOnce += 1
        most = Math.max(most, atOnce)
        await new Promise(done => setImmediate(done))
        atOnce -= 1
        return ok({ samples: new Int16Array(2) })
      },
    }),
  )
  const mixer = new Mixer(() => {})
  const media = Array.from({ length: 8 }, (_, at) => `0189a0b0-0000-7000-8000-00000000000${at}`)
  await Promise.all(media.map(one => mixer.mix(planOf(one))))
  expect(most).toBe(1)
  expect(asked.at(-1)).toBe(media.at(-1))
  expect(told.filter(({ kind }) => kind === 'mix')).toHaveLength(1)
})
