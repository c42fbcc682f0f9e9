import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FolderWatch } from '@main/media/folder-watch'
import { expect, test, vi } from 'vitest'
import { makeFolder } from '../support/ffmpeg-tools'

const open = vi.hoisted(() => new Set<object>())
vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>()
  const watch = () => {
    const watcher = { on: () => watcher, close: () => open.delete(watcher) }
    open.add(watcher)
    return watcher
  }
  return { ...fs, watch }
})

test('a watch that is stopped in the middle of a look leaves nothing open', async () => {
  const folder = makeFolder('folder-watch')
  writeFileSync(join(folder, 'one.mp4'), 'one')
  let stopped: Promise<void> | undefined
  const watch: FolderWatch = new FolderWatch({
    ...{ folder, onNames: () => {}, isKnown: () => false, onStill: () => {}, onThere: () => {} },
    isWanted: () => {
      stopped ??= watch.stop()
      return true
    },
  })
  await vi.waitFor(() => expect(stopped).toBeDefined(), 20_000)
  await stopped
  expect(open.size).toBe(0)
})
