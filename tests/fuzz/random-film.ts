import type { Assembly, AssemblyBeat, AssemblyClip } from '@shared/domain/assembly'
import { beatKinds } from '@shared/domain/beat'
import { fits } from '@shared/domain/clip'
import { endCardGrounds } from '@shared/domain/end-card'
import { captionModes, captionStyles, shortRules, transitionKinds } from '@shared/domain/film'
import { formats } from '@shared/domain/format'
import { corners } from '@shared/domain/logo'
import { motions } from '@shared/domain/still-motion'
import { seconds } from '@shared/domain/time'
import { type Title, titleKinds } from '@shared/domain/title'
import fc from 'fast-check'

/** Bounds of the films that are thought up. Names may stand for media that are not there. */
export type FilmBounds = {
  readonly media: readonly string[]
  readonly longestBeat: number
  readonly mostBeats: number
  readonly mostClips: number
}

const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values)
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
/** Round numbers as people type them, and any. */
const length = (most: number) =>
  fc
    .oneof(
      real(0, most),
      fc.integer({ min: 0, max: most * 10 }).map(tenths => tenths / 10),
    )
    .map(seconds)
const share = fc.oneof(real(0, 1), oneOf([0, 0.5, 1]))
const text = fc.oneof(
  fc.constant(''),
  fc.lorem({ maxCount: 12 }),
  fc.lorem({ maxCount: 5 }).map(words => `${words}, {\\b1} 🎉 "quoted": 100 % — ’tis`),
)

const clip = ({ media, longestBeat }: FilmBounds): fc.Arbitrary<AssemblyClip> =>
  fc
    .record({
      media: oneOf(media),
      from: length(longestBeat),
      lasts: fc.option(length(longestBeat)),
      fit: oneOf(fits),
      focus: fc.tuple(share, share),
      zoom: fc.oneof(fc.constant(1), real(1, 8)),
      speed: fc.oneof(fc.constant(1), real(0.1, 10), oneOf([0.1, 0.5, 2, 10])),
      volume: fc.oneof(fc.constant(1), real(0, 4)),
      motion: oneOf(motions),
    })
    .map(({ lasts, ...given }) => ({ ...given, to: lasts === null ? null : seconds(given.from + lasts) }))

const caption = ({ longestBeat }: FilmBounds) =>
  fc
    .record({ from: length(longestBeat), lasts: length(longestBeat), text })
    .map(given => ({ from: given.from, to: seconds(given.from + given.lasts), text: given.text }))

const title = ({ longestBeat }: FilmBounds): fc.Arbitrary<Title> =>
  fc.record({
    kind: oneOf(titleKinds),
    text: fc.lorem({ maxCount: 3 }),
    line: fc.lorem({ maxCount: 3 }),
    from: length(longestBeat),
    to: fc.option(length(longestBeat)),
  })

const overlay = (bounds: FilmBounds): fc.Arbitrary<AssemblyBeat['over'][number]> =>
  fc.record({ shown: clip(bounds), at: length(bounds.longestBeat) }).map(({ shown, at }) => ({ ...shown, at }))

const beatLogo = ({ media, longestBeat }: FilmBounds) =>
  fc.record({
    media: oneOf(media),
    corner: oneOf(corners),
    width: real(0.02, 0.6),
    opacity: real(0.05, 1),
    from: length(longestBeat),
    to: fc.option(length(longestBeat)),
  })

const music = ({ media }: FilmBounds) =>
  fc.record({
    media: oneOf(media),
    from: length(2),
    volume: real(0, 4),
    duck: fc.boolean(),
    ...{ fadeIn: oneOf([0, 0.5]), fadeOut: oneOf([0, 1.5]), loop: fc.boolean() },
  })

const endCard = fc.record({
  logo: fc.constant(null),
  lines: fc.array(fc.lorem({ maxCount: 3 }), { maxLength: 3 }),
  seconds: real(0.5, 1),
  over: oneOf(endCardGrounds),
})

const beat = (bounds: FilmBounds): fc.Arbitrary<AssemblyBeat> =>
  fc.record({
    id: fc.constant('beat'),
    kind: oneOf(beatKinds),
    text,
    seconds: fc.option(length(bounds.longestBeat), { freq: 3 }),
    voice: fc.option(fc.record({ media: oneOf(bounds.media), from: length(1), to: fc.constant(seconds(1.2)) }), {
      freq: 1,
    }),
    clips: fc.array(clip(bounds), { maxLength: bounds.mostClips }),
    short: oneOf(shortRules),
    transition: fc.record({ kind: oneOf(transitionKinds), seconds: real(0, 2) }),
    captions: fc.option(fc.array(caption(bounds), { maxLength: 4 })),
    titles: fc.array(title(bounds), { maxLength: 2 }),
    over: fc.array(overlay(bounds), { maxLength: 2 }),
    logo: fc.option(beatLogo(bounds), { freq: 1 }),
  })

/** Any film that an assembly can ask for, within bounds. */
export const anyFilm = (bounds: FilmBounds): fc.Arbitrary<Assembly> =>
  fc.record({
    title: fc.constant('A film'),
    format: oneOf(formats),
    fps: oneOf([24, 25, 30, 50, 60] as const),
    beats: fc.array(beat(bounds), { minLength: 1, maxLength: bounds.mostBeats }),
    captions: fc.record({ mode: oneOf(captionModes), style: oneOf(captionStyles), position: share }),
    music: fc.option(music(bounds)),
    logo: fc.constant(null),
    endCard: fc.option(endCard, { freq: 1 }),
    loudness: fc.option(real(-40, -5)),
    language: oneOf(['en', 'de', 'ja'] as const),
  })
