import { changeRows, redo, undo } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import { useSavedStore } from '@renderer/database/saved-store'
import { useUndoStore } from '@renderer/database/undo-store'
import { writeRows } from '@renderer/database/write-rows'
import { emptyFilm, type Film } from '@shared/domain/film'
import type { Script } from '@shared/domain/script'
import { beforeEach, describe, expect, test } from 'vitest'
import { aFilm, aScript, aVideo, footage, laterTime, mediaId, scriptId, videoId } from '../support/builders'
import { openStudio } from '../support/open-studio'

const one = scriptId(1)
const stored = () => library().scripts.get(one)
const write = (given: Partial<Script>, merge?: string) =>
  changeRows('script:edit.write', rows => rows.put('scripts', aScript(given)), merge ? { merge } : {})
const film = () => library().video_assets.get(videoId(1))
const editFilm = (cut: Film, merge?: string) =>
  changeRows('board:edit.trim', rows => rows.put('video_assets', aVideo({ film: cut })), merge ? { merge } : {})

beforeEach(async () => {
  await openStudio()
})

describe('an edit', () => {
  test('is taken back and made again as it was', async () => {
    await write({ title: 'Old' })
    await write({ title: 'New' })
    expect((await undo())?.label).toBe('script:edit.write')
    expect((await stored())?.title).toBe('Old')
    await redo()
    expect((await stored())?.title).toBe('New')
  })

  test('that made a row is taken back by taking the row away, and one that deleted a row brings it back', async () => {
    await write({})
    await undo()
    expect(await stored()).toBeUndefined()
    await redo()
    await changeRows('scripts:edit.delete', rows => rows.delete('scripts', one))
    await undo()
    expect(await stored()).toEqual(aScript())
  })

  test('over several rows is one step', async () => {
    await changeRows('script:edit.merge', async rows => {
      await rows.put('scripts', aScript())
      await rows.put('video_assets', aVideo())
    })
    await undo()
    expect(await library().scripts.count()).toBe(0)
    expect(await library().video_assets.count()).toBe(0)
  })

  test('that a schema refuses stores nothing, not even the rows before it', async () => {
    const refused = changeRows('script:edit.merge', async rows => {
      await rows.put('video_assets', aVideo())
      await rows.put('scripts', aScript({ beats: [] }))
    })
    await expect(refused).rejects.toThrow()
    expect(await library().video_assets.count()).toBe(0)
    expect(useUndoStore.getState().done).toEqual([])
    expect(useSavedStore.getState().hasFailed).toBe(true)
  })

  test('after one that failed is made all the same', async () => {
    await write({ title: 'x'.repeat(500) }).catch(() => undefined)
    await write({ title: 'Fine' })
    expect((await stored())?.title).toBe('Fine')
    expect(useSavedStore.getState().hasFailed).toBe(false)
  })

  test('that changes nothing but the time leaves no step', async () => {
    await write({})
    await write({ updated_at: laterTime })
    expect(useUndoStore.getState().done).toHaveLength(1)
  })
})

describe('undo', () => {
  test('leaves alone the fields that others changed since', async () => {
    await write({ title: 'Old', target_seconds: 30 })
    await write({ title: 'New', target_seconds: 30 })
    await writeRows(rows => rows.put('scripts', aScript({ title: 'New', target_seconds: 90 })))
    await undo()
    expect(await stored()).toMatchObject({ title: 'Old', target_seconds: 90 })
  })

  test('does not bring back half of a row that is gone meanwhile', async () => {
    await write({ title: 'Old' })
    await write({ title: 'New' })
    await writeRows(rows => rows.delete('scripts', one))
    await undo()
    expect(await stored()).toBeUndefined()
  })

  test('asked for right after an edit takes that edit back', async () => {
    await write({ title: 'Old' })
    const writing = write({ title: 'New' })
    await undo()
    await writing
    expect((await stored())?.title).toBe('Old')
  })

  test('ends what could be made again once another edit follows', async () => {
    await write({ title: 'One' })
    await undo()
    await write({ title: 'Two' })
    expect(await redo()).toBeUndefined()
    expect((await stored())?.title).toBe('Two')
  })

  test('takes consecutive edits with one merge key back in one step, from what was before the first', async () => {
    await write({ title: '' })
    for (const title of ['a', 'ab', 'abc']) await write({ title }, 'title')
    await undo()
    expect((await stored())?.title).toBe('')
    await redo()
    expect((await stored())?.title).toBe('abc')
  })

  test('keeps edits with other keys apart', async () => {
    await write({ title: '' })
    await write({ title: 'a' }, 'title')
    await editFilm(aFilm(footage(1)), 'trim')
    await undo()
    expect((await stored())?.title).toBe('a')
    expect((await film())?.film).toEqual(emptyFilm)
  })

  test('remembers the last 200 edits', async () => {
    for (let edit = 0; edit < 205; edit += 1) await write({ title: String(edit) })
    expect(useUndoStore.getState().done).toHaveLength(200)
  })
})

describe('a film that was finished since its first edit', () => {
  const finish = () =>
    writeRows(async rows => {
      const row = await rows.get('video_assets', videoId(1))
      if (row) await rows.put('video_assets', { ...row, file: mediaId(9), status: 'ready' })
    })

  test('stays when that edit is taken back, and has its cut again when it is made again', async () => {
    await write({})
    await editFilm(aFilm(footage(1)))
    await finish()
    await undo()
    expect(await film()).toMatchObject({ file: mediaId(9), status: 'ready', film: emptyFilm })
    await redo()
    expect(await film()).toMatchObject({ file: mediaId(9), status: 'ready', film: aFilm(footage(1)) })
  })

  test('that ends after the edit was taken back still has a row to go to', async () => {
    await write({})
    await editFilm(aFilm(footage(1)))
    await undo()
    await finish()
    await redo()
    expect(await film()).toMatchObject({ status: 'ready', film: aFilm(footage(1)) })
  })

  test.each([
    ['in one step with its script', true],
    ['in a step after its script', false],
  ])('and made %s goes and comes back with the script, finished', async (_name, isOneStep) => {
    await changeRows('scripts:edit.sample', async rows => {
      await rows.put('scripts', aScript())
      if (isOneStep) await rows.put('video_assets', aVideo({ film: aFilm(footage(1)) }))
    })
    if (!isOneStep) await editFilm(aFilm(footage(1)))
    await finish()
    const steps = isOneStep ? [1] : [1, 2]
    for (const _ of steps) await undo()
    expect(await library().video_assets.count()).toBe(0)
    for (const _ of steps) await redo()
    expect(await film()).toMatchObject({ file: mediaId(9), status: 'ready', film: aFilm(footage(1)) })
  })
})
