import { changeRows } from '@renderer/database/change'
import { startRecording } from '@renderer/database/record'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aScript } from '../support/builders'
import type { LoopbackStudio } from '../support/loopback-studio'
import { openStudio } from '../support/open-studio'

const write = (title: string) => changeRows('script:edit.title', rows => rows.put('scripts', aScript({ title })))

let studio: LoopbackStudio
let stop: () => void

beforeEach(async () => {
  studio = await openStudio()
  stop = startRecording()
})

afterEach(() => {
  stop()
  vi.useRealTimers()
})

test('work that never rests is copied all the same once the last copy is ten minutes old', async () => {
  await write('Begun')
  expect(studio.snapshots).toEqual([])
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 })
  await write('Still at it')
  await expect.poll(() => studio.snapshots.length).toBe(1)
  expect(studio.snapshots[0]?.lines).toContain('Still at it')
})
