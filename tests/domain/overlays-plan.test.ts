import type { FactsByMedia } from '@shared/domain/beat-length'
import { planRender } from '@shared/domain/render-plan'
import { shareInSight } from '@shared/domain/still-motion'
import { seconds } from '@shared/domain/time'
import { describe, expect, test } from 'vitest'
import {
  aLogo,
  anAssembly,
  anAssemblyBeat,
  anAssemblyClip,
  anEndCard,
  aTitle,
  plainMusic,
  someFacts,
} from '../support/builders'

const still = { kind: 'image', duration: null, fps: null, audioChannels: 0, audioCodec: null } as const
const facts: FactsByMedia = new Map([
  ['long', someFacts({ duration: 30 })],
  ['still', someFacts({ ...still, width: 1000, height: 1000 })],
  ['mark', someFacts({ ...still, width: 200, height: 100 })],
  ['song', someFacts({ kind: 'audio', width: 0, height: 0, duration: 2 })],
])
const captions = { mode: 'off', style: 'pop', position: 0.5 } as const
const beat = (given: Parameters<typeof anAssemblyBeat>[1] = {}) =>
  anAssemblyBeat('one', { clips: [anAssemblyClip('long', { to: seconds(3) })], ...given })
const planOf = (given: Parameters<typeof anAssemblyBeat>[1], film: Parameters<typeof anAssembly>[1] = {}) =>
  planRender(anAssembly([beat(given)], { captions, ...film }), facts)
const look = { fit: 'fill', focus: [0.5, 0.5], zoom: 1 } as const

describe('a title', () => {
  test('comes, stays and goes, frame by frame, cut at the borders of segments', () => {
    const titles = [aTitle({ text: 'Big 🚀 words', line: 'and small', from: seconds(1), to: seconds(2) })]
    const { segments } = planOf({ titles })
    const spans = segments.map(({ titles: shown = [] }) => [shown[0]?.from, shown.at(-1)?.to, shown.length])
    expect(spans).toEqual([
      [30, 45, 10],
      [0, 15, 7],
    ])
    expect(segments[0]?.titles?.at(-1)).toEqual({
      ...{ from: 39, to: 45, kind: 'title', middle: 0.3, shown: 1 },
      lines: [
        ['Big', 'words'],
        ['and', 'small'],
      ],
    })
    const shares = segments.flatMap(({ titles: shown = [] }) => shown.map(event => event.shown))
    expect(shares.slice(0, 10)).toEqual([...shares.slice(0, 10)].sort((a, b) => a - b))
    expect(shares.slice(-7)).toEqual([...shares.slice(-7)].sort((a, b) => b - a))
  })

  test('changed re-renders the segments it is on and no other', () => {
    const before = planOf({ titles: [aTitle({ text: 'This', to: seconds(1) })] }).segments
    const after = planOf({ titles: [aTitle({ text: 'That', to: seconds(1) })] }).segments
    expect(before.map((segment, index) => JSON.stringify(segment) === JSON.stringify(after[index]))).toEqual([
      false,
      true,
    ])
  })

  test('that cannot be seen or read is told of', () => {
    const crowded = Array.from({ length: 28 }, () => 'words').join(' ')
    const titles = [aTitle({ text: 'Late', from: seconds(3) }), aTitle({ kind: 'lower-third', text: crowded })]
    expect(planOf({ titles }).warnings).toEqual([
      { kind: 'title-unseen', beat: 1, at: 0, detail: 'Late' },
      { kind: 'title-crowded', beat: 1, at: 0, detail: `${crowded.slice(0, 39)}…` },
    ])
  })
})

describe('a logo', () => {
  test('lies in its corner over the whole film, or from one time to another', () => {
    const always = planOf({}, { logo: aLogo({ width: 0.2, opacity: 0.8 }) }).segments
    const place = { x: 810, y: 116, width: 216, height: 108 }
    expect(always.map(segment => segment.logos)).toEqual([
      [{ from: 0, to: 45, media: 'mark', place, opacity: 0.8 }],
      [{ from: 0, to: 45, media: 'mark', place, opacity: 0.8 }],
    ])
    const some = planOf({}, { logo: aLogo({ corner: 'bottom-left', from: seconds(0.5), to: seconds(1) }) }).segments
    expect(some.map(({ logos }) => logos?.map(({ from, to }) => [from, to]))).toEqual([[[15, 30]], undefined])
    expect(some[0]?.logos?.[0]?.place).toEqual({ x: 54, y: 1920 - 116 - 108, width: 216, height: 108 })
  })

  test('whose picture is not there, or has none, is left out and told of', () => {
    const { segments, warnings } = planOf({}, { logo: aLogo({ media: 'gone' }), endCard: anEndCard({ logo: 'song' }) })
    expect(segments.some(segment => segment.logos)).toBe(false)
    expect(warnings).toEqual([
      { kind: 'logo-missing', beat: null, at: null, detail: 'gone' },
      { kind: 'logo-missing', beat: null, at: null, detail: 'song' },
    ])
  })
})

