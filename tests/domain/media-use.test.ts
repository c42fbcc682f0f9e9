import { emptyFilm, footageOn } from '@shared/domain/film'
import { beatsUsing, exchangeMedia, isMediaUsed, takeMediaOff } from '@shared/domain/media-use'
import { seconds } from '@shared/domain/time'
import { expect, test } from 'vitest'
import { aClip, aFilm, aLogo, anEndCard, beatId, footage, mediaId, plainMusic, someFacts } from '../support/builders'

const voice = { media_id: mediaId(7), from: seconds(0), to: seconds(2), spoken: null }
const music = { ...plainMusic, media_id: mediaId(8), from: seconds(0), volume: 0.25, duck: true }
const film = {
  ...aFilm(
    footage(1, { clips: [aClip(1), aClip(2)] }),
    footage(2, { clips: [aClip(3, { media_id: mediaId(1) })], voice }),
  ),
  music,
}
const beats = [1, 2].map(beatId)

test('a media is used by the beats that show it or speak it', () => {
  expect(beatsUsing(film, beats, mediaId(1))).toEqual(beats)
  expect(beatsUsing(film, beats, mediaId(7))).toEqual([beatId(2)])
  expect(beatsUsing(film, beats, mediaId(9))).toEqual([])
})

test('a media that is only the music is used, though by no beat', () => {
  expect(beatsUsing(film, beats, mediaId(8))).toEqual([])
  expect(isMediaUsed(film, mediaId(8))).toBe(true)
  expect(isMediaUsed(emptyFilm, mediaId(8))).toBe(false)
})

test('a media taken off leaves the other clips, voices and music', () => {
  const without = takeMediaOff(film, mediaId(1))
  expect(footageOn(without, beatId(1)).clips.map(clip => clip.media_id)).toEqual([mediaId(2)])
  expect(footageOn(without, beatId(2))).toMatchObject({ clips: [], voice })
  expect(takeMediaOff(film, mediaId(7)).footage.map(one => one.voice)).not.toContainEqual(voice)
  expect(takeMediaOff(film, mediaId(8))).toMatchObject({ music: null })
})

test('a media that is only a logo is used, and the film can do without it', () => {
  const { media: _name, ...look } = aLogo()
  const { logo: _logo, ...card } = anEndCard()
  const marked = {
    ...emptyFilm,
    logo: { ...look, media_id: mediaId(9) },
    endCard: { ...card, logo: mediaId(9) },
  }
  expect(isMediaUsed(marked, mediaId(9))).toBe(true)
  expect(takeMediaOff(marked, mediaId(9))).toEqual({ ...emptyFilm, endCard: { ...card, logo: null } })
})

test('a media that is only a take to choose from is used, and exchanged too', () => {
  const spare = aFilm(footage(1, { takes: [voice] }))
  expect(isMediaUsed(spare, mediaId(7))).toBe(true)
  const other = exchangeMedia(spare, mediaId(7), mediaId(5), someFacts({ duration: 1 }))
  expect(footageOn(other, beatId(1)).takes).toEqual([{ ...voice, media_id: mediaId(5), to: 1 }])
})

test('another media takes the place of one everywhere, and stretches that it is too short for end where it ends', () => {
  const late = aClip(4, { media_id: mediaId(1), from: seconds(8), to: seconds(9) })
  const longer = { ...aFilm(footage(1, { clips: [aClip(1), aClip(2), late], voice })), music }
  const short = exchangeMedia(longer, mediaId(1), mediaId(5), someFacts({ duration: 4 }))
  expect(footageOn(short, beatId(1)).clips.map(({ media_id, from, to }) => [media_id, from, to])).toEqual([
    [mediaId(5), 0, 4],
    [mediaId(2), 0, 10],
    [mediaId(5), 3.9, 4],
  ])
  expect(footageOn(short, beatId(1)).voice).toEqual(voice)
  expect(exchangeMedia(longer, mediaId(8), mediaId(5), someFacts()).music?.media_id).toBe(mediaId(5))
  expect(exchangeMedia(longer, mediaId(1), mediaId(5), someFacts({ duration: null })).footage[0]?.clips[0]?.to).toBe(10)
})
