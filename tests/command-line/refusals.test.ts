import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildCommandLine } from '../support/built-command-line'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { makeNumbered } from '../support/small-film'

const folder = makeFolder('refusals')
const at = (name: string) => join(folder, name)
let script: string
beforeAll(async () => {
  script = await buildCommandLine()
  makeNumbered(await ffmpegTools(), at('clip.mp4'))
  writeFileSync(at('a-file'), '')
  writeFileSync(at('film.json'), '{ "beatreel": 1, "beats": [{ "id": "a", "seconds": 1 }] }')
  writeFileSync(at('broken.json'), '\ufeff{ "beatreel": 1, }')
})

function beatreel(args: readonly string[], cache = at('cache')) {
  const env = { ...process.env, XDG_CACHE_HOME: cache }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env })
  return { status, stdout, stderr }
}

describe('how a command is used', () => {
  test.each([
    [['--help']],
    [['-h']],
    [['assemble', '--help']],
    [['plan', '-h']],
    [['probe', '--help']],
    [['frames', 'x.mp4', '-h']],
  ])('is told to %j', args => {
    const { status, stdout, stderr } = beatreel(args)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^usage: beatreel /)
  })
})

test('without a cache folder of the user a file is looked at all the same', () => {
  const { status, stdout } = beatreel(['probe', at('clip.mp4')], at('a-file'))
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toHaveProperty('facts')
})

test('pictures for a folder that cannot be written to end in one sentence', () => {
  const target = join(at('a-file'), 'covers')
  const { status, stderr } = beatreel(['frames', at('clip.mp4'), '-o', target])
  expect([status, stderr]).toEqual([1, `frames: ${target} cannot be written to\n`])
})

test('a film under a name that is no film is wrong input', () => {
  const { status, stderr } = beatreel(['assemble', at('film.json'), '-o', at('x.txt')])
  expect([status, stderr]).toEqual([2, 'assemble: -o must end with .mp4\n'])
})

test('a file that is no JSON is named, byte order mark or not', () => {
  const { status, stderr } = beatreel(['plan', at('broken.json')])
  const fault = 'line 1, column 18: is not JSON: a name in double quotes should stand here, not "}"'
  expect([status, stderr]).toEqual([2, `${at('broken.json')}: ${fault}\n`])
})

test.runIf(process.platform === 'linux')('a folder that takes no files is not told as a full disk', () => {
  const { status, stderr } = beatreel(['assemble', at('film.json'), '-o', '/proc/x.mp4'])
  expect([status, stderr]).toEqual([1, "the film's folder cannot be written to\n"])
})
