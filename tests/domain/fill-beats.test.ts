import { beatsToFill, fillBeats, isOverfull, placeClips } from '@shared/domain/fill-beats'
import { emptyFilm, footageOn } from '@shared/domain/film'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aClip, aFilm, beatId, clipId, footage } from '../support/builders'

const beats = [1, 2, 3, 4].map(beatId)
const clips = (count: number) => Array.from({ length: count }, (_, index) => aClip(index + 1))
const shared = (count: number, targets = beats) => {
  const { film } = fillBeats(emptyFilm, targets, clips(count))
  return targets.map(beat => footageOn(film, beat).clips.length)
}

describe('which beats clips dropped on a script go to', () => {
  test('dropped beside the beats: every uncovered one', () => {
    expect(beatsToFill(beats, new Set([beatId(2)]), null)).toEqual([1, 3, 4].map(beatId))
  })

  test('dropped on a beat: that one, though covered, and the uncovered ones below it', () => {
    expect(beatsToFill(beats, new Set([beatId(2), beatId(3)]), beatId(2))).toEqual([2, 4].map(beatId))
  })

  test('with every beat covered: the last', () => {
    expect(beatsToFill(beats, new Set(beats), null)).toEqual([beatId(4)])
  })
})

describe('sharing clips out', () => {
  test('as many as beats or fewer: one each from the top', () => {
    expect(shared(4)).toEqual([1, 1, 1, 1])
    expect(shared(2)).toEqual([1, 1, 0, 0])
  })

  test('more than beats: evenly, the first beats take what is over', () => {
    expect(shared(6)).toEqual([2, 2, 1, 1])
    expect(shared(9, beats.slice(0, 2))).toEqual([5, 4])
  })

  test('every clip is placed once and in order, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 4 }), (count, targets) => {
        const { film } = fillBeats(emptyFilm, beats.slice(0, targets), clips(count))
        const placed = beats.flatMap(beat => footageOn(film, beat).clips.map(clip => clip.clip_id))
        expect(placed).toEqual(clips(count).map(clip => clip.clip_id))
      }),
    )
  })

  test('clips already on a beat stay before the new ones', () => {
    const film = aFilm(footage(1, { clips: [aClip(9)] }))
    const filled = fillBeats(film, [beatId(1)], clips(1)).film
    expect(footageOn(filled, beatId(1)).clips.map(clip => clip.clip_id)).toEqual([clipId(9), clipId(1)])
  })
})

test('clips dropped between two clips lie there in the order given', () => {
  const film = aFilm(footage(1, { clips: [aClip(8), aClip(9)] }))
  const placed = placeClips(film, beatId(1), clips(2), 1)
  expect(footageOn(placed, beatId(1)).clips.map(clip => clip.clip_id)).toEqual([8, 1, 2, 9].map(clipId))
})

test('a beat holds fifty clips and no more', () => {
  expect(isOverfull(fillBeats(emptyFilm, [beatId(1)], clips(50)).film)).toBe(false)
  expect(isOverfull(fillBeats(emptyFilm, [beatId(1)], clips(51)).film)).toBe(true)
})
