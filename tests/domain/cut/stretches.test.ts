import { appendAt, insertAt, overwriteAt } from '@shared/domain/cut/put-in'
import { deleteClips, deleteStretch, liftClips, liftStretch } from '@shared/domain/cut/take-away'
import { type Film, footageOn } from '@shared/domain/film'
import { filmLayout } from '@shared/domain/film-layout'
import { seconds } from '@shared/domain/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCut, cutFacts, differences, framesOf, freshIds } from '../../support/any-cut'
import { aBeat, aClip, aFilm, aTitle, beatId, clipId, footage, mediaId } from '../../support/builders'

const runs = { numRuns: 700, seed: 20261128 }
/** A film and two of its frames, the first before the second. */
const aCase = (bounds: Parameters<typeof anyCut>[0] = {}) =>
  fc.record({ cut: anyCut(bounds), some: fc.nat(), others: fc.nat() }).map(({ cut, some, others }) => {
    const { frames } = filmLayout(cut.cutting.script, cut.film, cut.cutting.facts)
    const [from, to] = [some % frames, others % (frames + 1)].sort((one, other) => one - other)
    return { ...cut, frames, span: { from: from ?? 0, to: to ?? 0 } }
  })
const plain = { isPlain: true, rules: ['freeze'] } as const
const ids = (film: Film) => film.footage.flatMap(({ clips, over }) => [...clips, ...over]).map(clip => clip.clip_id)
const laidBeats = ({ film, cutting: { script, facts } }: { film: Film; cutting: Parameters<typeof framesOf>[1] }) =>
  filmLayout(script, film, facts).beats

describe('a stretch that is deleted', () => {
  test('leaves all other frames as they were, one after the other', () => {
    fc.assert(
      fc.property(aCase(plain), one => {
        const { film, cutting, span } = one
        const isWhole = laidBeats(one).some(({ start, frames }) => span.from <= start && start + frames <= span.to)
        const cut = deleteStretch(film, cutting, span, freshIds())
        const hasCard = laidBeats(one).some(beat => beat.decidedBy === 'words')
        if (!cut.ok || isWhole || hasCard) return
        const kept = framesOf(film, cutting).toSpliced(span.from, span.to - span.from)
        const left = framesOf(cut.value, cutting)
        // Between two clips of uneven lengths half a frame may be neither's.
        expect(Math.abs(left.length - kept.length)).toBeLessThanOrEqual(laidBeats(one).length)
        const cuts = laidBeats(one).flatMap(beat => beat.clips.map(clip => clip.start))
        if (cuts.includes(span.from) || cuts.includes(span.to)) return
        const isOneBeat = laidBeats(one).some(({ start, frames }) => start <= span.from && span.to < start + frames)
        if (isOneBeat) expect(differences(left, kept, 2 / film.fps)).toBe(0)
      }),
      runs,
    )
  })

  test('never makes two clips with one id, and takes no other beat along', () => {
    fc.assert(
      fc.property(aCase(), one => {
        const cut = deleteStretch(one.film, one.cutting, one.span, freshIds())
        if (!cut.ok) return
        expect(new Set(ids(cut.value)).size).toBe(ids(cut.value).length)
        for (const beat of laidBeats(one)) {
          const isTouched = beat.start < one.span.to && one.span.from < beat.start + beat.frames
          if (!isTouched) expect(footageOn(cut.value, beat.beat_id)).toEqual(footageOn(one.film, beat.beat_id))
        }
      }),
      runs,
    )
  })

  const script = { language: 'en' as const, beats: [aBeat(1), aBeat(2)] }
  const cutting = { script, facts: cutFacts }
  const clip = aClip(1, { media_id: mediaId(2), to: seconds(4) })
  const film = {
    ...aFilm(
      footage(1, {
        clips: [clip],
        over: [{ ...aClip(2, { media_id: mediaId(0), to: seconds(1) }), at: seconds(2.5) }],
        titles: [aTitle({ from: seconds(0.5), to: seconds(1.5) }), aTitle({ from: seconds(1.1), to: seconds(1.9) })],
        captions: [{ from: seconds(3), to: seconds(3.5), text: 'late' }],
      }),
    ),
    markers: [0.5, 1.5, 3].map(at => ({ beat_id: beatId(1), at: seconds(at), note: String(at) })),
  }

  test('takes along what lies in it, and what comes later moves up', () => {
    const cut = deleteStretch(film, cutting, { from: 30, to: 60 }, freshIds())
    const left = cut.ok ? footageOn(cut.value, beatId(1)) : undefined
    expect(left).toMatchObject({
      clips: [
        { clip_id: clip.clip_id, from: 0, to: 1 },
        { from: 2, to: 4 },
      ],
      over: [{ at: 1.5, from: 0, to: 1 }],
      titles: [{ from: 0.5, to: 1 }],
      captions: [{ from: 2, to: 2.5 }],
    })
    expect(cut.ok && cut.value.markers.map(({ at, note }) => [at, note])).toEqual([
      [0.5, '0.5'],
      [2, '3'],
    ])
  })

  test('shortens a fixed length by as much, what holds at its end included', () => {
    const fixed = aFilm(footage(1, { clips: [clip], seconds: seconds(6) }))
    const left = (from: number, to: number) => {
      const cut = deleteStretch(fixed, cutting, { from, to }, freshIds())
      return cut.ok ? filmLayout(script, cut.value, cutFacts).beats[0]?.frames : cut.problem
    }
    expect([left(30, 60), left(150, 180), left(0, 90)]).toEqual([150, 150, 90])
  })

  test('shortens a voice at its ends and is refused in its middle', () => {
    const voice = { media_id: mediaId(0), from: seconds(1), to: seconds(5), spoken: null }
    const spoken = aFilm(footage(1, { clips: [clip], voice }))
    const left = (from: number, to: number) => {
      const cut = deleteStretch(spoken, cutting, { from, to }, freshIds())
      return cut.ok ? footageOn(cut.value, beatId(1)).voice : cut.problem
    }
    expect(left(0, 30)).toMatchObject({ from: 2, to: 5 })
    expect(left(90, 120)).toMatchObject({ from: 1, to: 4 })
    expect(left(30, 60)).toBe('voice')
    expect(left(0, 120)).toBe(null)
  })

  test('with a whole beat leaves its words', () => {
    const cut = deleteStretch(film, cutting, { from: 0, to: 120 }, freshIds())
    expect(cut.ok && footageOn(cut.value, beatId(1))).toMatchObject({ clips: [], over: [], seconds: null, titles: [] })
    expect(deleteStretch(film, cutting, { from: 9_000, to: 9_001 }, freshIds())).toEqual({
      ok: false,
      problem: 'no-beat',
    })
  })
})