describe('a logo on a beat', () => {
  const own = aLogo({ width: 0.1, from: seconds(0.5), to: seconds(9) })
  const two = [beat(), { ...beat({ logo: own }), id: 'two' }]
  const spansOf = (film: Parameters<typeof anAssembly>[1]) =>
    planRender(anAssembly(two, { captions, ...film }), facts).segments.flatMap(({ start, logos = [] }) =>
      logos.map(({ from, to, place }) => [start + from, start + to, place.width]),
    )

  test('is seen on that beat alone, its times being of the beat', () => {
    expect(spansOf({})).toEqual([
      [105, 135, 108],
      [135, 180, 108],
    ])
  })

  test('takes the place of the film’s in the same corner, and stands beside one in another', () => {
    const wide = (corner: 'top-right' | 'top-left') =>
      spansOf({ logo: aLogo({ width: 0.2, corner }) }).filter(one => one[2] === 216)
    expect(wide('top-right')).toEqual([
      [0, 45, 216],
      [45, 90, 216],
      [90, 105, 216],
    ])
    expect(wide('top-left').reduce((sum, [from = 0, to = 0]) => sum + to - from, 0)).toBe(180)
  })

  test('that is not there is told of with its beat', () => {
    expect(planOf({ logo: aLogo({ media: 'gone' }) }).warnings).toEqual([
      { kind: 'logo-missing', beat: 1, at: 0, detail: 'gone' },
    ])
  })
})

describe('B-roll', () => {
  const over = (given: Partial<ReturnType<typeof anAssemblyClip>> & { at: number }) => ({
    ...anAssemblyClip('b', { to: seconds(1), volume: 0 }),
    ...given,
    at: seconds(given.at),
  })
  const withRoll = new Map([...facts, ['b', someFacts({ duration: 10 })]])
  const plan = (given: Parameters<typeof anAssemblyBeat>[1], before: Parameters<typeof anAssembly>[0] = []) =>
    planRender(anAssembly([...before, beat(given)], { captions }), withRoll)
  const shown = ({ segments }: ReturnType<typeof plan>) =>
    segments.map(({ start, frames, picture }) => [
      picture.kind === 'card' ? null : picture.media,
      start,
      frames,
      picture.kind === 'moving' ? Number(picture.at.toFixed(3)) : null,
    ])

  test('takes the place of the beat’s own picture for its stretch; under it that goes on', () => {
    expect(shown(plan({ over: [over({ at: 1, from: seconds(4), to: seconds(5) })] }))).toEqual([
      ['long', 0, 30, 0],
      ['b', 30, 30, 4],
      ['long', 60, 30, 2],
    ])
  })

  test('lies over cards and over B-roll that comes before it in the list, and ends with its beat', () => {
    const rolls = [over({ at: 0.5, to: seconds(2) }), over({ at: 1, from: seconds(5), to: seconds(9) })]
    expect(shown(plan({ clips: [], seconds: seconds(2), over: rolls }))).toEqual([
      [null, 0, 15, null],
      ['b', 15, 15, 0],
      ['b', 30, 30, 5],
    ])
  })

  test('leaves the beat’s own sound as it is and is heard beside it as loud as it is set', () => {
    const quiet = plan({ over: [over({ at: 1 })] }).sound.stretches
    expect(quiet).toEqual(plan({}).sound.stretches)
    const rolls = [over({ at: 1, to: seconds(2), volume: 0.5 }), over({ at: 2, to: seconds(1) })]
    expect(plan({ over: rolls }).sound.stretches).toEqual([
      ...quiet,
      { lane: 'over', media: 'b', from: 0, speed: 1, volume: 0.5, start: 30, frames: 30 },
    ])
  })

  test('at a beat’s start is what comes in, for no longer than it lasts; at its end it is what the next comes in over', () => {
    const transition = { kind: 'fade', seconds: 0.5 } as const
    const first = { ...beat({ over: [over({ at: 2.5 })] }), id: 'first' }
    const { segments, warnings } = plan({ transition, over: [over({ at: 0, to: seconds(0.2) })] }, [first])
    const begin = segments.find(one => one.beat === 2)
    expect(begin?.picture).toMatchObject({ kind: 'moving', media: 'b', at: 0 })
    expect(begin?.transition).toMatchObject({ frames: 6, previous: { kind: 'held', media: 'b' } })
    expect(warnings).toEqual([{ kind: 'transition-short', beat: 2, at: 3, detail: '0.2 s' }])
  })

  test('that is missing, empty or too late is left out and told of', () => {
    const rolls = [over({ at: 0, media: 'gone' }), over({ at: 0, from: seconds(1) }), over({ at: 3 })]
    const { segments, warnings } = plan({ over: rolls })
    expect(segments).toEqual(plan({}).segments)
    expect(warnings.map(({ kind, beat: number, detail }) => [kind, number, detail])).toEqual([
      ['media-missing', 1, 'gone'],
      ['clip-short', 1, 'b'],
      ['over-unseen', 1, 'b'],
    ])
  })

  test('changes only the segments that it touches', () => {
    const long = (given: Parameters<typeof anAssemblyBeat>[1] = {}) =>
      planRender(
        anAssembly([beat(), { ...beat(given), id: 'two' }, { ...beat(), id: 'three' }], { captions }),
        withRoll,
      )
    const [bare, rolled] = [long(), long({ over: [over({ at: 1 })] })].map(one =>
      one.segments.filter(({ beat: number }) => number !== 2).map(({ shot: _, ...segment }) => segment),
    )
    expect(rolled).toEqual(bare)
  })
})

