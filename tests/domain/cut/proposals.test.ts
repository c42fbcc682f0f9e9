import { applyCover, proposeCover } from '@shared/domain/cut/propose-cover'
import { applyParts, proposeScenes, proposeWithoutSilences } from '@shared/domain/cut/propose-parts'
import { footageOn } from '@shared/domain/film'
import type { Media } from '@shared/domain/media'
import { stretch } from '@shared/domain/stretch'
import { seconds } from '@shared/domain/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutFacts, freshIds } from '../../support/any-cut'
import { aBeat, aClip, aFilm, beatId, clipId, footage, mediaId, someFacts, someTime } from '../../support/builders'

const clip = aClip(1, { media_id: mediaId(2), from: seconds(1), to: seconds(11), speed: 2 })
const settings = { padding: 0.1, least: 0.4 }
const pairs = (parts: readonly { from: number; to: number }[] = []) =>
  parts.map(({ from, to }) => [Number(from.toFixed(3)), Number(to.toFixed(3))])

describe('silences', () => {
  test('are cut out with some of them left around what is heard, but for those at the clip’s ends', () => {
    const silences = [stretch(0, 2), stretch(4, 6), stretch(8, 8.3), stretch(10, 12)]
    const proposal = proposeWithoutSilences(clip, silences, settings)
    expect(pairs(proposal?.parts)).toEqual([
      [1.9, 4.1],
      [5.9, 10.1],
    ])
    expect(proposal?.saved).toBeCloseTo((10 - 2.2 - 4.2) / 2)
  })

  test('take along sound too short to be anything, and are no proposal where nothing would change or be left', () => {
    const silences = [stretch(2, 4), stretch(4.1, 6)]
    expect(pairs(proposeWithoutSilences(clip, silences, settings)?.parts)).toEqual([
      [1, 2.1],
      [5.9, 11],
    ])
    expect(proposeWithoutSilences(clip, [stretch(3, 3.2)], settings)).toBe(null)
    expect(proposeWithoutSilences(clip, [stretch(0, 20)], settings)).toBe(null)
  })

  test('never cut what is heard', () => {
    const times = fc.array(fc.double({ min: 0, max: 12, noNaN: true }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(times, values => {
        const sorted = [...values].sort((one, other) => one - other)
        const silences = sorted.flatMap((from, index) =>
          index % 2 === 0 ? [stretch(from, sorted[index + 1] ?? 12)] : [],
        )
        for (const { from, to } of proposeWithoutSilences(clip, silences, { padding: 0.1, least: 0 })?.parts ?? []) {
          expect(from).toBeGreaterThanOrEqual(clip.from)
          expect(to).toBeLessThanOrEqual(clip.to)
        }
        const heard = sorted.filter((_, index) => index % 2 === 1).map(from => from + 1e-6)
        const parts = proposeWithoutSilences(clip, silences, { padding: 0, least: 0 })?.parts
        for (const at of heard) {
          const isSilent = silences.some(one => one.from <= at && at <= one.to) || at <= clip.from || at >= clip.to
          if (parts && !isSilent) expect(parts.some(part => part.from <= at && at <= part.to)).toBe(true)
        }
      }),
      { numRuns: 500, seed: 20261128 },
    )
  })
})

describe('scenes', () => {
  test('become clips of their own, none shorter than asked for', () => {
    const proposal = proposeScenes(clip, [0.5, 3, 3.2, 7, 10.8], 0.5)
    expect(pairs(proposal?.parts)).toEqual([
      [1, 3],
      [3, 7],
      [7, 11],
    ])
    expect(proposal?.saved).toBeCloseTo(0)
    expect(proposeScenes(clip, [], 0.5)).toBe(null)
  })

  test('are applied in one edit, in place, the first with the clip’s id', () => {
    const film = aFilm(footage(1, { clips: [aClip(7, { order: 0 }), { ...clip, order: 1 }, aClip(8, { order: 2 })] }))
    const proposal = proposeScenes(clip, [3, 7], 0.5)
    const cut = proposal && applyParts(film, proposal, freshIds())
    const clips = cut?.ok ? footageOn(cut.value, beatId(1)).clips : []
    expect(clips.map(one => one.clip_id)).toEqual([7, 1, 501, 502, 8].map(clipId))
    expect(pairs(clips.slice(1, 4))).toEqual(pairs(proposal?.parts))
    const shorter = aFilm(footage(1, { clips: [{ ...clip, to: seconds(5) }] }))
    expect(proposal && applyParts(shorter, proposal, freshIds())).toEqual({ ok: false, problem: 'no-clip' })
    const many = Array.from({ length: 49 }, (_, n) => aClip(100 + n))
    const full = aFilm(footage(1, { clips: [...many, clip] }))
    expect(proposal && applyParts(full, proposal, freshIds())).toEqual({ ok: false, problem: 'full' })
  })
})

describe('footage for a bare beat', () => {
  const beat = aBeat(1, { text: 'The market opens before the sun is up, and all of the stalls are full of fish.' })
  const cutting = { script: { language: 'en' as const, beats: [beat] }, facts: cutFacts }
  const media = (number: number, name: string, tags: readonly string[] = [], duration = 20): Media => ({
    ...{ media_id: mediaId(number), name, tags: [...tags], facts: someFacts({ duration }) },
    ...{ warnings: [], created_at: someTime, updated_at: someTime, sv: 1 },
  })
  const bin = [
    media(0, 'IMG_0001.mov'),
    media(1, 'the of all.mp4', [], 1),
    media(2, 'stall-03.mp4', ['fish', 'markets']),
    media(9, 'market that is gone.mp4'),
  ]

  test('is ranked by words in common, then by what is unused and long enough', () => {
    const ranked = proposeCover(aFilm(), cutting, beat, bin)
    expect(ranked.map(one => one.media_id)).toEqual([2, 0, 1].map(mediaId))
    expect(ranked[0]?.words.toSorted()).toEqual(['fish', 'market', 'stalls'])
    expect(ranked.map(one => [one.isUnused, one.isLongEnough])).toEqual([
      [true, true],
      [true, true],
      [true, false],
    ])
    const used = aFilm(footage(2, { clips: [aClip(1, { media_id: mediaId(0) })] }))
    expect(proposeCover(used, cutting, beat, bin).map(one => one.media_id)).toEqual([2, 1, 0].map(mediaId))
  })

  test('is put on it as long as the beat needs', () => {
    const [best] = proposeCover(aFilm(), cutting, beat, bin)
    const cut = best && applyCover(aFilm(), cutting, best, freshIds())
    const [put] = cut?.ok ? footageOn(cut.value, beatId(1)).clips : []
    expect(put).toMatchObject({ media_id: mediaId(2), from: 0 })
    expect(put?.to).toBe(best?.length)
    expect(best?.length).toBeGreaterThan(4)
  })
})
