import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { importFiles } from '@main/media/import'
import { Library } from '@main/media/library'
import { listFiles } from '@main/media/list-files'
import { beforeAll, describe, expect, test } from 'vitest'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { makeStill } from '../support/small-media'

let tools: FfmpegTools
const folder = makeFolder('folders')
const at = (...names: string[]) => join(folder, ...names)

beforeAll(async () => {
  tools = await ffmpegTools()
  makeStill(tools.ffmpeg, at('still.png'))
  for (const name of [
    'shoot/take 10.png',
    'shoot/take 2.png',
    'shoot/b-roll/sky.png',
    'shoot/.hidden.png',
    'shoot/a/b/c/d/deep.png',
  ]) {
    mkdirSync(dirname(at(name)), { recursive: true })
    copyFileSync(at('still.png'), at(name))
  }
  writeFileSync(at('shoot/notes.txt'), 'not media')
  symlinkSync(at('shoot'), at('shoot/again'))
  mkdirSync(at('bare'))
})

const give = async (paths: string[], onProgress?: Parameters<typeof importFiles>[0]['onProgress']) => {
  const library = await Library.open(join(makeFolder('library'), 'library.json'))
  const report = await importFiles({ tools, library, paths, origin: 'drop', ...(onProgress ? { onProgress } : {}) })
  return report.outcomes.map(one => (one.kind === 'refused' ? `${one.name}: ${one.refusal}` : one.name))
}

test('an import that is stopped tells of what was looked at by then, and leaves the rest', async () => {
  const library = await Library.open(join(makeFolder('library'), 'library.json'))
  const ending = new AbortController()
  const paths = Array.from({ length: 40 }, (_, number) => at(`copy ${number}.png`))
  for (const path of paths) copyFileSync(at('still.png'), path)
  const onProgress = ({ done }: { done: number }) => done === 3 && ending.abort()
  const report = await importFiles({ tools, library, paths, origin: 'drop', onProgress, signal: ending.signal })
  expect(report.outcomes.length).toBeGreaterThanOrEqual(3)
  expect(report.outcomes.length).toBeLessThan(10)
})

describe('folders', () => {
  test('are opened in name order, numbers as numbers; hidden files, links to folders and deep ones are passed over', async () => {
    const files = (await listFiles([at('shoot')])).map(file => file.path.slice(folder.length + 1))
    expect(files).toEqual([
      'shoot/again',
      'shoot/b-roll/sky.png',
      'shoot/notes.txt',
      'shoot/take 2.png',
      'shoot/take 10.png',
    ])
  })

  test('what is no media in them is not mentioned, given by itself it is', async () => {
    expect(await give([at('shoot')])).toEqual(['sky.png', 'take 2.png', 'take 10.png'])
    expect(await give([at('shoot/notes.txt')])).toEqual(['notes.txt: unknown-type'])
  })

  test('one with nothing in it is refused by name', async () => {
    expect(await give([at('bare')])).toEqual(['bare: folder'])
  })

  test('at most 2,000 files are looked at', async () => {
    expect(await listFiles(Array<string>(2_500).fill(at('still.png')))).toHaveLength(2_000)
  })
})

test('progress tells each file once and ends at the total', async () => {
  const seen: { done: number; total: number; name: string }[] = []
  await give([at('shoot/take 2.png'), at('gone.mp4'), at('shoot/take 10.png')], progress => seen.push(progress))
  expect(seen.map(({ done, total }) => `${done}/${total}`)).toEqual(['1/3', '2/3', '3/3'])
  expect(seen.map(({ name }) => name).sort()).toEqual(['gone.mp4', 'take 10.png', 'take 2.png'])
})
