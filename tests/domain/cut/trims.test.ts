import type { Cut } from '@shared/domain/cut/cutting'
import { rollBy, slideBy, slipBy } from '@shared/domain/cut/roll'
import { splitAt, splitClip } from '@shared/domain/cut/split'
import { trimBy, trimToFrame } from '@shared/domain/cut/trim'
import { type Film, findClip, footageOn } from '@shared/domain/film'
import { filmLayout } from '@shared/domain/film-layout'
import type { ClipId } from '@shared/domain/ids'
import { seconds } from '@shared/domain/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCut, cutFacts, differences, framesOf, freshIds } from '../../support/any-cut'
import { aBeat, aClip, aFilm, beatId, clipId, footage, mediaId } from '../../support/builders'

const allClips = (film: Film) =>
  film.footage
    .flatMap(({ clips, over }) => [...clips, ...over])
    .sort((one, other) => (one.clip_id < other.clip_id ? -1 : 1))
const otherClips = (film: Film, ...ids: readonly ClipId[]) => allClips(film).filter(clip => !ids.includes(clip.clip_id))
const filmOf = (cut: Cut): Film => {
  if (!cut.ok) throw new Error(cut.problem)
  return cut.value
}
/** A film and one of its clips, if it has any; `at` picks the clip, `by` is some frames. */
const aCase = (bounds: Parameters<typeof anyCut>[0] = {}) =>
  fc.record({ cut: anyCut(bounds), at: fc.nat(), by: fc.integer({ min: -40, max: 40 }).filter(by => by !== 0) })
const bare = (film: Film) => ({ ...film, footage: film.footage.map(one => ({ ...one, over: [] })) })
const runs = { numRuns: 700, seed: 20261128 }
const near = (film: Film) =>
  film.footage
    .toSorted((one, other) => (one.beat_id < other.beat_id ? -1 : 1))
    .map(({ clips, over, seconds: fixed, ...rest }) => ({
      ...rest,
      fixed: fixed?.toFixed(6),
      clips: [...clips, ...over].map(({ from, to, ...clip }) => ({
        ...clip,
        from: from.toFixed(6),
        to: to.toFixed(6),
      })),
    }))

describe('a split', () => {
  test('changes nothing that is seen, wherever it is', () => {
    fc.assert(
      fc.property(aCase(), ({ cut: { film, cutting }, at }) => {
        const before = framesOf(film, cutting)
        const split = splitAt(film, cutting, at % before.length, freshIds())
        if (!split.ok) return
        expect(differences(framesOf(split.value, cutting), before)).toBe(0)
        expect(allClips(split.value)).toHaveLength(allClips(film).length + 1)
      }),
      runs,
    )
  })

  const clip = aClip(1, { media_id: mediaId(0), to: seconds(2) })
  const over = { ...aClip(2, { media_id: mediaId(0), to: seconds(1), speed: 2 }), at: seconds(0.5) }
  const film = aFilm(footage(1, { clips: [clip], over: [over], seconds: seconds(4) }))
  const cutting = { script: { language: 'en' as const, beats: [aBeat(1)] }, facts: cutFacts }

  test('takes the B-roll that lies above, or the clip that is named', () => {
    const { over: parts } = footageOn(filmOf(splitAt(film, cutting, 21, freshIds())), beatId(1))
    expect(parts.map(({ from, to, at }) => [from, to, at].map(value => Number(value.toFixed(6))))).toEqual([
      [0, 0.4, 0.5],
      [0.4, 1, 0.7],
    ])
    const { clips } = footageOn(filmOf(splitAt(film, cutting, 21, freshIds(), clip.clip_id)), beatId(1))
    expect(clips.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.7],
      [0.7, 2],
    ])
  })

  test('is refused where it would leave less than a frame, on held frames, and without a clip', () => {
    expect(splitClip(film, clip.clip_id, 0.01, freshIds())).toEqual({ ok: false, problem: 'at-edge' })
    expect(splitAt(film, cutting, 0, freshIds())).toEqual({ ok: false, problem: 'at-edge' })
    expect(splitAt(film, cutting, 100, freshIds())).toEqual({ ok: false, problem: 'held' })
    expect(splitAt(film, cutting, 900, freshIds())).toEqual({ ok: false, problem: 'no-clip' })
    expect(splitClip(film, clipId(9), 1, freshIds())).toEqual({ ok: false, problem: 'no-clip' })
  })
})

