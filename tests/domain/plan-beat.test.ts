import type { FactsByMedia } from '@shared/domain/beat-length'
import { type PictureLook, pictureAt } from '@shared/domain/picture'
import { planBeat } from '@shared/domain/plan-beat'
import { seconds } from '@shared/domain/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anAssemblyBeat, anAssemblyClip, someFacts } from '../support/builders'

const facts: FactsByMedia = new Map([
  ['a', someFacts({ duration: 2 })],
  ['b', someFacts({ duration: 1 })],
  ['still', someFacts({ kind: 'image', duration: null, fps: null })],
  ['song', someFacts({ kind: 'audio', width: 0, height: 0 })],
])
const look: PictureLook = { fit: 'fill', focus: [0.5, 0.5], zoom: 1 }
const moving = (media: string, at: number, speed = 1) =>
  ({ kind: 'moving', media, at: seconds(at), speed, look }) as const
const held = (media: string, at: number) => ({ kind: 'held', media, at: seconds(at), look }) as const
const plan = (given: Parameters<typeof anAssemblyBeat>[1], frames: number) =>
  planBeat(anAssemblyBeat('x', given), frames, 30, facts)

test('clips follow each other and end with the beat', () => {
  expect(plan({ clips: [anAssemblyClip('a', { volume: 0.5 }), anAssemblyClip('b')] }, 75)).toEqual([
    { start: 0, frames: 60, picture: moving('a', 0), volume: 0.5 },
    { start: 60, frames: 15, picture: moving('b', 0), volume: 1 },
  ])
})

test('a beat longer than its clips holds the last frame', () => {
  expect(plan({ clips: [anAssemblyClip('b', { from: seconds(0.5) })] }, 45)).toEqual([
    { start: 0, frames: 15, picture: moving('b', 0.5), volume: 1 },
    { start: 15, frames: 30, picture: held('b', 0.5 + 14 / 30), volume: 0 },
  ])
})

test('a beat longer than its clips plays them again when it loops', () => {
  expect(plan({ clips: [anAssemblyClip('b')], short: 'loop' }, 70).map(shot => [shot.start, shot.frames])).toEqual([
    [0, 30],
    [30, 30],
    [60, 10],
  ])
})

test('a beat longer than its clips slows them all by the same', () => {
  expect(plan({ clips: [anAssemblyClip('a'), anAssemblyClip('b', { speed: 2 })], short: 'slow' }, 150)).toEqual([
    { start: 0, frames: 120, picture: moving('a', 0, 0.5), volume: 1 },
    { start: 120, frames: 30, picture: moving('b', 0, 1), volume: 1 },
  ])
})

test('a beat slowed to a tenth is slow enough: its last frame is held', () => {
  const shots = plan({ clips: [anAssemblyClip('b')], short: 'slow' }, 600)
  expect(shots.map(({ frames, picture }) => [frames, picture.kind])).toEqual([
    [300, 'moving'],
    [300, 'held'],
  ])
})

test('a still stays as long as the beat', () => {
  expect(plan({ clips: [anAssemblyClip('still')] }, 200)).toEqual([
    { start: 0, frames: 200, picture: held('still', 0), volume: 1 },
  ])
})

test.each([
  ['no clips', []],
  ['a media that is not there', [anAssemblyClip('gone')]],
  ['sound alone', [anAssemblyClip('song')]],
  ['a stretch past the end of its media', [anAssemblyClip('b', { from: seconds(1) })]],
])('a beat with %s is a card with its words', (_name, clips) => {
  expect(plan({ clips, kind: 'hook', text: 'Hello' }, 45)).toEqual([
    { start: 0, frames: 45, picture: { kind: 'card', beatKind: 'hook', text: 'Hello' }, volume: 0 },
  ])
})

test('a beat has a picture for every frame and no more, whatever lies on it', () => {
  const clip = fc.record({
    media: fc.constantFrom('a', 'b', 'still', 'gone'),
    from: fc.double({ min: 0, max: 2, noNaN: true }).map(seconds),
    to: fc.option(fc.double({ min: 0, max: 3, noNaN: true }).map(seconds)),
    speed: fc.double({ min: 0.1, max: 10, noNaN: true }),
  })
  const beat = fc.record({ clips: fc.array(clip, { maxLength: 6 }), short: fc.constantFrom('freeze', 'loop', 'slow') })
  fc.assert(
    fc.property(beat, fc.integer({ min: 1, max: 300 }), ({ clips, short }, frames) => {
      const shots = plan({ clips: clips.map(({ media, ...given }) => anAssemblyClip(media, given)), short }, frames)
      const ends = shots.map(shot => shot.start + shot.frames)
      expect(shots.map(shot => shot.start)).toEqual([0, ...ends.slice(0, -1)])
      expect(ends.at(-1)).toBe(frames)
    }),
  )
})

test('a moving picture told from a later frame is later in its media by its speed', () => {
  expect(pictureAt(moving('a', 1, 2), 15, 30)).toEqual(moving('a', 2, 2))
  expect(pictureAt(held('a', 1), 15, 30)).toEqual(held('a', 1))
})
