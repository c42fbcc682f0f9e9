import { clipLength, trimClip } from '@shared/domain/clip'
import { Film, findClip, footageOn, moveFootage, placeClip, replaceClip, takeClip } from '@shared/domain/film'
import { seconds } from '@shared/domain/time'
import { describe, expect, test } from 'vitest'
import { aClip, aFilm, beatId, clipId, footage, mediaId, someFacts } from '../support/builders'

const clipsOn = (film: Film, beat: number) => footageOn(film, beatId(beat)).clips.map(clip => clip.clip_id)

describe('film', () => {
  test('a clip is placed at its index among the clips of the beat', () => {
    const film = aFilm(footage(1, { clips: [aClip(1), aClip(2)] }))
    expect(clipsOn(placeClip(film, beatId(1), aClip(3), 1), 1)).toEqual([clipId(1), clipId(3), clipId(2)])
  })

  test('a clip lies in one place only: placing it elsewhere moves it', () => {
    const film = aFilm(footage(1, { clips: [aClip(1)] }), footage(2, { clips: [aClip(2)] }))
    const moved = placeClip(film, beatId(2), aClip(1), 0)
    expect(clipsOn(moved, 1)).toEqual([])
    expect(clipsOn(moved, 2)).toEqual([clipId(1), clipId(2)])
  })

  test('other beats are untouched, the same objects as before', () => {
    const film = aFilm(footage(1, { clips: [aClip(1)] }), footage(2))
    expect(placeClip(film, beatId(2), aClip(5), 0).footage.find(one => one.beat_id === beatId(1))).toBe(film.footage[0])
  })

  test('taking or replacing an unknown clip changes nothing', () => {
    const film = aFilm(footage(1, { clips: [aClip(1)] }))
    expect(takeClip(film, clipId(9))).toBe(film)
    expect(replaceClip(film, aClip(9))).toBe(film)
  })

  test('a replaced clip keeps its place', () => {
    const film = aFilm(footage(1, { clips: [aClip(1), aClip(2)] }))
    const replaced = replaceClip(film, aClip(1, { speed: 2, order: 99 }))
    expect(clipsOn(replaced, 1)).toEqual([clipId(1), clipId(2)])
    expect(findClip(replaced, clipId(1))?.clip.speed).toBe(2)
  })

  test('merging beats carries clips over in order, and a voice where there was none', () => {
    const voice = { media_id: mediaId(7), from: seconds(0), to: seconds(2), spoken: null }
    const film = aFilm(footage(1, { clips: [aClip(1)] }), footage(2, { clips: [aClip(2), aClip(3)], voice }))
    const merged = moveFootage(film, beatId(2), beatId(1))
    expect(clipsOn(merged, 1)).toEqual([clipId(1), clipId(2), clipId(3)])
    expect(footageOn(merged, beatId(1)).voice).toEqual(voice)
    expect(merged.footage).toHaveLength(1)
    expect(Film.safeParse(merged).success).toBe(true)
  })
})

describe('clip', () => {
  const clip = aClip(1, { from: seconds(2), to: seconds(6) })

  test.each([
    ['the start moves', { from: 3 }, { from: 3, to: 6 }],
    ['the start stops at the media’s start', { from: -1 }, { from: 0, to: 6 }],
    ['the start stops a tenth of a second before the end', { from: 9 }, { from: 5.9, to: 6 }],
    ['the end moves', { to: 4 }, { from: 2, to: 4 }],
    ['the end stops at the media’s end', { to: 40 }, { from: 2, to: 10 }],
    ['the end stops a tenth of a second after the start', { to: 0 }, { from: 2, to: 2.1 }],
  ])('trimming: %s', (_name, ends, expected) => {
    expect(trimClip(clip, ends, someFacts())).toEqual({ ...clip, ...expected })
  })

  test('a still can be held past its usual length', () => {
    expect(trimClip(clip, { to: 60 }, someFacts({ kind: 'image', duration: null })).to).toBe(60)
  })

  test('twice the speed plays half as long', () => {
    expect(clipLength({ ...clip, speed: 2 })).toBe(2)
  })
})
