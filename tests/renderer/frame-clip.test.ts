import { undo } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import { frameClip, zoomed } from '@renderer/features/player/frame-clip'
import { beforeEach, expect, test, vi } from 'vitest'
import { aClip, aFilm, aMedia, aScript, aVideo, clipId, footage, scriptId } from '../support/builders'
import { openStudio } from '../support/open-studio'

beforeEach(async () => {
  await openStudio()
  await library().scripts.put(aScript())
  await library().media.put(aMedia(1))
  await library().video_assets.put(aVideo({ film: aFilm(footage(1, { clips: [aClip(1)] })) }))
})

const clip = async () => (await library().video_assets.toArray())[0]?.film.footage[0]?.clips[0]

test('keys that follow each other faster than the page shows them all count', async () => {
  const nearer = () => frameClip(scriptId(1), clipId(1), now => ({ zoom: zoomed(now.zoom, 1.05) }))
  await Promise.all([nearer(), nearer(), nearer()])
  expect((await clip())?.zoom).toBe(1.16)
})

test('two drags that follow each other at once are two steps of undo, and all of one drag is one', async () => {
  const push = (across: number, drag: number) =>
    frameClip(scriptId(1), clipId(1), () => ({ focus: [across, 0.5] }), drag)
  const across = async () => (await clip())?.focus[0]
  await push(0.4, 1)
  await push(0.3, 1)
  await push(0.2, 2)
  await undo()
  expect(await across()).toBe(0.3)
  await undo()
  expect(await across()).toBe(0.5)
})

test('a drag that rests for longer than letters typed on is one step of undo all the same', async () => {
  const clock = vi.spyOn(Date, 'now')
  const at = Date.now()
  for (const [index, across] of [0.4, 0.3, 0.2].entries()) {
    clock.mockReturnValue(at + index * 60_000)
    await frameClip(scriptId(1), clipId(1), () => ({ focus: [across, 0.5] }), 7)
  }
  clock.mockRestore()
  await undo()
  expect((await clip())?.focus[0]).toBe(0.5)
})