describe('a trim', () => {
  test('moves the rest by as many frames, and the other way round undoes it', () => {
    fc.assert(
      fc.property(
        aCase({ isPlain: true, rules: ['freeze'] }),
        fc.constantFrom('from' as const, 'to' as const),
        (one, edge) => {
          const { film, cutting } = one.cut
          const clip = allClips(film)[one.at % Math.max(1, allClips(film).length)]
          const trimmed = clip && trimBy(film, cutting.facts, clip.clip_id, edge, one.by)
          if (!clip || !trimmed?.ok) return
          expect(otherClips(trimmed.value, clip.clip_id)).toEqual(otherClips(film, clip.clip_id))
          const moved = findClip(trimmed.value, clip.clip_id)?.clip ?? clip
          const taken = ((moved.to - moved.from - clip.to + clip.from) / clip.speed) * film.fps
          if (Math.abs(taken - (edge === 'to' ? one.by : -one.by)) > 1e-6 || !cutting.facts.has(clip.media_id)) return
          expect(framesOf(trimmed.value, cutting).length - framesOf(film, cutting).length).toBe(Math.round(taken))
          const back = trimBy(trimmed.value, cutting.facts, clip.clip_id, edge, -one.by)
          expect(near(filmOf(back))).toEqual(near(film))
        },
      ),
      runs,
    )
  })

  test('never leaves the media, and always leaves a frame', () => {
    fc.assert(
      fc.property(aCase(), fc.constantFrom('from' as const, 'to' as const), ({ cut: { film }, at, by }, edge) => {
        const clip = allClips(film)[at % Math.max(1, allClips(film).length)]
        const trimmed = clip && trimBy(film, cutFacts, clip.clip_id, edge, by * 50)
        if (!trimmed?.ok) return
        for (const { from, to, speed, media_id } of allClips(trimmed.value)) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(((to - from) / speed) * film.fps).toBeGreaterThan(0.999)
          expect(to).toBeLessThanOrEqual((cutFacts.get(media_id)?.duration ?? 3_600) + 1e-9)
        }
      }),
      runs,
    )
  })

  test('to the playhead leaves what was seen on its other side', () => {
    fc.assert(
      fc.property(aCase({ isPlain: true, rules: ['freeze'] }), ({ cut: { film, cutting }, at }) => {
        const before = framesOf(film, cutting)
        const frame = at % before.length
        const laid = filmLayout(cutting.script, film, cutting.facts)
          .beats.flatMap(beat => beat.clips)
          .find(clip => frame > clip.start && frame < clip.start + clip.frames)
        const [q, w] = (['before', 'after'] as const).map(away => trimToFrame(film, cutting, frame, away))
        if (!laid || !q?.ok || !w?.ok) return
        const kept = before.toSpliced(laid.start, frame - laid.start)
        expect(differences(framesOf(q.value, cutting), kept)).toBe(0)
        const rest = laid.start + laid.frames - frame
        const left = framesOf(w.value, cutting)
        // What is cut off may have ended between two frames: the frames after it then lie a frame off.
        expect(Math.abs(left.length - before.length + rest)).toBeLessThanOrEqual(1)
        expect(differences(left.slice(0, frame), before.slice(0, frame))).toBe(0)
      }),
      runs,
    )
  })

  test('of B-roll leaves what is seen of it where it was', () => {
    const over = { ...aClip(2, { media_id: mediaId(0), from: seconds(1), to: seconds(3) }), at: seconds(0.5) }
    const film = aFilm(footage(1, { over: [over], seconds: seconds(4) }))
    const trimmed = (edge: 'from' | 'to', by: number) =>
      filmOf(trimBy(film, cutFacts, over.clip_id, edge, by)).footage[0]?.over[0]
    expect(trimmed('from', 15)).toMatchObject({ from: 1.5, to: 3, at: 1 })
    expect(trimmed('from', -60)).toMatchObject({ from: 0.5, at: 0 })
    expect(trimmed('to', -15)).toMatchObject({ from: 1, to: 2.5, at: 0.5 })
  })
})

