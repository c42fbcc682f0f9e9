import { assemblyOf, mediaOf } from '@shared/domain/assembly'
import { beatFrames, playLength } from '@shared/domain/beat-length'
import { coverageOf } from '@shared/domain/coverage'
import { planRender } from '@shared/domain/render-plan'
import { seconds } from '@shared/domain/time'
import { withRenderedFilm } from '@shared/domain/video-asset'
import { describe, expect, test } from 'vitest'
import {
  aClip,
  aFilm,
  anAssembly,
  anAssemblyBeat,
  anAssemblyClip,
  aScript,
  aVideo,
  footage,
  laterTime,
  mediaId,
  someFacts,
} from '../support/builders'

const tenWords = 'one two three four five six seven eight nine ten'
const film30 = { fps: 30 as const, language: 'en' }
const facts = new Map([
  ['five', someFacts({ duration: 5 })],
  ['still', someFacts({ kind: 'image', duration: null })],
  ['song', someFacts({ kind: 'audio', duration: 60 })],
])

describe('a beat lasts', () => {
  const clips = [anAssemblyClip('five')]
  const voice = { media: 'song', from: seconds(1), to: seconds(3.5) }

  test.each([
    ['as long as it is fixed, before all else', { seconds: seconds(1.2), voice, clips }, 36],
    ['as long as its voice when it has one', { voice, clips }, 75],
    ['as long as its clips without a voice', { clips }, 150],
    ['as long as its words take to read when it is empty', { text: tenWords }, 120],
    ['a second and a half without words', { text: '' }, 45],
    ['as long as its words when its only media is unknown', { text: tenWords, clips: [anAssemblyClip('gone')] }, 120],
  ])('%s', (_name, given, expected) => {
    expect(beatFrames(anAssemblyBeat('b', given), film30, facts)).toBe(expected)
  })

  test('at least one frame', () => {
    expect(beatFrames(anAssemblyBeat('b', { seconds: seconds(0.001) }), film30, facts)).toBe(1)
  })

  test('the film is the sum of its beats, each in whole frames', () => {
    const beats = [1, 2, 3].map(n => anAssemblyBeat(`b${n}`, { seconds: seconds(1.01) }))
    expect(planRender(anAssembly(beats), facts).frames).toBe(90)
  })
})

describe('a clip plays', () => {
  test.each([
    ['to the media’s end when no end is named', anAssemblyClip('five', { from: seconds(2) }), 3],
    ['never past the media’s end', anAssemblyClip('five', { from: seconds(2), to: seconds(9) }), 3],
    ['not at all past the media’s end', anAssemblyClip('five', { from: seconds(7) }), 0],
    ['half as long at twice the speed', anAssemblyClip('five', { to: seconds(4), speed: 2 }), 2],
    ['three seconds when it is a still', anAssemblyClip('still'), 3],
    ['as long as asked when it is a still', anAssemblyClip('still', { to: seconds(8) }), 8],
    ['no picture when it is sound', anAssemblyClip('song'), 0],
  ])('%s', (_name, clip, expected) => {
    expect(playLength(clip, facts)).toBe(expected)
  })
})

describe('coverage', () => {
  test('counts covered beats and the seconds that are missing, by beat', () => {
    const beats = [
      anAssemblyBeat('covered', { text: tenWords, clips: [anAssemblyClip('five')] }),
      anAssemblyBeat('short', { text: tenWords, clips: [anAssemblyClip('five', { to: seconds(1) })] }),
      anAssemblyBeat('empty', { text: tenWords }),
    ]
    expect(coverageOf(anAssembly(beats), facts)).toEqual({
      beats: 3,
      covered: 1,
      missing: 7,
      uncovered: ['short', 'empty'],
    })
  })

  test('asks for as much footage as the voice speaks, or as the beat is fixed, before the words', () => {
    const voice = { media: 'song', from: seconds(1), to: seconds(8) }
    const clips = [anAssemblyClip('five')]
    const spoken = anAssemblyBeat('spoken', { text: 'Short', voice, clips })
    const fixed = anAssemblyBeat('fixed', { text: tenWords, voice, seconds: seconds(5), clips })
    expect(coverageOf(anAssembly([spoken, fixed]), facts)).toMatchObject({ missing: 2, uncovered: ['spoken'] })
  })

  test('a fifth of a second short is covered', () => {
    const beat = anAssemblyBeat('b', { seconds: seconds(5.15), clips: [anAssemblyClip('five')] })
    expect(coverageOf(anAssembly([beat]), facts).covered).toBe(1)
  })
})

describe('an assembly', () => {
  test('brings script and film together in the order of the beats and names each media once', () => {
    const film = aFilm(footage(2, { clips: [aClip(1), aClip(2, { media_id: mediaId(1), order: 3 })] }), footage(77))
    const assembly = assemblyOf(aScript(), film, 'square')
    expect(assembly.beats.map(beat => [beat.kind, beat.clips.length])).toEqual([
      ['hook', 0],
      ['point', 2],
      ['cta', 0],
    ])
    expect(mediaOf(assembly)).toEqual([mediaId(1)])
  })
})

describe('a video row', () => {
  test('takes the finished film’s facts and is ready; whole seconds are rounded', () => {
    const film = {
      media_id: mediaId(5),
      name: 'x.mp4',
      width: 1080,
      height: 1920,
      duration_ms: 12_600,
      size_bytes: 9,
      thumbnail_ms: 400,
      loudness: null,
      made_from: 'a1',
      warnings: [],
    }
    expect(withRenderedFilm(aVideo(), film, laterTime)).toEqual({
      ...aVideo(),
      video_url: `media://asset/${mediaId(5)}`,
      thumbnail_url: `media://frame/${mediaId(5)}/400`,
      made_from: 'a1',
      file: mediaId(5),
      width: 1080,
      height: 1920,
      duration_ms: 12_600,
      duration_sec: 13,
      size_bytes: 9,
      status: 'ready',
      updated_at: laterTime,
    })
  })
})
