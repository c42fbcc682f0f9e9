import { assemblyOf } from '@shared/domain/assembly'
import type { FactsByMedia } from '@shared/domain/beat-length'
import type { Clip } from '@shared/domain/clip'
import type { Cutting } from '@shared/domain/cut/cutting'
import { type BeatFootage, emptyFilm, type Film, shortRules } from '@shared/domain/film'
import type { ClipId } from '@shared/domain/ids'
import { mediaOfPicture } from '@shared/domain/picture'
import { planRender } from '@shared/domain/render-plan'
import { seconds } from '@shared/domain/time'
import fc from 'fast-check'
import { aBeat, aClip, clipId, footage, mediaId, someFacts } from './builders'

/** Lengths in seconds of the media that films here are cut from, none whole frames; null for a still, and one that is not there. */
const lengths = [7.3, 4.012, 12.5, null, 'gone'] as const

export const cutFacts: FactsByMedia = new Map(
  lengths.flatMap((duration, index) =>
    duration === 'gone'
      ? []
      : [[mediaId(index) as string, someFacts({ duration, ...(duration === null && { kind: 'image', fps: null }) })]],
  ),
)

/** New ids, each once. */
export function freshIds(): () => ClipId {
  let next = 500
  return () => {
    next += 1
    return clipId(next)
  }
}

const hundredths = (min: number, max: number) => fc.integer({ min, max }).map(count => count / 100)
/** In thousandths: a place that differs from a border by nothing but how it is stored is nobody's. */
const part = fc.integer({ min: 0, max: 1_000 }).map(count => count / 1_000)

const anyClip = fc
  .record({ media: fc.nat(lengths.length - 1), from: part, to: part, speed: fc.constantFrom(1, 1, 0.5, 2, 1.7) })
  .map(({ media, from, to, speed }): Partial<Clip> => {
    const known = lengths[media]
    const length = typeof known === 'number' ? known : 4
    const [start, end] = [Math.min(from, to) * length, Math.max(from, to) * length]
    const longer = Math.min(length, Math.max(end, start + 0.3))
    return {
      media_id: mediaId(media),
      from: seconds(typeof known === 'number' ? Math.min(start, longer - 0.2) : 0),
      to: seconds(longer),
      speed,
    }
  })

export type CutBounds = { readonly rules?: readonly BeatFootage['short'][]; readonly isPlain?: boolean }

const anyFootage = ({ rules = shortRules, isPlain = false }: CutBounds) =>
  fc.record({
    clips: fc.array(anyClip, { maxLength: 4 }),
    over: fc.array(fc.record({ clip: anyClip, at: hundredths(0, 600) }), {
      maxLength: isPlain ? 0 : 2,
    }),
    seconds: isPlain ? fc.constant(null) : fc.option(hundredths(20, 1_200), { freq: 2 }),
    voice: isPlain ? fc.constant(null) : fc.option(hundredths(50, 400), { freq: 1 }),
    short: fc.constantFrom(...rules),
  })

/** Films of up to three beats with what a creator may lay on them, and what is known of their media; `isPlain` has clips alone, which decide every length. */
export const anyCut = (bounds: CutBounds = {}): fc.Arbitrary<{ film: Film; cutting: Cutting }> =>
  fc
    .record({
      beats: fc.array(anyFootage(bounds), { minLength: 1, maxLength: 3 }),
      fps: fc.constantFrom(24, 25, 30, 60),
    })
    .map(({ beats, fps }) => {
      const script = { language: 'en' as const, beats: beats.map((_, index) => aBeat(index + 1)) }
      const laid = beats.map(({ clips, over, seconds: fixed, voice, short }, index) =>
        footage(index + 1, {
          clips: clips.map((clip, order) => aClip(100 * index + order, { ...clip, order })),
          over: over.map(({ clip, at }, order) => ({
            ...aClip(100 * index + 50 + order, clip),
            order: 0,
            at: seconds(at),
          })),
          seconds: fixed === null ? null : seconds(fixed),
          voice: voice === null ? null : { media_id: mediaId(0), from: seconds(0), to: seconds(voice), spoken: null },
          short,
        }),
      )
      return { film: { ...emptyFilm, fps: fps as Film['fps'], footage: laid }, cutting: { script, facts: cutFacts } }
    })

/** What a frame of a film shows: which media, and from which second where it moves. */
export type Shown = { readonly media: string | null; readonly at: number | null }

/** What every frame of a film shows, as it will be rendered. */
export function framesOf(film: Film, { script, facts }: Cutting): Shown[] {
  const plan = planRender(assemblyOf({ title: '', ...script }, film, 'vertical'), facts)
  return plan.segments.flatMap(({ picture, frames }) =>
    Array.from({ length: frames }, (_, frame) => ({
      media: mediaOfPicture(picture),
      at: picture.kind === 'moving' ? picture.at + (frame / plan.fps) * picture.speed : null,
    })),
  )
}

/** How many frames of two rows differ: in their media, or by more than `slack` seconds in their places. */
export const differences = (some: readonly Shown[], others: readonly Shown[], slack = 1e-6): number =>
  Math.abs(some.length - others.length) +
  some.filter((one, index) => {
    const other = others[index]
    if (!other) return false
    return one.media !== other.media || (one.at !== null && other.at !== null && Math.abs(one.at - other.at) > slack)
  }).length