describe('a stretch that is lifted', () => {
  test('leaves the film and every beat as long as it was', () => {
    fc.assert(
      fc.property(aCase({ rules: ['freeze', 'loop'] }), one => {
        const cut = liftStretch(one.film, one.cutting, one.span, freshIds())
        if (!cut.ok) return
        const lengths = (film: Film) => laidBeats({ ...one, film }).map(beat => beat.frames)
        expect(lengths(cut.value)).toEqual(lengths(one.film))
        const before = framesOf(one.film, one.cutting).slice(0, one.span.from)
        expect(differences(framesOf(cut.value, one.cutting).slice(0, one.span.from), before)).toBe(0)
        expect(new Set(ids(cut.value)).size).toBe(ids(cut.value).length)
      }),
      runs,
    )
  })
})

describe('clips that are taken away', () => {
  test('leave their time when lifted, and take it along when deleted; no other clip changes', () => {
    fc.assert(
      fc.property(aCase(plain), one => {
        const { film, cutting, span } = one
        const clip = laidBeats(one).flatMap(beat => beat.clips)[span.from]
        if (!clip) return
        const [lifted, deleted] = [liftClips, deleteClips].map(take => take(film, cutting, [clip.clip_id]))
        if (!lifted?.ok || !deleted?.ok) throw new Error('not taken')
        expect(framesOf(lifted.value, cutting)).toHaveLength(one.frames)
        const fixed = liftClips(lifted.value, cutting, [clip.clip_id])
        expect(fixed).toEqual({ ok: false, problem: 'no-clip' })
        for (const left of [lifted.value, deleted.value]) {
          expect(ids(left).sort()).toEqual(
            ids(film)
              .filter(id => id !== clip.clip_id)
              .sort(),
          )
        }
        const beat = laidBeats(one).find(({ beat_id }) => beat_id === clip.beat_id)
        const isLast = beat?.clips.filter(({ frames }) => frames > 0).length === 1
        if (isLast) return
        expect(Math.abs(framesOf(deleted.value, cutting).length - one.frames + clip.frames)).toBeLessThanOrEqual(1)
      }),
      runs,
    )
  })

  test('shorten a beat of a fixed length by what was seen of them', () => {
    const script = { language: 'en' as const, beats: [aBeat(1)] }
    const [one, two] = [1, 2].map(n => aClip(n, { media_id: mediaId(0), to: seconds(2) }))
    if (!one || !two) return
    const film = aFilm(footage(1, { clips: [one, two], seconds: seconds(3) }))
    const left = (id: number) => {
      const cut = deleteClips(film, { script, facts: cutFacts }, [clipId(id)])
      return cut.ok && footageOn(cut.value, beatId(1)).seconds
    }
    expect([left(1), left(2)]).toEqual([1, 2])
  })
})

