import { undo } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import { openLibrary } from '@renderer/database/open-library'
import { useUndoStore } from '@renderer/database/undo-store'
import { writeRows } from '@renderer/database/write-rows'
import { useBinStore } from '@renderer/features/bin/bin-store'
import { setFavourite, tagMedia, untagMedia } from '@renderer/features/bin/edit-media'
import { findAgain, takeOther } from '@renderer/features/bin/find-again'
import { keepFinishedFilm } from '@renderer/features/bin/finished-film'
import { endScrub, startScrub, stepScrub, useScrubStore } from '@renderer/features/bin/scrub-store'
import { endWatch, followWatch, tryWatchAgain } from '@renderer/features/bin/watch-folder'
import { useWatchStore } from '@renderer/features/bin/watch-store'
import { startWords } from '@renderer/words/words'
import type { Arrival } from '@shared/bridge/media-calls'
import type { CallResult } from '@shared/bridge/studio'
import { footageOn } from '@shared/domain/film'
import { fail, ok } from '@shared/domain/result'
import { seconds } from '@shared/domain/time'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  aClip,
  aFilm,
  aMedia,
  aVersion,
  aVideo,
  beatId,
  footage,
  mediaId,
  scriptId,
  someFacts,
  someTime,
  videoId,
} from '../support/builders'
import { LoopbackStudio } from '../support/loopback-studio'
import { forgetDatabases, offerStudio } from '../support/open-studio'

beforeAll(startWords)
beforeEach(async () => {
  await forgetDatabases()
  offerStudio(new LoopbackStudio())
  await openLibrary()
  await writeRows(async rows => {
    for (const number of [1, 2]) await rows.put('media', aMedia(number))
    await rows.put('video_assets', aVideo({ film: aFilm(footage(1, { clips: [aClip(1), aClip(2)] })) }))
  })
})

const media = (number: number) => library().media.get(mediaId(number))
const tags = async (number: number) => (await media(number))?.tags
const taken = (number: number, given = {}) => ({
  ...{ kind: 'imported' as const, media_id: mediaId(number), name: `${number}.mp4`, facts: someFacts() },
  ...{ warnings: [], fresh: true },
  ...given,
})

describe('tags and favourites', () => {
  test('of many are one step of undo; a tag that is there in other letters is not added', async () => {
    await tagMedia([mediaId(1)], 'Night')
    await tagMedia([mediaId(1), mediaId(2)], '#night')
    expect([await tags(1), await tags(2)]).toEqual([['Night'], ['night']])
    await undo()
    expect([await tags(1), await tags(2)]).toEqual([['Night'], []])
    await untagMedia([mediaId(1), mediaId(2)], 'Night')
    expect(await tags(1)).toEqual([])
  })

  test('that change nothing leave nothing to undo', async () => {
    const before = useUndoStore.getState().done.length
    await setFavourite([mediaId(1)], false)
    await untagMedia([mediaId(1)], 'none')
    expect(useUndoStore.getState().done).toHaveLength(before)
    expect((await media(1))?.updated_at).toBe(someTime)
    await setFavourite([mediaId(1)], true)
    expect((await media(1))?.is_favourite).toBe(true)
    expect(useUndoStore.getState().done).toHaveLength(before + 1)
  })
})

