import { emptyFilm, footageOn } from '@shared/domain/film'
import { usualMusic } from '@shared/domain/music'
import { removeVoice, setMusic, setVoice } from '@shared/domain/set-sound'
import { seconds } from '@shared/domain/time'
import { expect, test } from 'vitest'
import { aClip, aFilm, beatId, footage, mediaId, plainMusic, someFacts } from '../support/builders'

const sound = someFacts({ kind: 'audio', duration: 4 })

test('a voice lies under its beat from start to end and can be taken away', () => {
  const spoken = setVoice(aFilm(footage(1, { clips: [aClip(1)] })), beatId(1), mediaId(7), sound)
  expect(footageOn(spoken, beatId(1))).toMatchObject({
    clips: [{ media_id: mediaId(1) }],
    voice: { media_id: mediaId(7), from: 0, to: 4 },
  })
  const other = footageOn(setVoice(spoken, beatId(1), mediaId(8), sound), beatId(1))
  expect(other.takes.map(take => take.media_id)).toEqual([mediaId(7), mediaId(8)])
  expect(footageOn(removeVoice(spoken, beatId(1)), beatId(1)).voice).toBeNull()
})

test('music starts quiet and gives way to speech', () => {
  expect(setMusic(emptyFilm, mediaId(8)).music).toEqual({ ...usualMusic, media_id: mediaId(8), from: 0 })
  expect(usualMusic).toMatchObject({ volume: 0.25, duck: true })
})

test('other music keeps the volume that was set', () => {
  const loud = {
    ...emptyFilm,
    music: { ...plainMusic, media_id: mediaId(8), from: seconds(0), volume: 0.8, duck: false },
  }
  expect(setMusic(loud, mediaId(9)).music).toMatchObject({ media_id: mediaId(9), volume: 0.8, duck: false })
})

test('captions that follow a voice go with it, those made by hand stay', () => {
  const captions = [{ from: seconds(0), to: seconds(1), text: 'Words' }]
  const captioned = (by: 'voice' | 'hand') =>
    removeVoice(aFilm(footage(1, { captions, captioned: { by, text: 'Words' } })), beatId(1))
  expect(footageOn(captioned('voice'), beatId(1))).toMatchObject({ captions: null, captioned: null })
  expect(footageOn(captioned('hand'), beatId(1)).captions).toEqual(captions)
})
