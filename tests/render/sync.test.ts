import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { seconds } from '@shared/domain/time'
import { beforeAll, describe, expect, test } from 'vitest'
import { anAssembly, anAssemblyBeat, anAssemblyClip } from '../support/builders'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { brightness, makeFilm } from '../support/small-film'

const folder = makeFolder('sync')
let tools: FfmpegTools
beforeAll(async () => {
  tools = await ffmpegTools()
})

/** A film of eight seconds that is white, and beeps, from 5.0 s to 5.2 s; its name says which of the two streams begins late. */
function makeFlash(name: string): string {
  const path = join(folder, name)
  const late = (stream: string, filter: string) => (name.startsWith(`late-${stream}`) ? `,${filter}=start=0.7` : '')
  const flash = "drawbox=color=white:t=fill:enable='between(t,4.99,5.19)'"
  const picture = `color=black:s=160x160:r=30:d=8,${flash}${late('picture', 'trim')}`
  const sound = `aevalsrc='if(between(t,5,5.2),sin(2*PI*880*t),0)':s=48000:d=8${late('sound', 'atrim')}`
  const streams = ['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', sound]
  execFileSync(tools.ffmpeg, [
    '-v',
    'error',
    '-y',
    '-copyts',
    ...streams,
    '-c:v',
    'libx264',
    '-g',
    '45',
    '-c:a',
    'aac',
    path,
  ])
  return path
}

/** When a film's sound is first louder than a tenth, in seconds. */
function firstBeep(film: string): number {
  const raw = execFileSync(tools.ffmpeg, ['-v', 'error', '-i', film, '-ac', '1', '-ar', '48000', '-f', 'f32le', '-'], {
    maxBuffer: 1e9,
  })
  const samples = new Float32Array(raw.buffer, raw.byteOffset, Math.floor(raw.length / 4))
  return samples.findIndex(sample => Math.abs(sample) > 0.1) / 48_000
}

describe.each(['flash.mp4', 'flash.ts', 'late-sound.ts', 'late-picture.ts', 'flash.mkv'])(
  'flash and beep of %s',
  name => {
    test.each([
      ['at its own speed', 1, 0.5],
      ['at double speed', 2, 0.25],
    ])('meet %s in a clip that follows a card', async (_how, speed, into) => {
      const media = makeFlash(name)
      const beats = [
        anAssemblyBeat('card', { seconds: seconds(0.5) }),
        anAssemblyBeat('clip', { clips: [anAssemblyClip('m', { from: seconds(4.5), to: seconds(6.5), speed })] }),
      ]
      const captions = { mode: 'off', style: 'pop', position: 0.5 } as const
      const { film } = await makeFilm(anAssembly(beats, { format: 'square', captions, loudness: null }), { m: media })
      const flash = brightness(tools, film).findIndex((value, frame) => frame >= 15 && value > 128) / 30
      expect(Math.abs(flash - (0.5 + into))).toBeLessThan(0.035)
      expect(Math.abs(firstBeep(film) - flash)).toBeLessThan(0.035)
    })
  },
)
