import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SegmentCache } from '@main/render/segment-cache'
import { expect, test } from 'vitest'
import { makeFolder } from '../support/ffmpeg-tools'

test.each([
  [true, ['a.mp4']],
  [false, []],
])('where the disk has room to spare (%s), %j is kept', async (hasRoom, kept) => {
  const [folder, made] = [makeFolder('cache'), join(makeFolder('made'), 'a.mp4')]
  writeFileSync(made, 'a piece')
  await new SegmentCache(folder, async () => hasRoom).keep('a.mp4', made)
  expect(readdirSync(folder)).toEqual(kept)
})
