import { library } from '@renderer/database/database'
import { useFilm } from '@renderer/features/player/use-film'
import { expect, test } from 'vitest'
import { aScript, scriptId } from '../support/builders'
import { mountHook } from '../support/mount-hook'
import { openStudio } from '../support/open-studio'

test('a script whose last beat was taken away has a film without a frame, and not the one before', async () => {
  await openStudio()
  await library().scripts.put(aScript({ beats: [] }))
  const { now, end } = await mountHook(() => useFilm(scriptId(1)))
  await expect.poll(() => now()?.view.frames).toBe(0)
  expect(now()?.sound).toMatchObject({ frames: 0, stretches: [] })
  end()
})
