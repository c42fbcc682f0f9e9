import { fillBeat, setShort } from '@shared/domain/cut/fill-beat'
import { addMarker, moveMarker, moveMarkerBy, noteMarker, removeMarker } from '@shared/domain/cut/markers'
import { clipToOver, moveOver, moveOverBy, overToClip, putOver, setBeatLogo } from '@shared/domain/cut/over'
import { type Film, findClip, footageOn, placeClip, replaceClip, takeClip } from '@shared/domain/film'
import { filmLayout } from '@shared/domain/film-layout'
import { isMediaUsed, takeMediaOff } from '@shared/domain/media-use'
import { moveClipBy, moveClips } from '@shared/domain/move-clip'
import { seconds } from '@shared/domain/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCut, cutFacts } from '../../support/any-cut'
import { aBeat, aClip, aFilm, beatId, footage, mediaId } from '../../support/builders'

const cutting = { script: { language: 'en' as const, beats: [aBeat(1), aBeat(2)] }, facts: cutFacts }
const clip = aClip(1, { media_id: mediaId(2), to: seconds(4) })
const roll = aClip(2, { media_id: mediaId(0), from: seconds(1), to: seconds(3), volume: 0 })
const film = aFilm(footage(1, { clips: [clip] }), footage(2, { clips: [aClip(3, { media_id: mediaId(0) })] }))
const filmOf = (cut: ReturnType<typeof putOver>): Film => {
  if (!cut.ok) throw new Error(cut.problem)
  return cut.value
}
const overOn = (one: Film, beat: number) => footageOn(one, beatId(beat)).over.map(({ at, from, to }) => [at, from, to])

describe('B-roll', () => {
  test('put over a frame begins there and ends with its beat; wherever it is put a frame of it is seen', () => {
    expect(overOn(filmOf(putOver(film, cutting, 30, roll)), 1)).toEqual([[1, 1, 3]])
    expect(overOn(filmOf(putOver(film, cutting, 90, roll)), 1)).toEqual([[3, 1, 2]])
    fc.assert(
      fc.property(anyCut(), fc.nat(), ({ film: any, cutting: its }, some) => {
        const { frames } = filmLayout(its.script, any, its.facts)
        const put = putOver(any, its, some % frames, { ...roll, clip_id: aClip(900).clip_id })
        const laid = filmLayout(its.script, filmOf(put), its.facts).beats.flatMap(beat => beat.over)
        const own = laid.find(one => one.clip_id === aClip(900).clip_id)
        expect(own).toMatchObject({ start: some % frames, cut: 0 })
        expect(own?.frames).toBeGreaterThan(0)
      }),
      { numRuns: 300, seed: 20261128 },
    )
  })

  test('is refused past the film and on a beat that has twenty', () => {
    const many = Array.from({ length: 20 }, (_, n) => ({ ...aClip(100 + n), at: seconds(0) }))
    expect(putOver(film, cutting, 9_000, roll)).toEqual({ ok: false, problem: 'no-beat' })
    const full = aFilm(footage(1, { clips: [clip], over: many }))
    expect(putOver(full, cutting, 0, roll)).toEqual({ ok: false, problem: 'full' })
  })

  test('moves within its beat whole, and over another beat as far as that goes', () => {
    const put = filmOf(putOver(film, cutting, 30, roll))
    expect(overOn(filmOf(moveOver(put, cutting, roll.clip_id, 45)), 1)).toEqual([[1.5, 1, 3]])
    expect(overOn(filmOf(moveOver(put, cutting, roll.clip_id, 110)), 1)).toEqual([[2, 1, 3]])
    const away = filmOf(moveOver(put, cutting, roll.clip_id, 150))
    expect([overOn(away, 1), overOn(away, 2)]).toEqual([[], [[1, 1, 3]]])
    expect(moveOver(put, cutting, clip.clip_id, 0)).toEqual({ ok: false, problem: 'no-clip' })
    expect(overOn(filmOf(moveOverBy(put, cutting, roll.clip_id, 15)), 1)).toEqual([[1.5, 1, 3]])
    expect(overOn(filmOf(moveOverBy(put, cutting, roll.clip_id, -90)), 1)).toEqual([[0, 1, 3]])
    expect(moveOverBy(put, cutting, clip.clip_id, 1)).toEqual({ ok: false, problem: 'no-clip' })
  })

  test('comes from a beat’s own clip, where that lay and without its sound, and goes back', () => {
    const two = aFilm(footage(1, { clips: [clip, { ...roll, order: 5, volume: 1 }] }))
    const lifted = filmOf(clipToOver(two, cutting, roll.clip_id))
    expect(footageOn(lifted, beatId(1))).toMatchObject({ seconds: 6, clips: [{ clip_id: clip.clip_id }] })
    expect(footageOn(lifted, beatId(1)).over).toMatchObject([{ at: 4, from: 1, to: 3, volume: 0 }])
    const back = filmOf(overToClip(lifted, cutting, roll.clip_id))
    expect(footageOn(back, beatId(1)).clips.map(one => one.clip_id)).toEqual([clip.clip_id, roll.clip_id])
    expect(footageOn(back, beatId(1)).over).toEqual([])
    expect(overToClip(back, cutting, roll.clip_id)).toEqual({ ok: false, problem: 'no-clip' })
  })

  test('is found, changed, taken and dragged onto a beat like any clip, but has no place among the clips', () => {
    const put = filmOf(putOver(film, cutting, 30, roll))
    expect(findClip(put, roll.clip_id)).toMatchObject({ clip: roll, over: { at: 1 } })
    expect(findClip(put, roll.clip_id)?.clip).not.toHaveProperty('at')
    expect(overOn(replaceClip(put, { ...roll, from: seconds(2) }), 1)).toEqual([[1, 2, 3]])
    expect(overOn(takeClip(put, roll.clip_id), 1)).toEqual([])
    expect(moveClipBy(put, roll.clip_id, 1)).toBe(put)
    const moved = moveClips(put, [roll.clip_id], beatId(2), null)
    expect([overOn(moved, 1), footageOn(moved, beatId(2)).clips.length]).toEqual([[], 2])
    expect(footageOn(moved, beatId(2)).clips[1]).not.toHaveProperty('at')
    expect(placeClip(put, beatId(1), roll, 0).footage.flatMap(one => one.over)).toEqual([])
    expect([isMediaUsed(put, mediaId(0)), overOn(takeMediaOff(put, mediaId(0)), 1)]).toEqual([true, []])
  })
})