describe('an end card', () => {
  test('fades in after the last beat with its own logo in place of the one in the corner; sound lasts as long', () => {
    const endCard = anEndCard({ lines: ['Thank you'], logo: 'mark', seconds: 1, over: 'picture' })
    const { segments, frames, sound } = planOf({}, { endCard, logo: aLogo() })
    const held = { kind: 'held', media: 'long', at: 89 / 30, look }
    expect([frames, sound.frames]).toEqual([120, 120])
    expect(segments.at(-1)).toMatchObject({
      ...{ beat: null, shot: 1, start: 90, frames: 30, captions: [] },
      picture: { ...held, dim: 0.55 },
      transition: { kind: 'fade', frames: 12, previous: held },
      logos: [{ from: 0, to: 30, media: 'mark', opacity: 1, place: { x: 314, width: 454 } }],
    })
    expect(segments.at(-1)?.titles?.at(-1)).toMatchObject({
      to: 30,
      kind: 'end-card',
      lines: [['Thank', 'you']],
      shown: 1,
    })
  })

  test('without a last picture to hold stands on a card of its own', () => {
    const { segments } = planOf({ clips: [], seconds: seconds(1) }, { endCard: anEndCard({ over: 'picture' }) })
    expect(segments.at(-1)?.picture).toEqual({ kind: 'card', beatKind: 'cta', text: '' })
  })
})

describe('a still that moves', () => {
  const clips = [anAssemblyClip('still', { motion: 'push', to: seconds(3) })]

  test('goes on moving in the next segment, and where it stays longer', () => {
    const places = (given: Parameters<typeof anAssemblyBeat>[1]) =>
      planOf(given).segments.map(({ picture }) => picture.kind === 'pushed' && picture.push)
    expect(places({ clips })).toEqual([
      { frame: 0, frames: 90 },
      { frame: 45, frames: 90 },
    ])
    expect(places({ clips, seconds: seconds(4) })).toEqual([
      { frame: 0, frames: 120 },
      { frame: 60, frames: 120 },
    ])
  })

  test('stands still where it was under what comes in over it', () => {
    const next = beat({ transition: { kind: 'fade', seconds: 0.5 } })
    const { segments } = planRender(anAssembly([beat({ clips }), { ...next, id: 'two' }], { captions }), facts)
    expect(segments[2]?.transition?.previous).toEqual({
      ...{ kind: 'held', media: 'still', at: 0, look },
      push: { frame: 89, frames: 90 },
    })
  })

  test('comes nearer evenly and never by more than a sixth', () => {
    const size = { width: 1080, height: 1920 }
    const shares = [0, 1, 2, 319, 320, 9_000].map(frame => shareInSight(frame, size, 30) * 3_840)
    expect(shares.map(Math.round)).toEqual([3_840, 3_838, 3_836, 3_202, 3_200, 3_200])
  })
})

test('music begins again only where it would end before the film does', () => {
  const music = (to: number) => ({
    clips: [anAssemblyClip('long', { to: seconds(to) })],
  })
  const bed = { ...plainMusic, media: 'song', from: seconds(0.5), loop: true }
  const loops = [1, 3].map(to => planOf(music(to), { music: bed }).sound.music?.loop)
  expect(loops).toEqual([false, true])
})
