import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterCrash } from '@main/window/after-crash'
import { placeOnScreens, readWindowPlace, saveWindowPlace } from '@main/window/window-place'
import { afterEach, beforeEach, expect, test } from 'vitest'

const screens = [
  { x: 0, y: 0, width: 1_920, height: 1_080 },
  { x: 1_920, y: 0, width: 1_280, height: 720 },
]
const place = { position: { x: 100, y: 50 }, width: 1_400, height: 900, isMaximized: false }
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beatreel-window-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('a window opens where it was left', async () => {
  const file = join(folder, 'window.json')
  await saveWindowPlace(file, place)
  expect(placeOnScreens(await readWindowPlace(file), screens)).toEqual(place)
})

test.each(['', '{', '{"width":"wide"}', 'null'])('a saved place that reads "%s" is the usual one', async text => {
  const file = join(folder, 'window.json')
  await writeFile(file, text)
  expect(await readWindowPlace(file)).toEqual({ position: null, width: 1_280, height: 800, isMaximized: false })
})

test('a window on the second screen stays there while there is one', () => {
  const second = { ...place, position: { x: 2_000, y: 40 } }
  expect(placeOnScreens(second, screens).position).toEqual({ x: 2_000, y: 40 })
  expect(placeOnScreens(second, screens.slice(0, 1)).position).toBeNull()
})

test('a window whose title cannot be reached gets another place, not another size', () => {
  const above = { ...place, position: { x: 100, y: -500 } }
  expect(placeOnScreens(above, screens)).toEqual({ ...place, position: null })
})

test('a window is never smaller than what the studio needs', () => {
  expect(placeOnScreens({ ...place, width: 10, height: 10 }, screens)).toMatchObject({ width: 960, height: 640 })
})

test('R10: a page is brought back twice, then a page without script takes its place, then no more is tried', () => {
  expect(afterCrash([0], 0)).toBe('reload')
  expect(afterCrash([0, 1_000], 1_000)).toBe('reload')
  expect(afterCrash([0, 1_000, 2_000], 2_000)).toBe('safe-page')
  expect(afterCrash([0, 1, 2, 3, 4, 5], 5)).toBe('give-up')
})

test('R10: crashes of more than five minutes ago are forgotten', () => {
  expect(afterCrash([0, 1_000, 400_000], 400_000)).toBe('reload')
})
