import { undo } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import { frameClip } from '@renderer/features/player/frame-clip'
import { expect, test } from 'vitest'
import { aClip, aFilm, aMedia, aScript, aVideo, clipId, footage, scriptId } from '../support/builders'
import { openStudio } from '../support/open-studio'

test('two drags that follow each other at once are two steps of undo, and all of one drag is one', async () => {
  await openStudio()
  await library().scripts.put(aScript())
  await library().media.put(aMedia(1))
  await library().video_assets.put(aVideo({ film: aFilm(footage(1, { clips: [aClip(1)] })) }))
  const push = (across: number, drag: number) =>
    frameClip(scriptId(1), clipId(1), () => ({ focus: [across, 0.5] }), drag)
  const across = async () => (await library().video_assets.toArray())[0]?.film.footage[0]?.clips[0]?.focus[0]
  await push(0.4, 1)
  await push(0.3, 1)
  await push(0.2, 2)
  await undo()
  expect(await across()).toBe(0.3)
  await undo()
  expect(await across()).toBe(0.5)
})
