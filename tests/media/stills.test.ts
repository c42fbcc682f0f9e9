import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { openChecked } from '@main/media/open-checked'
import { probeMedia } from '@main/media/probe'
import { beforeAll, describe, expect, test } from 'vitest'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { makeStill, makeTone } from '../support/small-media'

let tools: FfmpegTools
const folder = makeFolder('stills')
const at = (name: string) => join(folder, name)
beforeAll(async () => {
  tools = await ffmpegTools()
})

const probe = async (path: string) => {
  const opened = await openChecked(path)
  if (!opened.ok) throw new Error(opened.problem)
  const probed = await probeMedia(tools, opened.value)
  await opened.value.handle.close()
  return probed
}

/** Writes into a JPEG that the camera was held a quarter turn to the left, the way a camera does. */
function holdUpright(path: string): void {
  const jpeg = readFileSync(path)
  const tiff = Buffer.from('4d4d002a0000000800010112000300000001000600000000000000', 'hex')
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  writeFileSync(path, Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]))
}

describe('still pictures', () => {
  test.each(['png', 'jpg', 'bmp', 'webp', 'gif'])('%s', async ending => {
    makeStill(tools.ffmpeg, at(`still.${ending}`))
    expect(await probe(at(`still.${ending}`))).toMatchObject({
      ok: true,
      value: { facts: { kind: 'image', width: 64, height: 96, duration: null, fps: null }, warnings: [] },
    })
  })

  test('a photograph held upright is shown upright', async () => {
    makeStill(tools.ffmpeg, at('upright.jpg'), '160x90')
    holdUpright(at('upright.jpg'))
    const probed = await probe(at('upright.jpg'))
    expect(probed).toMatchObject({ value: { facts: { width: 90, height: 160, rotation: 90 }, warnings: ['rotated'] } })
  })

  test('a picture cut short is taken with a warning, one with its head alone is refused', async () => {
    makeStill(tools.ffmpeg, at('whole.png'), '640x480')
    const whole = readFileSync(at('whole.png'))
    writeFileSync(at('head.png'), whole.subarray(0, 20))
    expect(await probe(at('head.png'))).toEqual({ ok: false, problem: 'damaged' })
    makeStill(tools.ffmpeg, at('whole.jpg'), '640x480')
    writeFileSync(at('cut.jpg'), readFileSync(at('whole.jpg')).subarray(0, -400))
    expect(await probe(at('cut.jpg'))).toMatchObject({ value: { warnings: ['damaged-part'] } })
  })
})

describe('other containers', () => {
  const film = (name: string, ...codecs: string[]) => {
    const source = ['-f', 'lavfi', '-i', 'testsrc=size=64x64:rate=25:duration=1', '-f', 'lavfi', '-i', 'sine=d=1']
    execFileSync(tools.ffmpeg, ['-nostdin', '-v', 'error', '-y', ...source, '-pix_fmt', 'yuv420p', ...codecs, at(name)])
    return at(name)
  }

  test.each([
    ['film.avi', ['-c:v', 'mpeg4', '-c:a', 'libmp3lame'], 'avi', ['no-preview']],
    ['film.ts', ['-c:v', 'libx264', '-c:a', 'aac'], 'mpegts', ['no-preview']],
    ['film.mov', ['-c:v', 'prores_ks', '-pix_fmt', 'yuv422p10le', '-c:a', 'pcm_s16le'], 'mov', ['no-preview']],
    ['film.webm', ['-c:v', 'libvpx', '-c:a', 'libopus'], 'matroska', []],
  ])('%s', async (name, codecs, demuxer, warnings) => {
    const probed = await probe(film(name, ...codecs))
    expect(probed).toMatchObject({ ok: true, value: { facts: { kind: 'video', demuxer, fps: 25 }, warnings } })
    expect(probed.ok && probed.value.facts.duration).toBeCloseTo(1, 1)
  })

  test('an animated GIF is a film', async () => {
    const source = ['-f', 'lavfi', '-i', 'testsrc=size=64x64:rate=10:duration=1']
    execFileSync(tools.ffmpeg, ['-nostdin', '-v', 'error', '-y', ...source, at('moving.gif')])
    const facts = { kind: 'video', duration: 1, fps: 10 }
    expect(await probe(at('moving.gif'))).toMatchObject({ value: { facts, warnings: ['no-sound', 'no-preview'] } })
  })

  test.each(['wav', 'mp3', 'flac', 'ogg', 'aac', 'm4a'])('sound as %s', async ending => {
    makeTone(tools.ffmpeg, at(`tone.${ending}`))
    const probed = await probe(at(`tone.${ending}`))
    expect(probed).toMatchObject({ ok: true, value: { facts: { kind: 'audio', audioChannels: 1 } } })
    expect(probed.ok && probed.value.warnings).toContain('sound-only')
    expect(Math.abs((probed.ok ? (probed.value.facts.duration ?? 0) : 0) - 1)).toBeLessThan(0.1)
  })
})
