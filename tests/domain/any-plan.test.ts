import type { Assembly } from '@shared/domain/assembly'
import type { FactsByMedia } from '@shared/domain/beat-length'
import type { Picture } from '@shared/domain/picture'
import { planRender, type RenderPlan } from '@shared/domain/render-plan'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyFilm } from '../fuzz/random-film'
import { someFacts } from '../support/builders'

const facts: FactsByMedia = new Map([
  ['short', someFacts({ duration: 0.04 })],
  ['clip', someFacts({ duration: 2 })],
  ['phone', someFacts({ duration: 7.3, fps: 59.94, width: 1080, height: 1920 })],
  ['long', someFacts({ duration: 90, fps: 23.976 })],
  ['mute', someFacts({ duration: 5, audioChannels: 0, audioCodec: null })],
  ['still', someFacts({ kind: 'image', duration: null, fps: null, audioChannels: 0, audioCodec: null })],
  ['song', someFacts({ kind: 'audio', width: 0, height: 0, duration: 20, fps: null })],
])
const bounds = { media: [...facts.keys(), 'gone'], longestBeat: 12, mostBeats: 8, mostClips: 4 }

/** Holds a rule against 2,000 films; a failing one is printed with its seed, as small as it can be made. */
const holds = (rule: (plan: RenderPlan, film: Assembly) => void) =>
  fc.assert(
    fc.property(anyFilm(bounds), film => rule(planRender(film, facts), film)),
    { numRuns: 2_000, seed: 20261124 },
  )

const picturesOf = (plan: RenderPlan): { picture: Picture; frames: number }[] =>
  plan.segments.flatMap(({ picture, frames, transition }) => [
    { picture, frames },
    ...(transition?.previous ? [{ picture: transition.previous, frames: 1 }] : []),
  ])

describe('whatever the film', () => {
  test('its segments cover every frame once, in order', () => {
    holds(plan => {
      let next = 0
      for (const { start, frames } of plan.segments) {
        expect(start).toBe(next)
        expect(frames).toBeGreaterThan(0)
        next += frames
      }
      expect(next).toBe(plan.frames)
      expect(plan.sound.frames).toBe(plan.frames)
    })
  })

  test('no segment is much longer than two seconds, but where a transition asks for more', () => {
    holds(plan => {
      for (const { frames, transition } of plan.segments) {
        expect(frames).toBeLessThanOrEqual(Math.max(3 * plan.fps, 2 * (transition?.frames ?? 0)))
      }
    })
  })

  test('nothing is shown from before the start or after the end of a media', () => {
    holds(plan => {
      for (const { picture, frames } of picturesOf(plan)) {
        if (picture.kind !== 'moving' && picture.kind !== 'held') continue
        const { duration } = facts.get(picture.media) ?? {}
        expect(duration).not.toBe(undefined)
        const last = picture.at + (picture.kind === 'moving' ? ((frames - 1) / plan.fps) * picture.speed : 0)
        expect(picture.at).toBeGreaterThanOrEqual(0)
        expect(last).toBeLessThan(duration ?? Infinity)
      }
    })
  })

  test('every transition ends within its own segment', () => {
    holds(plan => {
      for (const { frames, transition } of plan.segments) {
        if (transition) expect(transition.frames).toBeGreaterThan(0)
        expect(transition?.frames ?? 0).toBeLessThanOrEqual(frames)
      }
    })
  })

  test('captions lie inside their segments, none is empty, and cards have none', () => {
    holds(plan => {
      for (const { frames, picture, captions } of plan.segments) {
        if (picture.kind === 'card') expect(captions).toEqual([])
        for (const { from, to, words, spoken } of captions) {
          expect([from >= 0, from < to, to <= frames, words.length > 0]).toEqual([true, true, true, true])
          expect((spoken ?? 0) < words.length).toBe(true)
        }
      }
    })
  })

  test('all sound lies inside the film and begins inside its media', () => {
    holds(plan => {
      for (const { start, frames, media, from } of plan.sound.stretches) {
        expect([start >= 0, frames > 0, start + frames <= plan.frames]).toEqual([true, true, true])
        expect(from).toBeLessThan(facts.get(media)?.duration ?? 0)
      }
    })
  })

  test('only media that are there are shown or heard, and each that is not is told of', () => {
    holds((plan, film) => {
      const used = picturesOf(plan).flatMap(({ picture }) => (picture.kind === 'card' ? [] : [picture.media]))
      expect([...used, ...plan.sound.stretches.map(one => one.media)].every(media => facts.has(media))).toBe(true)
      const gone = film.beats.filter(beat => [...beat.clips, ...beat.over].some(clip => clip.media === 'gone')).length
      const told = new Set(plan.warnings.filter(one => one.kind === 'media-missing').map(one => one.beat))
      expect(told.size).toBe(gone)
    })
  })
})
