import { isDeepStrictEqual } from 'node:util'
import type { FactsByMedia } from '@shared/domain/beat-length'
import { planRender } from '@shared/domain/render-plan'
import { seconds } from '@shared/domain/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anAssembly, anAssemblyBeat, anAssemblyClip, plainMusic, someFacts } from '../support/builders'

const facts: FactsByMedia = new Map([
  ['a', someFacts({ duration: 2 })],
  ['long', someFacts({ duration: 30 })],
  ['mute', someFacts({ duration: 5, audioChannels: 0, audioCodec: null })],
  ['song', someFacts({ kind: 'audio', width: 0, height: 0, duration: 20 })],
])
const captionsOff = { mode: 'off', style: 'pop', position: 0.5 } as const
const look = { fit: 'fill', focus: [0.5, 0.5], zoom: 1 } as const

test('a film of a clip and a card, decided whole', () => {
  const beats = [
    anAssemblyBeat('one', { clips: [anAssemblyClip('a', { from: seconds(0.5) })], text: 'Go' }),
    anAssemblyBeat('two', { kind: 'cta', text: 'Now', transition: { kind: 'fade', seconds: 0.2 } }),
  ]
  expect(planRender(anAssembly(beats, { captions: { mode: 'lines', style: 'clean', position: 0.6 } }), facts)).toEqual({
    title: 'A film',
    size: { width: 1080, height: 1920 },
    fps: 30,
    frames: 90,
    kbps: 25_000,
    captions: { style: 'clean', position: 0.6 },
    segments: [
      {
        beat: 1,
        shot: 0,
        start: 0,
        frames: 45,
        picture: { kind: 'moving', media: 'a', at: 0.5, speed: 1, look },
        transition: null,
        captions: [{ from: 0, to: 45, words: ['Go'], spoken: null, scale: 100 }],
      },
      {
        beat: 2,
        shot: 1,
        start: 45,
        frames: 45,
        picture: { kind: 'card', beatKind: 'cta', text: 'Now' },
        transition: { kind: 'fade', frames: 6, previous: { kind: 'held', media: 'a', at: 0.5 + 44 / 30, look } },
        captions: [],
      },
    ],
    sound: {
      fps: 30,
      frames: 90,
      stretches: [{ lane: 'clips', media: 'a', from: 0.5, speed: 1, volume: 1, start: 0, frames: 45 }],
      music: null,
      loudness: -14,
    },
    warnings: [{ kind: 'beat-uncovered', beat: 2, at: 1.5, detail: '' }],
  })
})

describe('segments', () => {
  const plan = (given: Parameters<typeof anAssemblyBeat>[1]) =>
    planRender(anAssembly([anAssemblyBeat('one', given)], { captions: captionsOff }), facts)
  const spans = (given: Parameters<typeof anAssemblyBeat>[1]) =>
    plan(given).segments.map(({ start, frames }) => [start, frames])

  test('are two seconds long at the most, as even as they go, and end at cuts', () => {
    const clips = [anAssemblyClip('long', { to: seconds(5) }), anAssemblyClip('a')]
    expect(spans({ clips })).toEqual([
      [0, 50],
      [50, 50],
      [100, 50],
      [150, 60],
    ])
  })

  test('are parted where exact captions change, so that a word changed is one segment changed', () => {
    const planned = (word: string) => {
      const captions = [
        { from: seconds(0), to: seconds(1.3), text: 'Nobody reads' },
        { from: seconds(1.3), to: seconds(2.7), text: word },
        { from: seconds(2.7), to: seconds(4.5), text: 'page' },
      ]
      const beats = [anAssemblyBeat('one', { clips: [anAssemblyClip('long', { to: seconds(4.5) })], captions })]
      const shown = { mode: 'lines', style: 'pop', position: 0.5 } as const
      return planRender(anAssembly(beats, { captions: shown }), facts).segments
    }
    const segments = planned('your landing')
    const caption = (frames: number, ...words: string[]) => [{ from: 0, to: frames, words, spoken: null, scale: 100 }]
    expect(segments.map(({ start, frames, captions }) => [start, frames, captions])).toEqual([
      [0, 39, caption(39, 'Nobody', 'reads')],
      [39, 42, caption(42, 'your', 'landing')],
      [81, 54, caption(54, 'page')],
    ])
    const changed = planned('your').flatMap((segment, index) =>
      isDeepStrictEqual(segment, segments[index]) ? [] : index,
    )
    expect(changed).toEqual([1])
  })

  test('begin where the one before ended in their media', () => {
    const clips = [anAssemblyClip('long', { from: seconds(3), to: seconds(11), speed: 2 })]
    const places = plan({ clips }).segments.map(({ picture }) => picture.kind === 'moving' && picture.at)
    expect(places).toEqual([3, 7])
  })

  test('hold a whole transition: the first is as long as it', () => {
    const transition = { kind: 'zoom', seconds: 2 } as const
    const { segments } = plan({ clips: [anAssemblyClip('long', { to: seconds(3.5) })], transition })
    expect(segments.map(segment => [segment.frames, segment.transition?.frames])).toEqual([[105, 60]])
  })

  test('cover every frame of any film once, and sound never passes its end', () => {
    const beat = fc.record({
      media: fc.subarray(['a', 'long', 'mute', 'gone']),
      length: fc.option(fc.double({ min: 0.02, max: 9, noNaN: true }).map(seconds)),
      kind: fc.constantFrom('cut', 'fade', 'slide'),
      voiced: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(beat, { minLength: 1, maxLength: 6 }), given => {
        const beats = given.map(({ media, length, kind, voiced }, index) =>
          anAssemblyBeat(`b${index}`, {
            seconds: length,
            clips: media.map(name => anAssemblyClip(name)),
            transition: { kind, seconds: 0.4 },
            voice: voiced ? { media: 'song', from: seconds(1), to: seconds(3) } : null,
          }),
        )
        const { segments, sound, frames } = planRender(anAssembly(beats), facts)
        const ends = segments.map(segment => segment.start + segment.frames)
        expect(segments.map(segment => segment.start)).toEqual([0, ...ends.slice(0, -1)])
        expect(ends.at(-1)).toBe(frames)
        expect(sound.stretches.every(one => one.start + one.frames <= frames && one.frames > 0)).toBe(true)
        expect(segments.every(one => (one.transition?.frames ?? 0) <= one.frames)).toBe(true)
      }),
    )
  })
})

