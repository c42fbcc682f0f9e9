import { undo } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import { useImportStore } from '@renderer/database/import-store'
import { lookForMissing, useMissingMedia } from '@renderer/database/missing-media'
import { openLibrary } from '@renderer/database/open-library'
import { writeRows } from '@renderer/database/write-rows'
import { addMedia, removeMedia } from '@renderer/features/bin/bin-deeds'
import { startWords } from '@renderer/words/words'
import { footageOn } from '@shared/domain/film'
import { fail, ok } from '@shared/domain/result'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aClip, aFilm, aMedia, aVideo, beatId, footage, mediaId, someFacts, videoId } from '../support/builders'
import { LoopbackStudio } from '../support/loopback-studio'
import { forgetDatabases, offerStudio } from '../support/open-studio'

const film = aFilm(footage(1, { clips: [aClip(1), aClip(2)] }))
const clips = async () => {
  const row = await library().video_assets.get(videoId(1))
  return row ? footageOn(row.film, beatId(1)).clips.map(clip => clip.media_id) : []
}

beforeAll(startWords)

beforeEach(async () => {
  await forgetDatabases()
  offerStudio(
    new LoopbackStudio({
      'media.missing': () => ok([mediaId(2)]),
      'media.pick': () =>
        ok({
          outcomes: [
            { kind: 'refused', name: 'notes.mp4', refusal: 'unknown-type' },
            {
              kind: 'imported',
              media_id: mediaId(3),
              name: 'c.mp4',
              facts: someFacts(),
              warnings: ['no-sound'],
              fresh: true,
            },
          ],
        }),
    }),
  )
  await openLibrary()
  useImportStore.setState({ refused: [], running: 0, progress: null })
  await writeRows(async rows => {
    for (const number of [1, 2]) await rows.put('media', aMedia(number))
    await rows.put('video_assets', aVideo({ film }))
  })
})

describe('removing media', () => {
  test('takes their clips off the films named, and one undo brings both back', async () => {
    await removeMedia([mediaId(1)], [videoId(1)])
    expect(await clips()).toEqual([mediaId(2)])
    expect(await library().media.count()).toBe(1)
    await undo()
    expect(await clips()).toEqual([mediaId(1), mediaId(2)])
    expect(await library().media.count()).toBe(2)
  })

  test('that no film uses leaves the films alone', async () => {
    await removeMedia([mediaId(2)], [])
    expect(await clips()).toEqual([mediaId(1), mediaId(2)])
  })
})

test('files picked are kept, and the refused ones stay on the screen by name and reason', async () => {
  expect(await addMedia('files')).toEqual([mediaId(3)])
  expect((await library().media.get(mediaId(3)))?.warnings).toEqual(['no-sound'])
  expect(useImportStore.getState()).toMatchObject({
    running: 0,
    refused: [{ name: 'notes.mp4', refusal: 'unknown-type' }],
  })
})

test('an import that main could not begin is spoken of once, until the next one', async () => {
  offerStudio(new LoopbackStudio({ 'media.pick': () => fail({ kind: 'busy' }) }))
  expect(await addMedia('folder')).toEqual([])
  expect(useImportStore.getState()).toMatchObject({ running: 0, failed: 'busy', refused: [] })
  offerStudio(new LoopbackStudio({ 'media.pick': () => ok({ outcomes: [] }) }))
  await addMedia('files')
  expect(useImportStore.getState().failed).toBeNull()
})

test('media whose files are gone are known after looking', async () => {
  await lookForMissing()
  expect([...useMissingMedia.getState().ids]).toEqual([mediaId(2)])
})
