import { compareCuts, cutFigures } from '@shared/domain/compare-cuts'
import { emptyFilm, type Film } from '@shared/domain/film'
import { cutToKeep, isSameCut } from '@shared/domain/kept-cut'
import { ScriptVersion } from '@shared/domain/script-version'
import { seconds } from '@shared/domain/time'
import { describe, expect, test } from 'vitest'
import { aBeat, aClip, aFilm, aVersion, beatId, footage, mediaId, plainMusic, someFacts } from '../support/builders'

const beats = [aBeat(1), aBeat(2)]
const facts = new Map([1, 2, 3, 4].map(number => [mediaId(number) as string, someFacts({ duration: 10 })]))
const side = (film: Film, given = {}) => ({
  language: 'en' as const,
  beats,
  cut: { film, format: 'vertical' as const },
  ...given,
})
const clip = (number: number, to: number) => aClip(number, { to: seconds(to) })
const film = aFilm(footage(1, { clips: [clip(1, 2), clip(2, 3)] }), footage(2, { clips: [clip(3, 4)] }))
const unchanged = { added: 0, removed: 0, changed: 0, aspects: [], longer: 0 }

describe('a cut to be kept', () => {
  test('is none where nothing was cut, though beats were touched', () => {
    expect(cutToKeep(undefined)).toBeUndefined()
    expect(cutToKeep({ film: aFilm(footage(1)), format: 'vertical' })).toBeUndefined()
    expect(cutToKeep({ film: emptyFilm, format: 'square' })).toEqual({ film: emptyFilm, format: 'square' })
  })

  test('is the same whichever beat was worked on last', () => {
    const turned = { ...film, footage: [...film.footage].reverse() }
    expect(isSameCut(side(film).cut, side(turned).cut)).toBe(true)
    expect(isSameCut(side(film).cut, side(aFilm(footage(1))).cut)).toBe(false)
    expect(isSameCut(side(film).cut, undefined)).toBe(false)
  })

  test('is part of a version, and no part of those kept before versions held any', () => {
    expect(ScriptVersion.parse(aVersion(1, { cut: side(film).cut })).cut).toEqual(side(film).cut)
    expect(ScriptVersion.parse(aVersion(1))).not.toHaveProperty('cut')
  })
})

describe('figures of a cut', () => {
  test('count what lies on the beats of the script, B-roll too', () => {
    const over = [{ ...clip(4, 1), at: seconds(0) }]
    const more = { ...film, footage: [...film.footage, footage(9, { clips: [clip(5, 1)], over })] }
    expect(cutFigures(side(more), facts)).toEqual({ beats: 2, clips: 3, seconds: 9 })
    expect(cutFigures(side(aFilm(footage(1, { clips: [clip(1, 2)], over }))), facts).clips).toBe(2)
  })

  test('of words alone tell how long they take to read', () => {
    expect(cutFigures({ language: 'en', beats }, facts)).toMatchObject({ beats: 2, clips: 0 })
    expect(cutFigures({ language: 'en', beats }, facts).seconds).toBeGreaterThan(2)
  })
})

describe('two cuts compared', () => {
  test('that are the same differ in nothing', () => {
    expect(compareCuts(side(film), side(film), facts)).toEqual(unchanged)
  })

  test('tell the clips that came, went and were trimmed, and by how much the film is shorter', () => {
    const other = aFilm(footage(1, { clips: [clip(2, 1)] }), footage(2, { clips: [clip(3, 4), clip(4, 1)] }))
    expect(compareCuts(side(film), side(other), facts)).toEqual({
      ...unchanged,
      added: 1,
      removed: 1,
      changed: 1,
      longer: -3,
    })
  })

  test('count a clip moved to another beat or place as changed, but none whose neighbour went', () => {
    const moved = aFilm(
      footage(1, { clips: [clip(2, 3)] }),
      footage(2, { clips: [clip(3, 4), { ...clip(1, 2), order: 9 }] }),
    )
    expect(compareCuts(side(film), side(moved), facts)).toMatchObject({ changed: 1, longer: 0 })
    const without = aFilm(footage(1, { clips: [clip(2, 3)] }), footage(2, { clips: [clip(3, 4)] }))
    expect(compareCuts(side(film), side(without), facts)).toMatchObject({ removed: 1, changed: 0 })
  })

  test.each<[string, Partial<Film>]>([
    ['music', { music: { media_id: mediaId(4), from: seconds(0), ...plainMusic } }],
    ['captions', { captions: { ...emptyFilm.captions, mode: 'lines' } }],
    ['markers', { markers: [{ beat_id: beatId(1), at: seconds(1), note: '' }] }],
    ['loudness', { loudness: null }],
    ['frameRate', { fps: 25 }],
  ])('name the %s where that is another', (aspect, given) => {
    expect(compareCuts(side(film), side({ ...film, ...given }), facts)).toEqual({ ...unchanged, aspects: [aspect] })
  })

  test('name voice, captions and length of a beat, and the format', () => {
    const spoken = footage(1, {
      ...{ clips: [clip(1, 2), clip(2, 3)], seconds: seconds(5), captions: [] },
      voice: { media_id: mediaId(1), from: seconds(0), to: seconds(1), spoken: null },
    })
    const other = { film: aFilm(spoken, footage(2, { clips: [clip(3, 4)] })), format: 'square' as const }
    const { aspects } = compareCuts(side(film), side(film, { cut: other }), facts)
    expect(aspects).toEqual(['voice', 'captions', 'lengths', 'format'])
  })

  test('lie on beats that are the same, whatever their ids', () => {
    const again = [aBeat(8, { text: beats[0]?.text ?? '' }), aBeat(2)]
    const moved = {
      ...film,
      footage: film.footage.map(on => (on.beat_id === beatId(1) ? { ...on, beat_id: beatId(8) } : on)),
    }
    expect(compareCuts(side(film), side(moved, { beats: again }), facts)).toEqual(unchanged)
  })
})
