import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import type { Assembly } from '@shared/domain/assembly'
import { seconds } from '@shared/domain/time'
import { beforeAll, describe, expect, test } from 'vitest'
import { aLogo, anAssembly, anAssemblyBeat, anAssemblyClip, anEndCard, aTitle } from '../support/builders'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { segmentFrames } from '../support/segment-frames'
import { brightness, filmJob, makeFilm } from '../support/small-film'
import { meanColour } from '../support/small-media'

const folder = makeFolder('overlays')
const at = (name: string) => join(folder, name)
const media = { grey: at('grey.mp4'), bars: at('bars.png'), mark: at('mark.png') }
let tools: FfmpegTools
let bare = ''
beforeAll(async () => {
  tools = await ffmpegTools()
  const make = (picture: string, ...args: string[]) =>
    execFileSync(tools.ffmpeg, ['-v', 'error', '-y', '-f', 'lavfi', '-i', picture, ...args])
  make('color=gray:s=320x320:r=30:d=4', media.grey)
  // White in its middle half, black around it: how much of it is white tells how near it has come.
  make('color=black:s=1200x1200,drawbox=x=300:y=300:w=600:h=600:color=white:t=fill', '-frames:v', '1', media.bars)
  // Red, with a see-through lower half.
  make("color=red:s=200x100,format=rgba,geq=r=255:g=0:b=0:a='if(lt(Y,50),255,0)'", '-frames:v', '1', media.mark)
  bare = (await film([greyBeat({ seconds: seconds(0.1) })])).film
})

const captions = { mode: 'off', style: 'pop', position: 0.5 } as const
const square = { format: 'square', captions } as const
const greyBeat = (given: Parameters<typeof anAssemblyBeat>[1] = {}) =>
  anAssemblyBeat('grey', { text: '', clips: [anAssemblyClip('grey', { to: seconds(1) })], ...given })
const film = (beats: Assembly['beats'], given: Partial<Assembly> = {}) =>
  makeFilm(anAssembly(beats, { ...square, ...given }), media)

/** How far each frame of a part of the picture is from that part of a film of bare grey. */
const ink = (path: string, crop: string) => {
  const [grey = 0] = brightness(tools, bare, crop)
  return brightness(tools, path, crop).map(value => Math.abs(value - grey))
}

describe('a title', () => {
  test('is seen in its frames and its place, and nowhere else', async () => {
    const titles = [aTitle({ text: 'Big words', from: seconds(0.2), to: seconds(0.8) })]
    const { film: path } = await film([greyBeat({ titles })])
    const [place, rest] = [ink(path, 'crop=iw*0.6:ih*0.12:iw*0.2:ih*0.24'), ink(path, 'crop=iw:ih/2:0:ih/2')]
    const seen = place.flatMap((value, frame) => (value > 3 ? [frame] : []))
    expect([seen[0], seen.at(-1)]).toEqual([6, 23])
    expect(seen).toHaveLength(18)
    expect(Math.max(...rest)).toBeLessThanOrEqual(1)
  })

  test('at the lower third stands on its box at the left', async () => {
    const titles = [aTitle({ kind: 'lower-third', text: 'Ada Lovelace', line: 'Wrote the first program' })]
    const { film: path } = await film([greyBeat({ titles })])
    const [left, right] = [ink(path, 'crop=iw*0.05:ih*0.06:iw*0.08:ih*0.72'), ink(path, 'crop=iw*0.2:ih:iw*0.8:0')]
    expect(left[15]).toBeGreaterThan(20)
    expect(Math.max(...right)).toBeLessThanOrEqual(1)
  })
})

describe('a logo', () => {
  const upper = 'crop=iw*0.14:ih*0.03:iw*0.78:ih*0.065'

  test('lies in its corner for its time, as see-through as it is', async () => {
    const logo = aLogo({ width: 0.2, opacity: 1, from: seconds(0.3), to: seconds(0.7) })
    const { film: path } = await film([greyBeat()], { logo })
    const redness = (frame: number, crop: string) => {
      const picture = at('frame.png')
      const one = `select=eq(n\\,${frame})`
      execFileSync(tools.ffmpeg, ['-v', 'error', '-y', '-i', path, '-vf', one, '-frames:v', '1', picture])
      const [red, green] = meanColour(tools.ffmpeg, picture, crop)
      return red - green
    }
    const lower = 'crop=iw*0.14:ih*0.03:iw*0.78:ih*0.12'
    expect([8, 9, 20, 21].map(frame => redness(frame, upper) > 150)).toEqual([false, true, true, false])
    expect(Math.abs(redness(15, lower))).toBeLessThan(8)
  })

  test('of a beat is seen on that beat alone', async () => {
    const short = greyBeat({ seconds: seconds(0.5) })
    const { film: path } = await film([
      short,
      { ...short, id: 'two', logo: aLogo({ width: 0.2 }) },
      { ...short, id: 'three' },
    ])
    const seen = ink(path, upper).flatMap((value, frame) => (value > 20 ? [frame] : []))
    expect([seen[0], seen.at(-1), seen.length]).toEqual([15, 29, 15])
  })

  test('that is half see-through lets half of the picture through', async () => {
    const half = await film([greyBeat({ seconds: seconds(0.2) })], { logo: aLogo({ width: 0.2, opacity: 0.5 }) })
    const [red, green] = meanColour(tools.ffmpeg, half.film, upper)
    expect(red - green).toBeGreaterThan(90)
    expect(red - green).toBeLessThan(165)
  })
})

