import { type Film, footageOn } from '@shared/domain/film'
import { moveClipAcross, moveClipBy, moveClips, placeOf, showInstead } from '@shared/domain/move-clip'
import { seconds } from '@shared/domain/time'
import { expect, test } from 'vitest'
import { aClip, aFilm, beatId, clipId, footage, mediaId } from '../support/builders'

const film = aFilm(footage(1, { clips: [aClip(1), aClip(2), aClip(3)] }), footage(2, { clips: [aClip(4)] }))
const on = (changed: Film, beat: number) =>
  footageOn(changed, beatId(beat)).clips.map(clip => Number(clip.clip_id.slice(-3)))
const ids = (...numbers: number[]) => numbers.map(clipId)

test('a place beside a clip is its index or the next; without one it is the end', () => {
  expect(placeOf(film, beatId(1), { clip_id: clipId(2), side: 'before' })).toBe(1)
  expect(placeOf(film, beatId(1), { clip_id: clipId(2), side: 'after' })).toBe(2)
  expect(placeOf(film, beatId(1), null)).toBe(3)
  expect(placeOf(film, beatId(1), { clip_id: clipId(4), side: 'before' })).toBe(3)
})

test('clips moved among their own beat’s clips keep their sequence', () => {
  expect(on(moveClips(film, ids(1, 2), beatId(1), { clip_id: clipId(3), side: 'after' }), 1)).toEqual([3, 1, 2])
  expect(on(moveClips(film, ids(3), beatId(1), { clip_id: clipId(1), side: 'before' }), 1)).toEqual([3, 1, 2])
  expect(on(moveClips(film, ids(2), beatId(1), { clip_id: clipId(2), side: 'after' }), 1)).toEqual([1, 2, 3])
})

test('clips moved to another beat leave theirs', () => {
  const moved = moveClips(film, ids(1, 3), beatId(2), { clip_id: clipId(4), side: 'before' })
  expect([on(moved, 1), on(moved, 2)]).toEqual([[2], [1, 3, 4]])
})

test('a clip that the film does not hold moves nothing', () => {
  expect(moveClips(film, ids(9), beatId(2), null)).toBe(film)
})

test('a clip moves one place at a time and stops at the ends', () => {
  expect(on(moveClipBy(film, clipId(1), 1), 1)).toEqual([2, 1, 3])
  expect(on(moveClipBy(film, clipId(3), -1), 1)).toEqual([1, 3, 2])
  expect(moveClipBy(film, clipId(3), 1)).toBe(film)
})

test('a clip goes to the next beat’s end, and nowhere past the script’s', () => {
  const order = [1, 2].map(beatId)
  const moved = moveClipAcross(film, order, clipId(2), 1)
  expect([on(moved, 1), on(moved, 2)]).toEqual([
    [1, 3],
    [4, 2],
  ])
  expect(moveClipAcross(film, order, clipId(2), -1)).toBe(film)
})

test('a media shown instead plays as long as the old one did, as far as it goes', () => {
  const clip = aClip(1, { from: seconds(2), to: seconds(5), zoom: 2 })
  expect(showInstead(clip, mediaId(9), 10)).toEqual({ ...clip, media_id: mediaId(9), from: 0, to: 3 })
  expect(showInstead(clip, mediaId(9), 1.5)).toMatchObject({ from: 0, to: 1.5 })
})