describe('a clip that is put in', () => {
  const fresh = aClip(400, { media_id: mediaId(2), from: seconds(1), to: seconds(2.01), motion: 'none' })

  test('over others shows for its length, and no other frame changes', () => {
    fc.assert(
      fc.property(aCase({ isPlain: true, rules: ['freeze'] }), one => {
        const { film, cutting, span } = one
        const beat = laidBeats(one).find(({ start, frames }) => start <= span.from && span.from < start + frames)
        const cut = overwriteAt(film, cutting, span.from, fresh, freshIds())
        if (!cut.ok || !beat || beat.decidedBy === 'words') return
        const [before, after] = [framesOf(film, cutting), framesOf(cut.value, cutting)]
        const end = Math.min(beat.start + beat.frames, span.from + Math.floor(1.01 * film.fps + 1e-6))
        expect(Math.abs(after.length - before.length)).toBeLessThanOrEqual(1)
        expect(differences(after.slice(0, span.from), before.slice(0, span.from))).toBe(0)
        expect(after.slice(span.from, end - 1).every(shown => shown.media === mediaId(2))).toBe(true)
        const isClean = !beat.clips.some(clip => clip.start === span.from || clip.start === end)
        if (!isClean) return
        // What is left of a clip may be too short to be seen.
        expect(differences(after.slice(end), before.slice(end), 1 / film.fps)).toBe(before.length - after.length)
        expect(after[span.from]?.at).toBeCloseTo(1, 6)
      }),
      runs,
    )
  })

  test('between parts what lies there and loses nothing', () => {
    fc.assert(
      fc.property(aCase(plain), one => {
        const { film, cutting, span } = one
        const cut = insertAt(film, cutting, span.from, fresh, freshIds())
        if (!cut.ok) return
        const total = (shown: Film) => {
          const clips = shown.footage.flatMap(({ clips: own }) => own)
          return clips.reduce((sum, { from, to, speed }) => sum + (to - from) / speed, 0)
        }
        const missing = total(film) + 1.01 - total(cut.value)
        expect(missing * film.fps).toBeGreaterThan(-1e-6)
        expect(missing * film.fps).toBeLessThan(0.5)
        if (laidBeats(one).some(beat => beat.decidedBy === 'words')) return
        const before = framesOf(film, cutting).slice(0, span.from)
        expect(differences(framesOf(cut.value, cutting).slice(0, span.from), before)).toBe(0)
      }),
      runs,
    )
  })

  test('at the end of a beat lies after its others, past the film on the last beat', () => {
    const cutting = { script: { language: 'en' as const, beats: [aBeat(1), aBeat(2)] }, facts: cutFacts }
    const film = aFilm(footage(1, { clips: [aClip(1, { media_id: mediaId(0) })] }))
    const on = (frame: number, beat: number) => {
      const cut = appendAt(film, cutting, frame, fresh)
      return cut.ok ? footageOn(cut.value, beatId(beat)).clips.map(clip => clip.clip_id) : []
    }
    expect(on(10, 1)).toEqual([clipId(1), fresh.clip_id])
    expect(on(9_000, 2)).toEqual([fresh.clip_id])
    const many = aFilm(footage(1, { clips: Array.from({ length: 50 }, (_, n) => aClip(n, { media_id: mediaId(0) })) }))
    expect(appendAt(many, cutting, 0, fresh)).toEqual({ ok: false, problem: 'full' })
    expect(insertAt(many, cutting, 0, fresh, freshIds())).toEqual({ ok: false, problem: 'full' })
    expect(overwriteAt(film, cutting, 90_000, fresh, freshIds())).toEqual({ ok: false, problem: 'no-beat' })
  })
})
