import { execFileSync } from 'node:child_process'
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { importFiles } from '@main/media/import'
import { Library } from '@main/media/library'
import { openChecked } from '@main/media/open-checked'
import { probeMedia } from '@main/media/probe'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { makeRedBlueFilm, makeTone } from '../support/small-media'

const folder = makeFolder('lost-files')
const at = (...names: string[]) => join(folder, ...names)
let tools: FfmpegTools
beforeAll(async () => {
  tools = await ffmpegTools()
  makeRedBlueFilm(tools.ffmpeg, at('film.mp4'))
  makeTone(tools.ffmpeg, at('tone.wav'))
})

async function give(path: string, libraryFile = join(makeFolder('library'), 'library.json')): Promise<string> {
  const library = await Library.open(libraryFile)
  const { outcomes } = await importFiles({ tools, library, paths: [path], origin: 'drop' })
  return outcomes.map(one => (one.kind === 'refused' ? one.refusal : 'imported')).join()
}

describe('a file that does not stay as it is', () => {
  test('is refused when it is deleted after it was picked and before it was looked at', async () => {
    copyFileSync(at('film.mp4'), at('picked.mp4'))
    const opened = await openChecked(at('picked.mp4'))
    if (!opened.ok) throw new Error(opened.problem)
    rmSync(at('picked.mp4'))
    expect(await probeMedia(tools, opened.value)).toEqual({ ok: false, problem: 'damaged' })
    await opened.value.handle.close()
  })

  test('is taken as far as it goes when it grows while it is read, and is another one when it is used', async () => {
    const whole = readFileSync(at('tone.wav'))
    writeFileSync(at('growing.wav'), whole.subarray(0, 20_000))
    const library = await Library.open(join(makeFolder('library'), 'library.json'))
    const growing = setInterval(() => appendFileSync(at('growing.wav'), whole.subarray(0, 10_000)), 5)
    const { outcomes } = await importFiles({ tools, library, paths: [at('growing.wav')], origin: 'drop' })
    clearInterval(growing)
    const [outcome] = outcomes
    if (outcome?.kind !== 'imported') throw new Error(JSON.stringify(outcome))
    expect(await library.checkForUse(outcome.media_id)).toEqual({ ok: false, problem: { kind: 'media-changed' } })
  })

  test('is refused or taken, and never waited for, when it is cut short while it is read', async () => {
    copyFileSync(at('film.mp4'), at('shrinking.mp4'))
    const cut = setTimeout(() => truncateSync(at('shrinking.mp4'), 100), 20)
    expect(['damaged', 'imported', 'unknown-type', 'nothing-to-play']).toContain(await give(at('shrinking.mp4')))
    clearTimeout(cut)
  })
})

describe('a name at its limits', () => {
  test('of 255 bytes is taken', async () => {
    const longest = at(`${'n'.repeat(251)}.mp4`)
    copyFileSync(at('film.mp4'), longest)
    expect(await give(longest)).toBe('imported')
  })

  test('of more bytes than a file system takes is missing', async () => {
    expect(await give(at(`${'n'.repeat(300)}.mp4`))).toBe('missing')
  })

  test('of a path longer than 4,096 bytes is missing', async () => {
    expect(await give(join(folder, ...Array<string>(30).fill('d'.repeat(200)), 'film.mp4'))).toBe('missing')
  })
})

const isRoot = process.getuid?.() === 0

describe.runIf(process.platform === 'linux' && isRoot)('a volume', () => {
  const volume = at('volume')
  const mount = (...words: string[]) => execFileSync('mount', words)
  let isMounted = false
  beforeAll(() => {
    mkdirSync(volume)
    try {
      mount('-t', 'tmpfs', '-o', 'size=2m', 'beatreel-test', volume)
      isMounted = true
    } catch {
      console.log('no volume can be mounted here: the tests of full and read-only ones are left out')
    }
  })
  afterAll(() => {
    if (isMounted) execFileSync('umount', [volume])
  })

  test('that is full to the last byte gives its files', async context => {
    if (!isMounted) context.skip()
    copyFileSync(at('film.mp4'), join(volume, 'film.mp4'))
    expect(() => writeFileSync(join(volume, 'filler'), Buffer.alloc(3_000_000))).toThrow('ENOSPC')
    expect(await give(join(volume, 'film.mp4'))).toBe('imported')
  })

  test('that takes no writing gives its files too', async context => {
    if (!isMounted) context.skip()
    mount('-o', 'remount,ro', volume)
    expect(await give(join(volume, 'film.mp4'))).toBe('imported')
  })

  test('that cannot take the library says so at once, and what was known before stays', async context => {
    if (!isMounted) context.skip()
    mount('-o', 'remount,rw', volume)
    rmSync(join(volume, 'filler'), { force: true })
    expect(await give(at('film.mp4'), join(volume, 'library.json'))).toBe('imported')
    const before = readFileSync(join(volume, 'library.json'), 'utf8')
    expect(() => writeFileSync(join(volume, 'filler'), Buffer.alloc(3_000_000))).toThrow('ENOSPC')
    await expect(give(at('tone.wav'), join(volume, 'library.json'))).rejects.toThrow('ENOSPC')
    expect(readFileSync(join(volume, 'library.json'), 'utf8')).toBe(before)
  })
})
