import { assemblyOf } from '@shared/domain/assembly'
import { type FilmLayout, filmLayout } from '@shared/domain/film-layout'
import { cutsOf, mediaSecond, placeAt } from '@shared/domain/film-places'
import { planRender, type RenderPlan } from '@shared/domain/render-plan'
import { snapPoints, snapTo } from '@shared/domain/snap'
import { seconds } from '@shared/domain/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCut, cutFacts } from '../support/any-cut'
import { aBeat, aClip, aFilm, anEndCard, footage, mediaId } from '../support/builders'

/** Holds a rule against 1,500 films, each as it is laid out and as it will be rendered. */
const holds = (rule: (layout: FilmLayout, plan: RenderPlan) => void) =>
  fc.assert(
    fc.property(anyCut(), ({ film, cutting: { script, facts } }) => {
      const plan = planRender(assemblyOf({ title: '', ...script }, film, 'vertical'), facts)
      rule(filmLayout(script, film, facts), plan)
    }),
    { numRuns: 1_500, seed: 20261128 },
  )

describe('a film is laid out as it is rendered', () => {
  test('with as many frames, and beats that begin where they begin', () => {
    holds((layout, plan) => {
      expect(layout.frames).toBe(plan.frames)
      const starts = layout.beats.map((_, index) => plan.segments.find(one => one.beat === index + 1)?.start)
      expect(layout.beats.map(beat => beat.start)).toEqual(starts)
    })
  })

  test('with the same media from the same second under every border', () => {
    holds((layout, plan) => {
      for (const { start, picture } of plan.segments) {
        const place = placeAt(layout, start)
        const shown = place?.over ?? place?.clip ?? null
        if (picture.kind === 'card') {
          expect(shown).toBe(null)
          continue
        }
        expect(shown?.media_id).toBe(picture.media)
        if (shown && picture.kind === 'moving' && (place?.over || !place?.filled)) {
          expect(mediaSecond(shown, start, layout.fps)).toBeCloseTo(picture.at, 6)
        }
      }
    })
  })

  test('with a cut wherever another picture begins', () => {
    holds((layout, plan) => {
      const cuts = new Set(cutsOf(layout))
      const shots = plan.segments.filter(({ shot }, index) => plan.segments[index - 1]?.shot !== shot)
      expect(shots.filter(({ start }) => !cuts.has(start))).toEqual([])
    })
  })

  test('with the same captions, but where a card says the words itself', () => {
    holds((layout, plan) => {
      const shown = plan.segments.flatMap(({ captions, start }) =>
        captions.map(({ from, words }) => [start + from, words]),
      )
      const laid = layout.beats.flatMap(({ captions }) => captions)
      for (const [at, words] of shown) {
        const event = laid.find(({ from, to }) => from <= Number(at) && Number(at) < to)
        expect(event?.words).toEqual(words)
      }
    })
  })
})

describe('a layout', () => {
  const script = { language: 'en' as const, beats: [aBeat(1, { text: 'One two three' }), aBeat(2)] }
  const long = aClip(1, { media_id: mediaId(0), from: seconds(1), to: seconds(3) })
  const short = aClip(2, { media_id: mediaId(1), from: seconds(0), to: seconds(1), order: 2 })
  const still = aClip(3, { media_id: mediaId(3), from: seconds(0), to: seconds(2) })

  test('tells what is cut off at the beat’s end and what is left over in the media', () => {
    const film = aFilm(footage(1, { clips: [long, short], seconds: seconds(1.5) }))
    const [first, second] = filmLayout(script, film, cutFacts).beats[0]?.clips ?? []
    expect(first).toMatchObject({ start: 0, frames: 45, cut: 15, head: 1, from: 1, to: 3 })
    expect(first?.tail).toBeCloseTo(4.3)
    expect(second).toMatchObject({ start: 45, frames: 0, cut: 30 })
  })

  test('tells what is held, repeated and slowed, and that a still is as long as one likes', () => {
    const on = (short: 'freeze' | 'loop' | 'slow') =>
      filmLayout(script, aFilm(footage(1, { clips: [long], seconds: seconds(5), short })), cutFacts).beats[0]
    expect(on('freeze')?.filled).toMatchObject([{ kind: 'held', start: 60, frames: 90 }])
    expect(on('loop')?.filled.map(({ kind, start, frames }) => [kind, start, frames])).toEqual([
      ['loop', 60, 60],
      ['loop', 120, 30],
    ])
    expect(on('slow')).toMatchObject({ isSlowed: true, filled: [], clips: [{ frames: 150, speed: 0.4 }] })
    const { beats } = filmLayout(script, aFilm(footage(1, { clips: [still] })), cutFacts)
    expect(beats[0]?.clips[0]).toMatchObject({ head: null, tail: null })
  })

  test('has the voice, markers that stay inside their beats, and the end card', () => {
    const voice = { media_id: mediaId(1), from: seconds(1), to: seconds(3), spoken: null }
    const beat_id = aBeat(1).id
    const markers = [
      { beat_id, at: seconds(0.5), note: 'here' },
      { beat_id, at: seconds(60), note: 'late' },
      { beat_id: aBeat(9).id, at: seconds(0), note: 'gone' },
    ]
    const { lines, seconds: lasts, over } = anEndCard({ seconds: 1 })
    const film = {
      ...aFilm(footage(1, { clips: [long], voice })),
      markers,
      endCard: { logo: null, lines, seconds: lasts, over },
    }
    const layout = filmLayout(script, film, cutFacts)
    expect(layout.beats[0]?.voice).toEqual({ media_id: mediaId(1), from: 1, start: 0, frames: 60, cut: 0 })
    expect(layout.markers).toEqual([
      { index: 0, frame: 15, note: 'here' },
      { index: 1, frame: 59, note: 'late' },
    ])
    expect(layout.endCard).toEqual({ start: layout.frames - 30, frames: 30 })
  })

  test('gives edits points to snap to: words by what is spoken, not by how it springs', () => {
    const layout = filmLayout(script, aFilm(footage(1, { clips: [long] })), cutFacts)
    const points = snapPoints(layout, 31)
    const words = new Set(points.filter(point => point.kind === 'word' && point.frame <= 60).map(point => point.frame))
    expect(words.size).toBe(4)
    expect(snapTo(58, points, 3)).toEqual({ kind: 'beat', frame: 60 })
    expect(snapTo(32, points, 3)).toEqual({ kind: 'playhead', frame: 31 })
    expect(snapTo(10, [{ kind: 'cut', frame: 14 }], 3)).toBe(null)
  })
})
