import { redo, undo } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import { editFilm } from '@renderer/database/edit-film'
import { layVoice } from '@renderer/database/lay-sound'
import { openLibrary } from '@renderer/database/open-library'
import { keepTimedWords, timeCaptions } from '@renderer/database/time-captions'
import { footageOn, withFootage } from '@shared/domain/film'
import type { Media } from '@shared/domain/media'
import { fail, ok } from '@shared/domain/result'
import { seconds } from '@shared/domain/time'
import { beforeEach, expect, test } from 'vitest'
import { aBeat, aScript, beatId, mediaId, scriptId, someFacts, someTime } from '../support/builders'
import { LoopbackStudio } from '../support/loopback-studio'
import { forgetDatabases, offerStudio } from '../support/open-studio'

const voice: Media = {
  ...{ media_id: mediaId(7), name: 'voice.m4a', facts: someFacts({ kind: 'audio', duration: 4 }), warnings: [] },
  ...{ tags: [], created_at: someTime, updated_at: someTime, is_favourite: false, sv: 2 },
}
let canListen = true

beforeEach(async () => {
  await forgetDatabases()
  canListen = true
  const silences = [{ from: seconds(0), to: seconds(0.5) }]
  offerStudio(
    new LoopbackStudio({ 'media.silences': () => (canListen ? ok(silences) : fail({ kind: 'media-missing' })) }),
  )
  await openLibrary()
  await library().scripts.put(aScript({ beats: [aBeat(1, { text: 'Say it.' })] }))
})

async function beatNow() {
  const [row] = await library().video_assets.toArray()
  if (!row) throw new Error('no film')
  return footageOn(row.film, beatId(1))
}

test('a voice laid under a beat brings captions that follow it, in one step of undo', async () => {
  await layVoice(scriptId(1), beatId(1), voice)
  expect(await beatNow()).toMatchObject({
    voice: { media_id: mediaId(7) },
    captions: [{ from: 0.5, to: 4, text: 'Say it.' }],
    captioned: { by: 'voice', text: 'Say it.' },
  })
  await undo()
  expect(await beatNow()).toMatchObject({ voice: null, captions: null })
  await redo()
  expect((await beatNow()).captions).toHaveLength(1)
})

test('captions made by hand stay under another voice until they are timed to it', async () => {
  const byHand = { by: 'hand', text: 'Say it.' } as const
  const mine = [{ from: seconds(1), to: seconds(2), text: 'Mine' }]
  await editFilm(scriptId(1), 'captions:edit.text', film =>
    withFootage(film, { ...footageOn(film, beatId(1)), captions: mine, captioned: byHand }),
  )
  await layVoice(scriptId(1), beatId(1), voice)
  expect((await beatNow()).captions).toEqual(mine)
  expect(await timeCaptions(scriptId(1), beatId(1), mediaId(7))).toBe(true)
  expect((await beatNow()).captioned?.by).toBe('voice')
})

test('a voice that cannot be listened to is laid all the same', async () => {
  canListen = false
  await layVoice(scriptId(1), beatId(1), voice)
  expect(await beatNow()).toMatchObject({ voice: { media_id: mediaId(7) }, captions: null })
  expect(await timeCaptions(scriptId(1), beatId(1), mediaId(7))).toBe(false)
})

test('words that were heard give a beat exact captions in one step; a voice that came since keeps its own', async () => {
  await layVoice(scriptId(1), beatId(1), voice)
  const spoken = (await beatNow()).voice
  if (!spoken) throw new Error('no voice')
  const times = [
    { from: seconds(1), to: seconds(1.4) },
    { from: seconds(2), to: seconds(2.5) },
  ]
  const timed = { beat_id: beatId(1), voice: spoken, text: 'Say it.', times }
  expect(await keepTimedWords(scriptId(1), [timed])).toBe(1)
  expect(await beatNow()).toMatchObject({
    captions: [{ from: 1, to: 2.5, text: 'Say it.', starts: [1, 2] }],
    captioned: { by: 'voice', text: 'Say it.' },
  })
  await undo()
  expect((await beatNow()).captions).toMatchObject([{ from: 0.5, to: 4 }])
  const other = { ...spoken, to: seconds(3) }
  expect(await keepTimedWords(scriptId(1), [{ ...timed, voice: other }])).toBe(0)
  expect((await beatNow()).captions).toMatchObject([{ from: 0.5, to: 4 }])
})