describe('a roll', () => {
  test('moves one border and nothing else, and the other way round undoes it', () => {
    fc.assert(
      fc.property(aCase(), ({ cut: { film, cutting }, at, by }) => {
        const layout = filmLayout(cutting.script, film, cutting.facts)
        const seen = layout.beats.flatMap(beat => beat.clips).filter(clip => clip.frames > 0)
        const [left, right] = [seen[at % Math.max(1, seen.length)], seen[(at % Math.max(1, seen.length)) + 1]]
        const rolled = left && rollBy(film, cutting, left.clip_id, by)
        if (!left || !right || !rolled?.ok) return
        const after = filmLayout(cutting.script, rolled.value, cutting.facts)
        expect(after.frames).toBe(layout.frames)
        const border = after.beats.flatMap(beat => beat.clips).find(clip => clip.clip_id === right.clip_id)?.start ?? 0
        expect([0, Math.sign(by)]).toContain(Math.sign(border - right.start))
        expect(otherClips(rolled.value, left.clip_id, right.clip_id)).toEqual(
          otherClips(film, left.clip_id, right.clip_id),
        )
        // B-roll goes where its beat goes.
        const [before, now] = [film, rolled.value].map(one => framesOf(bare(one), cutting))
        if (!before || !now) return
        const isLooped = layout.beats.some(beat => beat.filled.some(({ kind }) => kind === 'loop'))
        if (isLooped) return
        // Slowed clips are slowed by another hair.
        const slack = 0.5 / film.fps
        const [first, last] = [Math.min(border, right.start), Math.max(border, right.start)]
        expect(differences(now.slice(0, first), before.slice(0, first), slack)).toBe(0)
        expect(differences(now.slice(last), before.slice(last), slack)).toBe(0)
        if (left.cut > 0) return
        const back = filmOf(rollBy(rolled.value, cutting, left.clip_id, right.start - border))
        expect(near(back)).toEqual(near(film))
      }),
      runs,
    )
  })

  test('across beats moves fixed lengths along, and is refused where a voice decides', () => {
    const script = { language: 'en' as const, beats: [aBeat(1), aBeat(2)] }
    const [one, two] = [1, 2].map(n => aClip(n, { media_id: mediaId(0), from: seconds(2), to: seconds(4) }))
    if (!one || !two) return
    const film = aFilm(
      footage(1, { clips: [one], seconds: seconds(2) }),
      footage(2, { clips: [two], seconds: seconds(1) }),
    )
    const rolled = filmOf(rollBy(film, { script, facts: cutFacts }, one.clip_id, 15))
    expect([1, 2].map(n => footageOn(rolled, beatId(n)).seconds)).toEqual([2.5, 0.5])
    expect(findClip(rolled, two.clip_id)?.clip).toMatchObject({ from: 2.5, to: 4 })
    const voice = { media_id: mediaId(0), from: seconds(0), to: seconds(2), spoken: null }
    const spoken = aFilm(footage(1, { clips: [one], voice }), footage(2, { clips: [two] }))
    expect(rollBy(spoken, { script, facts: cutFacts }, one.clip_id, 15)).toEqual({ ok: false, problem: 'voice' })
    expect(rollBy(film, { script, facts: cutFacts }, two.clip_id, 15)).toEqual({ ok: false, problem: 'no-neighbour' })
  })
})

test('a slide moves a clip between its neighbours and keeps what it shows', () => {
  fc.assert(
    fc.property(aCase(), ({ cut: { film, cutting }, at, by }) => {
      const clips = film.footage.flatMap(one => one.clips)
      const clip = clips[at % Math.max(1, clips.length)]
      const slid = clip && slideBy(film, cutting, clip.clip_id, by)
      if (!clip || !slid?.ok) return
      expect(findClip(slid.value, clip.clip_id)?.clip).toEqual(clip)
      expect(framesOf(slid.value, cutting)).toHaveLength(framesOf(film, cutting).length)
    }),
    runs,
  )
})

test('a slip keeps all lengths and places, stays in the media, and the other way round undoes it', () => {
  fc.assert(
    fc.property(aCase(), ({ cut: { film, cutting }, at, by }) => {
      const clip = allClips(film)[at % Math.max(1, allClips(film).length)]
      const slipped = clip && slipBy(film, cutting, clip.clip_id, by / 10)
      if (!clip || !slipped?.ok) return
      const after = findClip(slipped.value, clip.clip_id)?.clip ?? clip
      expect(after.to - after.from).toBeCloseTo(clip.to - clip.from, 9)
      expect(after.to).toBeLessThanOrEqual((cutFacts.get(clip.media_id)?.duration ?? Infinity) + 1e-9)
      const back = slipBy(slipped.value, cutting, clip.clip_id, clip.from - after.from)
      expect(near(filmOf(back))).toEqual(near(film))
    }),
    runs,
  )
})
