import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { seconds } from '@shared/domain/time'
import { beforeAll, expect, test } from 'vitest'
import { withRotation } from '../support/bad-input'
import { anAssembly, anAssemblyBeat, anAssemblyClip } from '../support/builders'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { brightness, makeFilm, makeNumbered, readNumbers } from '../support/small-film'
import { meanColour } from '../support/small-media'

const folder = makeFolder('pictures')
const at = (name: string) => join(folder, name)
let tools: FfmpegTools
const make = (...args: string[]) => execFileSync(tools.ffmpeg, ['-v', 'error', '-y', ...args], { cwd: folder })
beforeAll(async () => {
  tools = await ffmpegTools()
  make('-f', 'lavfi', '-i', 'color=white:s=320x180:r=30:d=1', 'white.mp4')
  make('-f', 'lavfi', '-i', 'color=black:s=320x180:r=30:d=1', 'black.mp4')
})

const captions = { mode: 'off', style: 'pop', position: 0.5 } as const
const short = seconds(0.2)
const filmOf = (
  file: string,
  given: Parameters<typeof anAssemblyClip>[1] = {},
  beat: Parameters<typeof anAssemblyBeat>[1] = {},
) => {
  const clips = [anAssemblyClip('m', { to: short, ...given })]
  return makeFilm(anAssembly([anAssemblyBeat('one', { clips, ...beat })], { format: 'square', captions }), {
    m: at(file),
  })
}
const [topLeft, middle, bar] = ['crop=iw*0.2:ih*0.2:0:0', 'crop=iw*0.2:ih*0.2', 'crop=iw:ih*0.1:0:0']

test('a picture that a camera turned stands upright', async () => {
  make('-f', 'lavfi', '-i', 'color=red:s=320x180:r=30:d=0.5,drawbox=x=iw/2:w=iw/2:color=blue:t=fill', 'flat.mp4')
  writeFileSync(at('turned.mp4'), withRotation(readFileSync(at('flat.mp4'))))
  const { film, plan } = await filmOf('turned.mp4')
  expect(plan.frames).toBe(6)
  const [red, , blue] = meanColour(tools.ffmpeg, film, 'crop=iw:ih*0.2:0:0')
  expect(Math.abs(red - blue)).toBeGreaterThan(150)
})

test('bars beside a whole picture are black; blurred bars are made of the picture', async () => {
  const [fit, blur] = [await filmOf('white.mp4', { fit: 'fit' }), await filmOf('white.mp4', { fit: 'blur' })]
  expect([brightness(tools, fit.film, bar)[3], brightness(tools, fit.film, middle)[3]]).toEqual([0, 255])
  expect(brightness(tools, blur.film, bar)[3]).toBeGreaterThan(120)
  expect(brightness(tools, blur.film, bar)[3]).toBeLessThan(200)
})

test('what is see-through in a picture is black', async () => {
  const hole = "format=rgba,geq=r=255:g=255:b=255:a='if(between(X,30,59)*between(Y,30,59),255,0)'"
  make('-f', 'lavfi', '-i', `color=white:s=90x90,${hole}`, '-frames:v', '1', 'hole.png')
  const { film } = await filmOf('hole.png', { to: null }, { seconds: short })
  expect(brightness(tools, film, topLeft)[0]).toBe(0)
  // FFmpeg 9 rounds down where it premultiplies: white comes out one step darker.
  expect(brightness(tools, film, middle)[0]).toBeGreaterThanOrEqual(254)
})

test('a GIF plays from where it is cut and loops', async () => {
  makeNumbered(tools, at('numbered.mp4'), { fps: 10, seconds: 0.8, mute: true })
  make('-i', 'numbered.mp4', 'numbered.gif')
  const { film } = await filmOf(
    'numbered.gif',
    { from: seconds(0.4), to: seconds(0.6) },
    { seconds: seconds(0.4), short: 'loop' },
  )
  expect(readNumbers(tools, film)).toEqual([4, 4, 4, 5, 5, 5, 4, 4, 4, 5, 5, 5])
})

test('an HDR picture is brought to ordinary brightness', async () => {
  const tags = ['-color_trc', 'arib-std-b67', '-color_primaries', 'bt2020', '-colorspace', 'bt2020nc']
  make(
    '-f',
    'lavfi',
    '-i',
    'color=gray:s=320x180:r=30:d=0.5',
    '-pix_fmt',
    'yuv420p10le',
    '-c:v',
    'libx264',
    ...tags,
    'hlg.mp4',
  )
  const { film } = await filmOf('hlg.mp4')
  expect(brightness(tools, film, middle)[3]).toBeGreaterThan(60)
  expect(brightness(tools, film, middle)[3]).toBeLessThan(230)
})

test.each(['fade', 'slide', 'zoom'] as const)(
  'a beat that comes in by a %s begins with the picture before it and ends with its own',
  async kind => {
    const beats = [
      anAssemblyBeat('black', { clips: [anAssemblyClip('black', { to: short })] }),
      anAssemblyBeat('white', {
        clips: [anAssemblyClip('white', { to: seconds(0.4) })],
        transition: { kind, seconds: 0.2 },
      }),
    ]
    const media = { black: at('black.mp4'), white: at('white.mp4') }
    const { film } = await makeFilm(anAssembly(beats, { format: 'square', captions }), media)
    const shown = brightness(tools, film)
    expect(shown).toHaveLength(18)
    expect(shown.slice(0, 7).every(value => value < 5)).toBe(true)
    expect(shown.slice(12).every(value => value > 250)).toBe(true)
    expect([...shown].sort((a, b) => a - b)).toEqual(shown)
  },
)