test('a logo lies on its beat until it is taken away', () => {
  const logo = { media_id: mediaId(3), corner: 'top-left', width: 0.2, opacity: 1, from: seconds(0), to: null } as const
  const set = setBeatLogo(film, beatId(1), logo)
  expect([footageOn(set, beatId(1)).logo, footageOn(set, beatId(2)).logo]).toEqual([logo, null])
  expect(footageOn(setBeatLogo(set, beatId(1), null), beatId(1)).logo).toBe(null)
})

describe('a beat that is filled', () => {
  const fixed = (to: number, length: number) =>
    aFilm(footage(1, { clips: [{ ...clip, to: seconds(to) }], seconds: seconds(length), short: 'slow' }))
  const end = (one: Film) => footageOn(filmOf(fillBeat(one, cutting, beatId(1))), beatId(1)).clips[0]?.to

  test('has its last clip run on as far as is missing, or as the media goes', () => {
    expect([end(fixed(4, 6)), end(fixed(4, 60))]).toEqual([6, 12.5])
  })

  test('is left alone where it is full, used up or bare', () => {
    expect(fillBeat(fixed(4, 3), cutting, beatId(1))).toEqual({ ok: false, problem: 'at-edge' })
    expect(fillBeat(fixed(12.5, 20), cutting, beatId(1))).toEqual({ ok: false, problem: 'nothing-left' })
    expect(fillBeat(aFilm(), cutting, beatId(1))).toEqual({ ok: false, problem: 'no-clip' })
    expect(footageOn(setShort(film, beatId(1), 'loop'), beatId(1)).short).toBe('loop')
  })
})

test('markers are set, moved, named and taken away by the frame', () => {
  const marked = filmOf(addMarker(film, cutting, 130, 'here'))
  expect(marked.markers).toEqual([{ beat_id: beatId(2), at: 10 / 30, note: 'here' }])
  expect(addMarker(marked, cutting, 130, 'again')).toEqual({ ok: false, problem: 'at-edge' })
  expect(addMarker(marked, cutting, 9_000, 'never')).toEqual({ ok: false, problem: 'no-beat' })
  expect(filmOf(moveMarker(marked, cutting, 0, 15)).markers).toEqual([{ beat_id: beatId(1), at: 0.5, note: 'here' }])
  expect(noteMarker(marked, 0, 'there').markers[0]?.note).toBe('there')
  expect(removeMarker(marked, 0).markers).toEqual([])
  expect(moveMarker(marked, cutting, 3, 15)).toEqual({ ok: false, problem: 'no-beat' })
  expect(filmOf(moveMarkerBy(marked, cutting, 0, -10)).markers[0]).toMatchObject({ beat_id: beatId(2), at: 0 })
  expect(filmOf(moveMarkerBy(marked, cutting, 0, -500)).markers[0]).toMatchObject({ beat_id: beatId(1), at: 0 })
  expect(moveMarkerBy(marked, cutting, 3, 1)).toEqual({ ok: false, problem: 'no-beat' })
})
