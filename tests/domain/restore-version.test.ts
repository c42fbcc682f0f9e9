import { approve } from '@shared/domain/approval'
import type { BeatFootage } from '@shared/domain/film'
import { beatsBroughtBack, cutBroughtBack, filmForBeats, restoreVersion } from '@shared/domain/restore-version'
import { type Script, withBeats } from '@shared/domain/script'
import { isSameScript, type ScriptVersion, versionOf } from '@shared/domain/script-version'
import { seconds } from '@shared/domain/time'
import { describe, expect, test } from 'vitest'
import {
  aBeat,
  aClip,
  aFilm,
  aScript,
  aVersion,
  beatId,
  footage,
  laterTime,
  someTime,
  userId,
  versionId,
} from '../support/builders'

describe('a version brought back', () => {
  test('gives its words, title, tone and language, the body kept true', () => {
    const version = aVersion(1, {
      title: 'Earlier',
      tone: 'edgy',
      language: 'de',
      beats: [aBeat(1, { text: 'Hallo.' })],
    })
    expect(restoreVersion(aScript(), version, undefined, laterTime)).toMatchObject({
      ...{ title: 'Earlier', tone: 'edgy', language: 'de', body: 'Hallo.', updated_at: laterTime },
      target_seconds: aScript().target_seconds,
    })
  })

  test('keeps the ids of beats that are there, and gives those that are gone the id of the likest that would go', () => {
    const today = [
      aBeat(1, { text: 'Look up.' }),
      aBeat(9, { text: 'Turn the flash off now' }),
      aBeat(3, { text: 'New' }),
    ]
    const version = aVersion(1, {
      beats: [aBeat(1, { text: 'Look' }), aBeat(2, { text: 'Turn the flash off' }), aBeat(4, { text: 'Good night' })],
    })
    expect(beatsBroughtBack(today, version).map(beat => beat.id)).toEqual([beatId(1), beatId(9), beatId(4)])
  })

  describe('where one was approved', () => {
    const approved = approve(aScript(), { user_id: userId(1), at: someTime, version_id: versionId(1) })
    const edited = withBeats(approved, [aBeat(1, { text: 'Other' })], laterTime)
    const restored = (script: Script, version: ScriptVersion) => restoreVersion(script, version, aVersion(1), laterTime)

    test('brings the approval back as that one, and as another that says the same', () => {
      for (const version of [aVersion(1), aVersion(2)])
        expect(restored(edited, version)).toMatchObject({ status: 'approved', approval: approved.approval })
      expect(restored(edited, aVersion(2, { title: 'Another' })).status).toBe('edited')
    })

    test.each<[string, Partial<ScriptVersion>]>([
      ['title', { title: 'Another' }],
      ['tone', { tone: 'edgy' }],
      ['language', { language: 'de' }],
    ])('takes the approval back with the same beats under another %s', (_field, given) => {
      expect(restored(approved, aVersion(2, given)).status).toBe('edited')
    })

    test('takes none back where it changes nothing, also under the title that the script got since', () => {
      const renamed = { ...approved, title: 'Another' }
      expect(restored(renamed, aVersion(2, { title: 'Another' })).status).toBe('approved')
      expect(restored(renamed, aVersion(1))).toMatchObject({ title: 'A script', status: 'approved' })
    })

    test('brings none back of a version that is gone', () => {
      expect(restoreVersion(edited, aVersion(2), undefined, laterTime).status).toBe('edited')
    })
  })
})

describe('a cut brought back', () => {
  const cut = (...on: BeatFootage[]) => ({ film: aFilm(...on), format: 'square' as const })
  const today = [aBeat(1, { text: 'Look up.' }), aBeat(9, { text: 'Turn the flash off now' })]
  const beats = [aBeat(1, { text: 'Look' }), aBeat(2, { text: 'Turn the flash off' })]

  test('lies on the beats that its own become, markers too, and is of the version’s format', () => {
    const kept = cut(footage(1, { clips: [aClip(1)] }), footage(2, { clips: [aClip(2)] }))
    const film = { ...kept.film, markers: [{ beat_id: beatId(2), at: seconds(1), note: 'here' }] }
    const brought = cutBroughtBack(today, aVersion(1, { beats, cut: { ...kept, film } })).cut
    expect(brought?.format).toBe('square')
    expect(brought?.film.footage.map(on => [on.beat_id, on.clips[0]?.clip_id])).toEqual([
      [beatId(1), aClip(1).clip_id],
      [beatId(9), aClip(2).clip_id],
    ])
    expect(brought?.film.markers).toEqual([{ beat_id: beatId(9), at: seconds(1), note: 'here' }])
  })

  test('keeps what lay on beats that it had no more, but for one whose place is taken', () => {
    const kept = cut(
      footage(2, { clips: [aClip(2)] }),
      footage(9, { clips: [aClip(9)] }),
      footage(7, { clips: [aClip(7)] }),
    )
    const brought = cutBroughtBack(today, aVersion(1, { beats, cut: kept })).cut
    expect(brought?.film.footage.map(on => [on.beat_id, on.clips[0]?.clip_id])).toEqual([
      [beatId(9), aClip(2).clip_id],
      [beatId(7), aClip(7).clip_id],
    ])
  })

  test('is none of a version that holds none', () => {
    expect(cutBroughtBack(today, aVersion(1))).toEqual({})
  })
})

describe('what lies on beats', () => {
  test('that a restore takes away stays, for the way back', () => {
    const film = aFilm(footage(1, { clips: [aClip(1)] }), footage(2, { clips: [aClip(2)] }))
    expect(filmForBeats(film, [aBeat(1)])).toBe(film)
  })

  test('leaves room for every beat of today: the oldest of it goes first', () => {
    const film = aFilm(...Array.from({ length: 300 }, (_, at) => footage(at + 1, { clips: [aClip(at)] })))
    const beats = Array.from({ length: 200 }, (_, at) => aBeat(at < 100 ? at + 1 : 1_000 + at))
    const left = filmForBeats(film, beats).footage.map(one => one.beat_id)
    expect(left).toHaveLength(200)
    expect(left.slice(0, 100)).toEqual(beats.slice(0, 100).map(beat => beat.id))
    expect(left.at(-1)).toBe(beatId(300))
  })
})

describe('a version to be kept', () => {
  const why = { reason: 'saved' as const, name: 'Named', user_id: userId(1) }

  test('says what the script says, and of its model only where that wrote these words', () => {
    const written = aVersion(1, { reason: 'written', model: 'some-model' })
    expect(versionOf(aScript(), undefined, why, [written])).toMatchObject({
      ...why,
      title: 'A script',
      model: 'some-model',
    })
    const edited = aScript({ beats: [aBeat(1, { text: 'My own' })] })
    expect(versionOf(edited, undefined, why, [written])).toMatchObject({ beats: edited.beats, model: '' })
  })

  test('holds the cut where there is one', () => {
    const cut = { film: aFilm(footage(1, { clips: [aClip(1)] })), format: 'vertical' as const }
    expect(versionOf(aScript(), cut, why, []).cut).toEqual(cut)
    expect(versionOf(aScript(), undefined, why, [])).not.toHaveProperty('cut')
  })

  test('is the same as another whose beats only have other numbers in the same order', () => {
    const numbered = aVersion(2, { beats: aVersion(1).beats.map(beat => ({ ...beat, order: beat.order * 10 })) })
    expect(isSameScript(aVersion(1), numbered)).toBe(true)
    expect(isSameScript(aVersion(1), aVersion(2, { title: 'Another' }))).toBe(false)
  })
})
