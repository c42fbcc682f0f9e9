import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { importFiles } from '@main/media/import'
import { Library } from '@main/media/library'
import { Workbench } from '@main/media/workbench'
import { sweepFolder } from '@main/store/sweep-folder'
import { seconds } from '@shared/domain/time'
import { beforeAll, describe, expect, test } from 'vitest'
import { withRotation } from '../support/bad-input'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { makeRedBlueFilm, makeStill, makeTone, meanColour } from '../support/small-media'

let tools: FfmpegTools
let library: Library
const folder = makeFolder('frames')
const at = (name: string) => join(folder, name)
const cache = makeFolder('frame-cache')
beforeAll(async () => {
  tools = await ffmpegTools()
  library = await Library.open(at('library.json'))
  makeRedBlueFilm(tools.ffmpeg, at('film.mp4'))
  makeStill(tools.ffmpeg, at('still.png'), '640x960')
  makeTone(tools.ffmpeg, at('tone.wav'))
})

const open = (into = cache) => Workbench.open({ tools, features: { hasToneMapping: true }, library, folder: into })
const idOf = async (name: string) => {
  const report = await importFiles({ tools, library, paths: [at(name)], origin: 'drop' })
  const [outcome] = report.outcomes
  if (outcome?.kind !== 'imported') throw new Error(`${name} was not taken in`)
  return outcome.media_id
}
const frame = async (name: string, time: number) => {
  const made = await (await open()).frameAt(await idOf(name), seconds(time))
  if (!made.ok) throw new Error(made.problem.kind)
  return made.value
}
const colourAt = async (name: string, time: number) => {
  const [red, , blue] = meanColour(tools.ffmpeg, await frame(name, time))
  return red > blue + 100 ? 'red' : blue > red + 100 ? 'blue' : 'neither'
}
const sizeOf = (path: string) =>
  execFileSync(tools.ffprobe, ['-v', 'error', '-show_entries', 'stream=width,height', '-of', 'csv=p=0', path], {
    encoding: 'utf8',
  }).trim()

describe('a frame', () => {
  test.each([
    [0, 'red'],
    [0.4, 'red'],
    [0.55, 'blue'],
    [0.99, 'blue'],
    [60, 'blue'],
  ])('of a film at %d s is %s', async (time, colour) => {
    expect(await colourAt('film.mp4', time)).toBe(colour)
  })

  test('of a still is the still, 320 pixels on its longer side', async () => {
    const path = await frame('still.png', 2)
    expect(sizeOf(path)).toBe('213,320')
    expect(meanColour(tools.ffmpeg, path, 'crop=iw:ih/2:0:0')[0]).toBeGreaterThan(200)
  })

  test('of a turned film stands upright', async () => {
    const film = at('turned.mp4')
    const turn = ['-f', 'lavfi', '-i', 'testsrc=size=64x32:d=0.2', '-pix_fmt', 'yuv420p', film]
    execFileSync(tools.ffmpeg, ['-nostdin', '-v', 'error', '-y', ...turn])
    writeFileSync(film, withRotation(readFileSync(film)))
    expect(sizeOf(await frame('turned.mp4', 0))).toBe('32,64')
  })

  test('of an HDR film is made', async () => {
    const colours = ['-color_primaries', 'bt2020', '-color_trc', 'arib-std-b67', '-colorspace', 'bt2020nc']
    const source = ['-f', 'lavfi', '-i', 'testsrc=size=128x64:d=0.2', '-pix_fmt', 'yuv420p10le', '-c:v', 'libx265']
    const quiet = ['-x265-params', 'log-level=none:colorprim=bt2020:transfer=arib-std-b67:colormatrix=bt2020nc']
    execFileSync(tools.ffmpeg, ['-nostdin', '-v', 'error', '-y', ...source, ...quiet, ...colours, at('hdr.mp4')])
    expect(sizeOf(await frame('hdr.mp4', 0))).toBe('128,64')
  })

  test('of sound there is none', async () => {
    const made = await (await open()).frameAt(await idOf('tone.wav'), seconds(0))
    expect(made).toEqual({ ok: false, problem: { kind: 'no-picture' } })
  })
})

describe('the cache', () => {
  test('a frame asked for many times at once is made once, and kept', async () => {
    const own = makeFolder('own-cache')
    const frames = await open(own)
    const id = await idOf('film.mp4')
    const made = await Promise.all(Array.from({ length: 8 }, () => frames.frameAt(id, seconds(0.2))))
    expect(new Set(made.map(one => one.ok && one.value)).size).toBe(1)
    const small = join(own, 'small')
    const [name = ''] = readdirSync(small)
    const before = statSync(join(small, name)).ino
    await (await open(own)).frameAt(id, seconds(0.2))
    expect(readdirSync(small)).toEqual([name])
    expect(statSync(join(small, name)).ino).toBe(before)
  })

  test('what was used longest ago goes first, what a crash left half made or empty always', async () => {
    const own = makeFolder('sweep')
    for (const [index, name] of ['old.jpg', 'middle.jpg', 'new.jpg', 'half.jpg.part-1'].entries()) {
      writeFileSync(join(own, name), 'x'.repeat(100))
      utimesSync(join(own, name), index + 1, index + 1)
    }
    writeFileSync(join(own, 'being-made.jpg.part-2'), 'x')
    writeFileSync(join(own, 'empty.jpg'), '')
    await sweepFolder(own, 250)
    expect(readdirSync(own).sort()).toEqual(['being-made.jpg.part-2', 'middle.jpg', 'new.jpg'])
  })
})
