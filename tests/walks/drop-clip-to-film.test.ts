import { join } from 'node:path'
import { assemblyOf } from '@shared/domain/assembly'
import { trimClip, wholeClip } from '@shared/domain/clip'
import { emptyFilm, footageOn, placeClip, replaceClip, withFootage } from '@shared/domain/film'
import { splitBeat, withBeats, writeBeat } from '@shared/domain/script'
import { seconds } from '@shared/domain/time'
import { withRenderedFilm } from '@shared/domain/video-asset'
import { beforeAll, expect, test } from 'vitest'
import { aBeat, aScript, aVideo, beatId, clipId, laterTime } from '../support/builders'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { openTestRenders } from '../support/open-renders'
import { makeNumbered, probeAll, readNumbers } from '../support/small-film'

const numbered = join(makeFolder('clips'), 'numbered.mp4')
beforeAll(async () => makeNumbered(await ffmpegTools(), numbered, { fps: 30, seconds: 2 }))

test('a script is written, a clip dropped on a beat and trimmed, and the finished film becomes a row', async () => {
  const { renders, library, take, allEnded, ended, tools } = await openTestRenders()

  const first = writeBeat([aBeat(1, { kind: 'hook' })], beatId(1), 'Watch the numbers. Then a card.')
  const script = withBeats(aScript({ title: 'Numbers' }), splitBeat(first, beatId(1), 18, beatId(2)), laterTime)
  expect(script.body).toBe('Watch the numbers.\n\nThen a card.')

  const media = await take(numbered)
  const facts = library.entry(media)?.facts
  if (!facts) throw new Error('the clip is in the library')
  const clip = wholeClip(clipId(1), media, facts)
  const dropped = placeClip({ ...emptyFilm, captions: { ...emptyFilm.captions, mode: 'off' } }, beatId(1), clip, 0)
  const trimmed = replaceClip(dropped, trimClip(trimClip(clip, { from: 0.5 }, facts), { to: 1 }, facts))
  const film = withFootage(trimmed, { ...footageOn(trimmed, beatId(2)), seconds: seconds(0.5) })

  const video = aVideo({ film, format: 'square' })
  const started = await renders.start({
    video_id: video.video_id,
    assembly: assemblyOf(script, film, video.format),
    quality: 'draft',
    targets: [],
  })
  expect(started).toMatchObject({ ok: true })
  await allEnded(1)
  const outcome = ended[0]?.outcome
  if (outcome?.kind !== 'done') throw new Error(JSON.stringify(outcome))

  expect(withRenderedFilm(video, outcome.film, laterTime)).toMatchObject({
    status: 'ready',
    file: outcome.film.media_id,
    duration_ms: 1_000,
    width: 1080,
    height: 1080,
  })
  const path = library.pathOf(outcome.film.media_id) ?? ''
  expect(probeAll(tools, path).streams).toMatchObject([
    { codec_name: 'h264', width: 1080, height: 1080, r_frame_rate: '30/1', nb_frames: '30' },
    { codec_name: 'aac', duration: '1.000000' },
  ])
  expect(readNumbers(tools, path).slice(0, 15)).toEqual(Array.from({ length: 15 }, (_, frame) => 15 + frame))
})
