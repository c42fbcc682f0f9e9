import { heardOn } from '@renderer/features/captions/heard-on'
import { seconds } from '@shared/domain/time'
import { expect, test } from 'vitest'
import { aClip, footage, mediaId, someFacts } from '../support/builders'

const facts = new Map([
  [mediaId(1) as string, someFacts()],
  [mediaId(2) as string, someFacts()],
  [mediaId(3) as string, someFacts({ audioChannels: 0 })],
])

test('of a beat without a voice the clip with sound that plays first is heard, wherever it stands in the list', () => {
  const clips = [aClip(1, { order: 3 }), aClip(2, { order: 2, from: seconds(1), speed: 2 }), aClip(3, { order: 1 })]
  expect(heardOn(footage(1, { clips }), facts)).toEqual({ media_id: mediaId(2), from: 1, speed: 2 })
  expect(heardOn(footage(1, { clips: clips.slice(2) }), facts)).toBeNull()
})

test('a voice is heard before any clip', () => {
  const voice = { media_id: mediaId(1), from: seconds(2), to: seconds(3), spoken: null }
  expect(heardOn(footage(1, { clips: [aClip(2)], voice }), facts)).toEqual({ media_id: mediaId(1), from: 2, speed: 1 })
})
