import { assemblyOf } from '@shared/domain/assembly'
import { takeAssembly } from '@shared/domain/take-assembly'
import { seconds } from '@shared/domain/time'
import { expect, test } from 'vitest'
import {
  aBeat,
  aClip,
  aFilm,
  aLogo,
  anAssembly,
  anAssemblyBeat,
  anAssemblyClip,
  anEndCard,
  aScript,
  aTitle,
  footage,
  mediaId,
  plainMusic,
} from '../support/builders'

const counting = () => {
  let last = 0
  return <Id extends string>() => {
    last += 1
    return `id-${last}` as Id
  }
}

test('an assembly taken in and brought together again is the same film', () => {
  const { media: _name, ...look } = aLogo()
  const film = {
    ...aFilm(footage(1, { clips: [aClip(1), aClip(2)], titles: [aTitle()] })),
    logo: { ...look, media_id: mediaId(1) },
    endCard: { ...anEndCard(), logo: mediaId(2) },
    music: { ...plainMusic, media_id: mediaId(2), from: seconds(1) },
  }
  const assembly = assemblyOf(aScript({ title: 'A film', beats: [aBeat(1)] }), film, 'vertical')
  const lengths = new Map([mediaId(1), mediaId(2)].map(id => [id as string, 10]))
  const taken = takeAssembly(assembly, lengths, counting())
  const again = assemblyOf({ title: 'A film', language: 'en', beats: taken.beats }, taken.film, 'vertical')
  expect(again).toEqual({ ...assembly, beats: assembly.beats.map(beat => ({ ...beat, id: 'id-1' })) })
})

test('a clip without an end lasts to its media’s end, a still for its usual time', () => {
  const clips = [anAssemblyClip('film'), anAssemblyClip('still')]
  const lengths = new Map([
    ['film', 7],
    ['still', null],
  ])
  const { film } = takeAssembly(anAssembly([anAssemblyBeat('b', { clips })]), lengths, counting())
  expect(film.footage[0]?.clips.map(clip => clip.to)).toEqual([7, 3])
})

test('media that could not be taken in is left out of clips, voice and music', () => {
  const voice = { media: 'gone', from: aClip(1).from, to: null }
  const beat = anAssemblyBeat('b', { clips: [anAssemblyClip('gone')], voice })
  const music = { ...plainMusic, media: 'gone', from: aClip(1).from, volume: 1, duck: true }
  const { film } = takeAssembly(anAssembly([beat], { music }), new Map(), counting())
  expect(film.footage[0]).toMatchObject({ clips: [], voice: null })
  expect(film.music).toBeNull()
})