describe('a missing file', () => {
  test('for which another one was chosen is asked about, and nothing is changed yet', async () => {
    offerStudio(new LoopbackStudio({ 'media.find': () => fail({ kind: 'other-content', name: 'x.mp4' }) }))
    await findAgain(aMedia(1))
    expect(useBinStore.getState().other).toMatchObject({ name: 'x.mp4', media: { media_id: mediaId(1) } })
    expect(await media(1)).toBeDefined()
  })

  test('gives its place to another on every beat, with its tags, and gets it back by one undo', async () => {
    await tagMedia([mediaId(1)], 'night')
    const facts = someFacts({ duration: 4 })
    offerStudio(new LoopbackStudio({ 'media.take-other': () => ok({ outcomes: [taken(5, { facts })] }) }))
    await takeOther((await media(1)) ?? aMedia(1))
    const clips = async () => {
      const row = await library().video_assets.get(videoId(1))
      return row && footageOn(row.film, beatId(1)).clips.map(({ media_id, to }) => [media_id, to])
    }
    expect(await clips()).toEqual([
      [mediaId(5), 4],
      [mediaId(2), 10],
    ])
    expect(await tags(5)).toEqual(['night'])
    expect(await media(1)).toBeUndefined()
    await undo()
    expect(await clips()).toEqual([
      [mediaId(1), 10],
      [mediaId(2), 10],
    ])
    expect(await media(5)).toBeUndefined()
  })

  test('gives its place to another in the cuts that versions hold too, and gets it back by the same undo', async () => {
    const film = aFilm(footage(1, { clips: [aClip(1)] }))
    await writeRows(async rows => {
      await rows.put('script_versions', aVersion(1, { cut: { film, format: 'square' } }))
      await rows.put('script_versions', aVersion(2))
    })
    offerStudio(new LoopbackStudio({ 'media.take-other': () => ok({ outcomes: [taken(5)] }) }))
    await takeOther(aMedia(1))
    const versions = () => library().script_versions.toCollection().sortBy('number')
    const [cut, words] = await versions()
    expect(cut?.cut?.format).toBe('square')
    expect(cut?.cut && footageOn(cut.cut.film, beatId(1)).clips[0]?.media_id).toBe(mediaId(5))
    expect(words).toEqual(aVersion(2))
    await undo()
    expect((await versions()).map(version => version.cut)).toEqual([{ film, format: 'square' }, undefined])
  })

  test('is not replaced by a file of another kind', async () => {
    const facts = someFacts({ kind: 'audio' })
    offerStudio(new LoopbackStudio({ 'media.take-other': () => ok({ outcomes: [taken(5, { facts })] }) }))
    await takeOther(aMedia(1))
    expect(await media(1)).toBeDefined()
    expect(await media(5)).toBeUndefined()
  })
})

test('a finished film is attached with its facts, and undo takes it off', async () => {
  await keepFinishedFilm(scriptId(1), aMedia(2), 'Descript')
  const row = () => library().video_assets.get(videoId(1))
  expect(await row()).toMatchObject({ edit_tool: 'Descript', file: mediaId(2), status: 'ready', duration_ms: 10_000 })
  await undo()
  expect(await row()).toMatchObject({ edit_tool: 'Manual', file: null, status: 'in_progress' })
})

test('what came into the watched folder is kept once, tagged with what made it, and main is told', async () => {
  const arrival: Arrival = { arrival: 3, outcome: taken(7), tool: 'CapCut' }
  const state = { name: 'exports', is_missing: false, trouble: null, arrived: [arrival] }
  const kept: number[] = []
  const studio = new LoopbackStudio({
    'media.watch-state': () => ok(state),
    'media.watch-kept': ({ arrivals }) => {
      kept.push(...arrivals)
      return ok({})
    },
  })
  offerStudio(studio)
  const stop = followWatch()
  await vi.waitFor(() => expect(kept).toEqual([3]))
  expect(await tags(7)).toEqual(['CapCut'])
  await undo()
  expect(await media(7)).toBeUndefined()
  const next: Arrival = { arrival: 4, outcome: taken(8), tool: null }
  studio.emit('media.watched', { ...state, arrived: [arrival, next] })
  await vi.waitFor(() => expect(kept).toContain(4))
  expect(kept).toEqual([3, 4])
  expect(await media(7)).toBeUndefined()
  expect(useWatchStore.getState().name).toBe('exports')
  stop()
})