describe('an end card', () => {
  const short = greyBeat({ seconds: seconds(0.5) })

  test('is as long as asked for, comes in after the last beat, and music goes on under it', async () => {
    const endCard = anEndCard({ lines: ['Thank you', 'example.org'], seconds: 1, logo: 'mark' })
    const { film: path, plan } = await film([short], { endCard })
    const shown = ink(path, 'crop=iw:ih')
    expect([plan.frames, shown.length, plan.sound.frames]).toEqual([45, 45, 45])
    expect(Math.max(...shown.slice(0, 15))).toBeLessThanOrEqual(1)
    expect(Math.min(...shown.slice(28))).toBeGreaterThan(40)
  })

  test('on the last picture holds it with less than half of its light', async () => {
    const { film: path } = await film([short], { endCard: anEndCard({ lines: [], over: 'picture', seconds: 0.5 }) })
    const shown = brightness(tools, path, 'crop=64:64')
    expect(shown[29]).toBeGreaterThan(54)
    expect(shown[29]).toBeLessThan(60)
  })
})

describe('a still', () => {
  const still = (given: Parameters<typeof anAssemblyClip>[1] = {}) =>
    anAssemblyBeat('still', {
      text: '',
      clips: [anAssemblyClip('bars', { to: seconds(2.2), motion: 'push', ...given })],
    })
  /** How wide the white square is on each frame, in pixels; brightness alone would be told in whole steps. */
  const widths = (path: string): number[] => {
    const row = 'crop=iw:2:0:ih/2,format=gray,scale=1080:1'
    const pixels = execFileSync(tools.ffmpeg, ['-v', 'error', '-i', path, '-vf', row, '-f', 'rawvideo', '-'], {
      maxBuffer: 1e8,
    })
    return Array.from({ length: pixels.length / 1_080 }, (_, frame) =>
      pixels.subarray(frame * 1_080, (frame + 1) * 1_080).reduce((sum, pixel) => sum + pixel / 255, 0),
    )
  }

  test('comes nearer evenly, frame by frame, over the borders of segments', async () => {
    const { film: path, plan } = await film([still()])
    const wide = widths(path)
    const steps = wide.slice(1).map((width, frame) => width - (wide[frame] ?? 0))
    expect(plan.segments.length).toBe(2)
    expect(wide).toHaveLength(66)
    // Two of 3240 pixels go with every frame, the square is half of what is left: a third of a pixel.
    expect(Math.min(...steps)).toBeGreaterThan(0.15)
    expect(Math.max(...steps)).toBeLessThan(0.55)
  })

  test('that is to be seen whole is whole to the end, and one that is not to move keeps still', async () => {
    const { film: path } = await film([still({ fit: 'fit', to: seconds(1) })])
    const wide = widths(path)
    expect(wide[0]).toBeLessThan(531)
    expect(wide.at(-1)).toBeCloseTo(540, 0)
    const { film: held } = await film([still({ motion: 'none', to: seconds(0.5) })])
    expect(new Set(widths(held).map(Math.round)).size).toBe(1)
  })
})

test('segments made in one run show the same frames as each made alone, with all that can be drawn over them', async () => {
  const beats = [
    anAssemblyBeat('still', {
      text: 'Words to be said',
      clips: [anAssemblyClip('bars', { to: seconds(2.2), motion: 'push', fit: 'blur' })],
      titles: [aTitle({ text: 'A title that stays', from: seconds(1) })],
    }),
    greyBeat({
      seconds: seconds(0.5),
      transition: { kind: 'fade', seconds: 0.3 },
      titles: [aTitle({ kind: 'lower-third', line: 'Somebody' })],
    }),
  ]
  const logo = aLogo({ from: seconds(0.5), to: seconds(2.5), opacity: 0.8 })
  const endCard = anEndCard({ over: 'picture', logo: 'mark', seconds: 1 })
  const { job } = await filmJob(anAssembly(beats, { format: 'square', logo, endCard }), media)
  const { together, alone } = await segmentFrames(job)
  expect(together.length).toBe(4)
  expect(together).toEqual(alone)
}, 240_000)
