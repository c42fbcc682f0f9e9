import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyFonts } from '@main/render/render-film'
import { captionDocument } from '@shared/domain/ass'
import { usualBrand } from '@shared/domain/brand-style'
import { captionStyles } from '@shared/domain/caption-styles'
import { shownWords } from '@shared/domain/captions'
import { beforeAll, describe, expect, test } from 'vitest'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { fontsFolder } from '../support/small-film'

const size = { width: 320, height: 320 }
const folder = makeFolder('caption-styles')
let ffmpeg = ''
beforeAll(async () => {
  ffmpeg = (await ffmpegTools()).ffmpeg
  await copyFonts(fontsFolder, join(folder, 'fonts'))
})

/** A frame of captions on grey as red, green and blue of every pixel, and what libass said while it drew it. */
function draw(document: string): { pixels: Buffer; said: string } {
  writeFileSync(join(folder, 'captions.ass'), document)
  const picture = ['-f', 'lavfi', '-i', `color=gray:s=${size.width}x${size.height}:r=30:d=0.1,format=gbrp`]
  const drawn = spawnSync(
    ffmpeg,
    ['-nostdin', '-v', 'verbose', ...picture]
      .concat(['-vf', 'ass=captions.ass:fontsdir=fonts', '-frames:v', '1'])
      .concat(['-pix_fmt', 'rgb24', '-f', 'rawvideo', '-']),
    { cwd: folder, maxBuffer: 1e8 },
  )
  if (drawn.status !== 0) throw new Error(drawn.stderr.toString())
  return { pixels: drawn.stdout, said: drawn.stderr.toString() }
}

const event = (text: string, spoken: number | null) => ({
  ...{ from: 0, to: 30, words: shownWords(text), spoken, scale: 100 },
})
type Look = Parameters<typeof captionDocument>[1]
const look = (given: Partial<Look> = {}): Look => ({ style: 'pop', position: 0.5, ...given })
const shown = (text: string, spoken: number | null, given: Partial<Look> = {}) =>
  draw(captionDocument([event(text, spoken)], look(given), size, 30))

/** How many pixels of two frames are clearly not of one colour. */
function difference(one: Buffer, other: Buffer): number {
  let count = 0
  for (let at = 0; at < one.length; at += 3) {
    const off = [0, 1, 2].map(part => Math.abs((one[at + part] ?? 0) - (other[at + part] ?? 0)))
    if (Math.max(...off) > 40) count += 1
  }
  return count
}

/** The mean column, 0 to 1 from the left, of pixels that are yellow: those of the spoken word. */
function yellowAt(pixels: Buffer): number {
  const columns: number[] = []
  for (let at = 0; at < pixels.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3)
    if (red > 200 && green > 170 && blue < 90) columns.push((at / 3) % size.width)
  }
  return columns.reduce((sum, column) => sum + column, 0) / columns.length / size.width
}

describe('styles', () => {
  test('each look like none of the others, in words and in lines', () => {
    for (const spoken of [1, null]) {
      const frames = captionStyles.map(style => shown('Say it big', spoken, { style }).pixels)
      const likeEachOther = frames.flatMap((frame, index) =>
        frames.slice(index + 1).flatMap((other, after) => {
          return difference(frame, other) < 150 ? [[captionStyles[index], captionStyles[index + 1 + after]]] : []
        }),
      )
      expect(likeEachOther).toEqual([])
    }
  })

  test.each(captionStyles)('%s shows which word is spoken', style => {
    const [first, second] = [0, 1].map(spoken => shown('Say it', spoken, { style }).pixels)
    expect(difference(first ?? Buffer.of(), second ?? Buffer.of())).toBeGreaterThan(60)
  })

  test('a brand’s own colours are drawn in place of the style', () => {
    const brand = { ...usualBrand, letters: '#ff0000', highlight: '#00ff00', box: '#0000ff' }
    const { pixels } = shown('Say it', 0, { brand })
    const colours = new Set<string>()
    for (let at = 0; at < pixels.length; at += 3) colours.add([...pixels.subarray(at, at + 3)].join())
    for (const colour of ['255,0,0', '0,255,0', '0,0,255']) expect(colours.has(colour)).toBe(true)
  })
})

describe('scripts', () => {
  test('that run from the right have their first word there', () => {
    expect(yellowAt(shown('one two', 0).pixels)).toBeLessThan(0.45)
    expect(yellowAt(shown('مرحبا بكم', 0).pixels)).toBeGreaterThan(0.55)
    expect(yellowAt(shown('שלום עולם', 0).pixels)).toBeGreaterThan(0.55)
  })

  test.each([
    'مرحبا بالعالم، كيف؟',
    'שלום עולם',
    'नमस्ते दुनिया।',
    'สวัสดีชาวโลก',
    '今日は「良い」天気。',
    '我们去看电影！',
    '안녕하세요 여러분',
    '🚀🔥👩‍🚀🇩🇪❤️‍🔥',
    'Ω мир ★',
  ])('%s is drawn by the bundled fonts alone', text => {
    for (const style of ['pop', 'headline', 'typewriter', 'hand'] as const) {
      const { said, pixels } = shown(text, null, { style })
      expect(said).not.toMatch(/not found|failed to find/u)
      expect(difference(pixels, shown('', null).pixels)).toBeGreaterThan(100)
    }
  })

  test('that no font has would be told of', () => {
    expect(shown('ꦲꦏ꧀ꦱꦫ', null).said).toMatch(/not found|failed to find/u)
  })
})