describe('looking through a clip', () => {
  const strip = { url: 'media://strip/x', count: 20, width: 160, height: 90 }

  test('its pictures are asked for once, and those nobody waits for any more are cancelled', async () => {
    let answer: (value: CallResult<'media.filmstrip'>) => void = () => undefined
    const studio = new LoopbackStudio({
      'media.filmstrip': () =>
        new Promise(done => {
          answer = done
        }),
      'media.cancel': () => ok({}),
    })
    offerStudio(studio)
    const first = startScrub(aMedia(1), 0, false)
    await startScrub(aMedia(1), 0, false)
    expect(studio.asked).toEqual(['media.filmstrip'])
    endScrub()
    expect(studio.asked).toEqual(['media.filmstrip', 'media.cancel'])
    answer(ok(strip))
    await first
    expect(useScrubStore.getState()).toMatchObject({ id: null, strip: null })
  })

  test('the keys begin at its first picture and stop at its last; a sound has none', () => {
    offerStudio(new LoopbackStudio({ 'media.filmstrip': () => ok(strip), 'media.cancel': () => ok({}) }))
    expect(stepScrub(aMedia(1), 1)).toBe(seconds(0.25))
    expect(stepScrub(aMedia(1), 1)).toBe(0.75)
    for (let press = 0; press < 30; press += 1) stepScrub(aMedia(1), 1)
    expect(useScrubStore.getState().place).toBe(19)
    expect(stepScrub(aMedia(2, { facts: someFacts({ kind: 'audio' }) }), 1)).toBeUndefined()
    endScrub()
  })
})

test('a film of the watched folder that the library does not take is said to wait, and kept with the next try', async () => {
  const arrival: Arrival = { arrival: 11, outcome: taken(9), tool: null }
  const state = { name: 'exports', is_missing: false, trouble: null, arrived: [arrival] }
  const kept: number[] = []
  const studio = new LoopbackStudio({
    'media.watch-state': () => ok(state),
    'media.watch-again': () => ok(state),
    'media.watch-kept': ({ arrivals }) => {
      kept.push(...arrivals)
      return ok({})
    },
  })
  offerStudio(studio)
  const noRoom = () => {
    throw new Error('QuotaExceededError')
  }
  const creating = library().media.hook('creating')
  creating.subscribe(noRoom)
  const stop = followWatch()
  const unkept = () => useWatchStore.getState().unkept
  await vi.waitFor(() => expect(unkept()).toEqual({ reason: 'library', name: '9.mp4', count: 1 }))
  creating.unsubscribe(noRoom)
  await tryWatchAgain()
  expect(kept).toEqual([11])
  expect(await media(9)).toBeDefined()
  expect(unkept()).toBeNull()
  stop()
})

test('a film that the library did not take is no more said to wait once the folder is watched no more', async () => {
  const none = { is_missing: false, trouble: null, arrived: [] }
  const arrivals = [12, 13].map((arrival): Arrival => ({ arrival, outcome: taken(arrival), tool: null }))
  const state = { ...none, name: 'exports', arrived: arrivals }
  const studio = new LoopbackStudio({
    'media.watch-state': () => ok(state),
    'media.unwatch': () => ok({ ...none, name: null }),
    'media.watch-kept': () => ok({}),
  })
  offerStudio(studio)
  const noRoom = () => {
    throw new Error('QuotaExceededError')
  }
  const creating = library().media.hook('creating')
  creating.subscribe(noRoom)
  const stop = followWatch()
  const unkept = () => useWatchStore.getState().unkept
  await vi.waitFor(() => expect(unkept()).toMatchObject({ count: 2 }))
  studio.emit('media.watched', { ...state, arrived: arrivals.slice(0, 1) })
  await vi.waitFor(() => expect(unkept()).toMatchObject({ name: '12.mp4', count: 1 }))
  await endWatch()
  expect(useWatchStore.getState()).toMatchObject({ name: null, unkept: null })
  creating.unsubscribe(noRoom)
  stop()
})
