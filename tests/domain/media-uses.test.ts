import { usesOfMedia } from '@shared/domain/media-uses'
import { seconds } from '@shared/domain/time'
import { expect, test } from 'vitest'
import {
  aBeat,
  aClip,
  aFilm,
  aScript,
  aVideo,
  footage,
  mediaId,
  plainMusic,
  scriptId,
  videoId,
} from '../support/builders'

const first = aScript({ title: 'First' })
const second = aScript({
  script_id: scriptId(2),
  title: 'Second',
  beats: [aBeat(11, { order: 2 }), aBeat(12, { order: 1 })],
})
const music = { ...plainMusic, media_id: mediaId(8), from: seconds(0) }

test('a media is told with every script and beat that use it, beats counted as the script has them', () => {
  const films = [
    aVideo({
      film: {
        ...aFilm(footage(1, { clips: [aClip(1)] }), footage(3, { clips: [aClip(4, { media_id: mediaId(1) })] })),
        music,
      },
    }),
    aVideo({
      video_id: videoId(2),
      script_id: scriptId(2),
      film: aFilm(footage(11, { clips: [aClip(1)] })),
      file: mediaId(9),
    }),
  ]
  const uses = usesOfMedia([first, second], films)
  const said = (number: number) =>
    uses.get(mediaId(number))?.map(use => [use.title, use.beats.map(beat => beat.number), use.isOverAll, use.isFilm])
  expect(said(1)).toEqual([
    ['First', [1, 3], false, false],
    ['Second', [2], false, false],
  ])
  expect(said(8)).toEqual([['First', [], true, false]])
  expect(said(9)).toEqual([['Second', [], false, true]])
  expect(said(2)).toBeUndefined()
})

test('what lay on a beat that was deleted, or in a film whose script is gone, is no use', () => {
  const film = aFilm(footage(77, { clips: [aClip(1)] }))
  const lost = aVideo({ video_id: videoId(3), script_id: scriptId(9), film: aFilm(footage(1, { clips: [aClip(1)] })) })
  expect(usesOfMedia([first], [aVideo({ film }), lost]).size).toBe(0)
})