describe('sound', () => {
  test('is silent under a held frame, a clip without sound and a volume of nothing', () => {
    const clips = [anAssemblyClip('mute', { to: seconds(1) }), anAssemblyClip('a', { volume: 0 }), anAssemblyClip('a')]
    const { sound } = planRender(anAssembly([anAssemblyBeat('one', { clips, seconds: seconds(7) })]), facts)
    expect(sound.stretches.map(({ start, frames }) => [start, frames])).toEqual([[90, 60]])
  })

  test('of a voice lies on its beat and is cut at its end', () => {
    const voice = { media: 'song', from: seconds(4), to: null }
    const beats = [
      anAssemblyBeat('one', { seconds: seconds(1) }),
      anAssemblyBeat('two', { seconds: seconds(2), voice }),
    ]
    expect(planRender(anAssembly(beats), facts).sound.stretches).toEqual([
      { lane: 'voice', media: 'song', from: 4, speed: 1, volume: 1, start: 30, frames: 60 },
    ])
  })

  test('of music that begins past its end is none', () => {
    const music = { ...plainMusic, media: 'song', from: seconds(20), volume: 0.5, duck: true }
    expect(planRender(anAssembly([anAssemblyBeat('one')], { music }), facts).sound.music).toBeNull()
  })
})

test('what a film will not have is told beat by beat', () => {
  const assembly = anAssembly(
    [
      anAssemblyBeat('gone', { clips: [anAssemblyClip('gone')] }),
      anAssemblyBeat('short', { clips: [anAssemblyClip('a')], seconds: seconds(4) }),
      anAssemblyBeat('looped', { clips: [anAssemblyClip('a')], seconds: seconds(4), short: 'loop' }),
      anAssemblyBeat('voiceless', {
        clips: [anAssemblyClip('a')],
        voice: { media: 'mute', from: seconds(0), to: null },
      }),
      anAssemblyBeat('hasty', {
        clips: [anAssemblyClip('a', { to: seconds(0.5) })],
        transition: { kind: 'fade', seconds: 1 },
      }),
    ],
    { music: { ...plainMusic, media: 'mute', from: seconds(0), volume: 1, duck: false } },
  )
  expect(planRender(assembly, facts).warnings).toEqual([
    { kind: 'media-missing', beat: 1, at: 0, detail: 'gone' },
    { kind: 'beat-uncovered', beat: 1, at: 0, detail: '' },
    { kind: 'clip-short', beat: 2, at: 1.5, detail: '2.0 s' },
    { kind: 'clip-short', beat: 4, at: 9.5, detail: '3.0 s' },
    { kind: 'sound-missing', beat: 4, at: 9.5, detail: 'mute' },
    { kind: 'transition-short', beat: 5, at: 14.5, detail: '0.5 s' },
    { kind: 'sound-missing', beat: null, at: null, detail: 'mute' },
  ])
})

test('a film that is too long for its platform is made all the same, and says so', () => {
  const long = anAssembly([anAssemblyBeat('one', { clips: [anAssemblyClip('long')], seconds: seconds(120) })])
  expect(planRender(long, facts, ['Facebook', 'TikTok']).warnings).toContainEqual({
    kind: 'not-taken',
    beat: null,
    at: null,
    detail: 'Facebook: 90 s at the most',
  })
})
