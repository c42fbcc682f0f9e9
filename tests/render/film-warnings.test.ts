import { SegmentCache } from '@main/render/segment-cache'
import type { Assembly } from '@shared/domain/assembly'
import { usualMusic } from '@shared/domain/music'
import { seconds } from '@shared/domain/time'
import { beforeAll, expect, test, vi } from 'vitest'
import { anAssembly, anAssemblyBeat, anAssemblyClip } from '../support/builders'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { makeOddMedia } from '../support/odd-media'
import { makeFilm } from '../support/small-film'

// Films of several seconds, one after the other.
vi.setConfig({ testTimeout: 180_000 })

let media: Record<string, string>
beforeAll(async () => {
  media = makeOddMedia((await ffmpegTools()).ffmpeg, makeFolder('odd'))
})

const words = { mode: 'words', style: 'pop', position: 0.62 } as const
const square = { format: 'square', captions: words } as const
type Given = Parameters<typeof anAssemblyBeat>[1]

const beat = (id: string, clip: string, given: Given = {}, length = 2) =>
  anAssemblyBeat(id, {
    text: 'Some words to be read',
    clips: [anAssemblyClip(clip, { to: seconds(length) })],
    ...given,
  })

const filesOf = (...names: string[]) => Object.fromEntries(names.map(name => [name, media[name] ?? '']))

/** To half a second. */
const near = (time: number) => expect.closeTo(time, 0)

const warningsOf = async (assembly: Assembly, ...names: string[]) =>
  (await makeFilm(assembly, filesOf(...names))).made.warnings

test('footage that goes black or stops is named with its beat and its time, under captions too, and again from the cache', async () => {
  const beats = [beat('a', 'moving', {}, 0.5), beat('b', 'blackout', {}, 2.2), beat('c', 'stuck', {}, 2.6)]
  const cache = new SegmentCache(makeFolder('cache'))
  const make = async () =>
    (await makeFilm(anAssembly(beats, square), filesOf('moving', 'blackout', 'stuck'), { cache })).made
  const first = await make()
  const told = first.warnings.map(({ kind, beat, at, detail }) => [kind, beat, at, Number.parseFloat(detail)])
  expect(told).toEqual([
    ['black', 2, near(1), near(1.5)],
    ['frozen', 3, near(3.2), near(2.1)],
  ])
  expect((await make()).warnings).toEqual(first.warnings)
})

test('nothing is said of a film as it should be, nor of slow motion, few frames a second, cards, stills and planned holds', async () => {
  const beats = [
    beat('a', 'moving', { voice: { media: 'tone', from: seconds(0), to: seconds(1) } }, 1),
    beat('b', 'slow', {}, 1.5),
    anAssemblyBeat('c', { clips: [anAssemblyClip('moving', { to: seconds(0.4), speed: 0.25 })] }),
    anAssemblyBeat('d', { text: 'A card', seconds: seconds(1.5) }),
    beat('e', 'still', {}, 1.5),
    beat('f', 'moving', { seconds: seconds(1.7) }, 0.2),
  ]
  const warnings = await warningsOf(anAssembly(beats, square), 'moving', 'tone', 'slow', 'still')
  expect(warnings.map(({ kind, beat, at }) => [kind, beat, at])).toEqual([
    ['beat-uncovered', 4, near(4.1)],
    ['clip-short', 6, near(7.1)],
  ])
})

test('a silent voice is named though music is heard, and a pause where footage should be heard', async () => {
  const voice = { media: 'mute', from: seconds(0), to: seconds(1.5) }
  const music = { ...usualMusic, media: 'tone', from: seconds(0), duck: false }
  const mute = [beat('a', 'still', {}, 1), beat('b', 'still', { voice }, 1.5)]
  expect(await warningsOf(anAssembly(mute, { ...square, music }), 'still', 'mute', 'tone')).toEqual([
    { kind: 'voice-silent', beat: 2, at: 1, detail: '1.5 s' },
  ])
  const [pause, ...others] = await warningsOf(anAssembly([beat('a', 'gap', {}, 3)], square), 'gap')
  expect(pause).toMatchObject({ kind: 'silent', beat: 1, at: near(0.5), detail: '2.1 s' })
  expect(others).toEqual([])
})

test('sound that is left as loud as it is and clips is named where it begins, again from the cache', async () => {
  const cache = new SegmentCache(makeFolder('cache'))
  const assembly = anAssembly([beat('a', 'still', {}, 1), beat('b', 'loud', {}, 2)], { ...square, loudness: null })
  const make = async () => (await makeFilm(assembly, filesOf('still', 'loud'), { cache })).made.warnings
  const warnings = await make()
  expect(warnings).toEqual([
    { kind: 'peaks-high', beat: 2, at: near(2), detail: expect.stringMatching(/^\d+\.\d dBTP$/) },
  ])
  expect(await make()).toEqual(warnings)
})

test('a loudness that cannot be reached is told of from the cache too', async () => {
  const cache = new SegmentCache(makeFolder('cache'))
  const clips = [anAssemblyClip('gap', { to: seconds(1), volume: 0.01 })]
  const assembly = anAssembly([anAssemblyBeat('a', { clips })], square)
  const make = async () => (await makeFilm(assembly, filesOf('gap'), { cache })).made
  const first = await make()
  expect(first.warnings).toMatchObject([{ kind: 'loudness-missed', at: null }])
  const second = await make()
  expect([second.reused, second.warnings]).toEqual([1, first.warnings])
})
