import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Engine } from '@main/engine'
import { Library } from '@main/media/library'
import { MediaDesk } from '@main/media-desk'
import { expect, test, vi } from 'vitest'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { makeTone } from '../support/small-media'

vi.mock('electron', () => ({ shell: {} }))

const tools = await ffmpegTools()
const folder = makeFolder('media-desk')
const at = (name: string) => join(folder, name)

test('a take waits for no import that goes on, and is not stopped with it', async () => {
  makeTone(tools.ffmpeg, at('take.m4a'))
  const many = Array.from({ length: 12 }, (_, index) => at(`${index}.m4a`))
  for (const path of many) copyFileSync(at('take.m4a'), path)
  const engine: Engine = { about: null, tools, features: { hasToneMapping: true } }
  const library = Library.open(at('library.json'))
  const emit = vi.fn()
  const desk = new MediaDesk({
    ...{ library, engine: Promise.resolve(engine), emit, pick: async () => [], onTaken: () => undefined },
  })
  const ended: string[] = []
  const importing = desk.importPaths(many, 'drop').finally(() => ended.push('import'))
  await vi.waitFor(() => expect(emit).toHaveBeenCalled(), { timeout: 20_000, interval: 5 })
  const taking = desk.importTake(at('take.m4a')).finally(() => ended.push('take'))
  expect(await taking).toMatchObject({ outcomes: [{ kind: 'imported', name: 'take.m4a' }] })
  await importing
  expect(ended).toEqual(['take', 'import'])
  const again = desk.importPaths(many, 'drop')
  const stopped = desk.importTake(at('take.m4a'))
  await setImmediate()
  await desk.stopImports()
  expect((await stopped).outcomes).toHaveLength(1)
  await again
})
