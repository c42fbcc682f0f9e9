import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { probe } from '@main/command-line/probe'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { makeStill } from '../support/small-media'

const folder = makeFolder('probe')
const at = (name: string) => join(folder, name)
beforeAll(async () => {
  makeStill((await ffmpegTools()).ffmpeg, at('still.png'))
  symlinkSync(at('still.png'), at('-x.png'))
  writeFileSync(at('notes.mp4'), 'no film')
})
afterEach(() => vi.unstubAllEnvs())

async function run(...args: string[]) {
  vi.stubEnv('XDG_CACHE_HOME', makeFolder('cache'))
  const [out, err]: [string[], string[]] = [[], []]
  const terminal = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) }
  const exitCode = await probe.run(args, { ...terminal, signal: new AbortController().signal })
  return { exitCode, lines: out.map(line => JSON.parse(line)), err }
}

test('a file that is taken gives its facts, and 0', async () => {
  const file = at('still.png')
  const { exitCode, lines } = await run(file)
  expect(exitCode).toBe(0)
  expect(lines).toEqual([{ file, facts: expect.objectContaining({ kind: 'image', width: 64 }), warnings: [] }])
})

test('each refused file is named with its reason among the others, and 1', async () => {
  const { exitCode, lines } = await run(at('notes.mp4'), at('still.png'), at('gone.mp4'), folder)
  expect(exitCode).toBe(1)
  expect(lines.map(line => line.refusal)).toEqual(['unknown-type', undefined, 'missing', 'folder'])
})

test('a name that begins with a dash stands after two dashes', async () => {
  expect(await run('--', at('-x.png'))).toMatchObject({ exitCode: 0 })
})

test.each([[[]], [['--nonsense']]])('%j is wrong input: a sentence, and 2', async args => {
  const { exitCode, lines, err } = await run(...args)
  expect(exitCode).toBe(2)
  expect(lines).toEqual([])
  expect(err).toHaveLength(1)
})
