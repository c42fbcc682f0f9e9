import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { findEncoder } from '@main/ffmpeg/find-encoder'
import { software } from '@main/ffmpeg/hardware-encoders'
import { renderFilm } from '@main/render/render-film'
import { SegmentCache } from '@main/render/segment-cache'
import { seconds } from '@shared/domain/time'
import { beforeAll, describe, expect, test } from 'vitest'
import { anAssembly, anAssemblyBeat, anAssemblyClip, plainMusic } from '../support/builders'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { segmentFrames } from '../support/segment-frames'
import {
  brightness,
  filmJob,
  frameDigests,
  loudness,
  makeFilm,
  makeNumbered,
  probeAll,
  readNumbers,
} from '../support/small-film'

const folder = makeFolder('clips')
const numbered = join(folder, 'numbered.mp4')
let tools: FfmpegTools
beforeAll(async () => {
  tools = await ffmpegTools()
  makeNumbered(tools, numbered)
})

const off = { mode: 'off', style: 'pop', position: 0.5 } as const
const square = { format: 'square', captions: off } as const
const oneClip = (given: Parameters<typeof anAssemblyClip>[1] = {}) =>
  anAssemblyBeat('one', { clips: [anAssemblyClip('numbered', given)] })

/** The frame of the 25-a-second source that is on screen at an output frame: the last one that has begun, to the nearest output frame. */
function frameShown(from: number, speed: number, frame: number): number {
  let shown = 0
  while (Math.round((((shown + 1) / 25 - from - 0.0001) / speed) * 30) <= frame) shown += 1
  return shown
}

describe('a film of clips', () => {
  test('has the planned size, rate, frames and streams, both tracks of one length, times without a gap, no names of its sources', async () => {
    const { film } = await makeFilm(anAssembly([oneClip(), anAssemblyBeat('two', { seconds: seconds(0.5) })], square), {
      numbered,
    })
    const { streams, format, packets } = probeAll(tools, film, '-show_packets', '-select_streams', 'v')
    const [video] = streams
    expect(video).toMatchObject({
      codec_name: 'h264',
      width: 1080,
      height: 1080,
      r_frame_rate: '30/1',
      nb_frames: '105',
    })
    expect(video).toMatchObject({ color_space: 'bt709', color_range: 'tv', pix_fmt: 'yuv420p', duration: '3.500000' })
    expect(format.tags).not.toHaveProperty('title')
    const times: number[] = packets.map((packet: { pts: number }) => packet.pts).sort((a: number, b: number) => a - b)
    expect(times).toEqual(Array.from({ length: 105 }, (_, index) => index * 3_000))
    const [audio] = probeAll(tools, film, '-select_streams', 'a').streams
    expect(audio).toMatchObject({
      codec_name: 'aac',
      sample_rate: '48000',
      duration: '3.500000',
      start_time: '0.000000',
    })
    expect(execFileSync(tools.ffmpeg, ['-v', 'warning', '-xerror', '-i', film, '-f', 'null', '-']).toString()).toBe('')
  })

  test('shows on every frame exactly the frame of its source that it should, over all borders of segments', async () => {
    const clips = [
      anAssemblyClip('numbered', { from: seconds(0.41) }),
      anAssemblyClip('numbered', { from: seconds(0.6), to: seconds(2.6), speed: 2 }),
      anAssemblyClip('numbered', { from: seconds(1), to: seconds(1.5), speed: 0.5 }),
    ]
    const { film, plan } = await makeFilm(anAssembly([anAssemblyBeat('one', { clips })], square), { numbered })
    const wanted = [
      ...Array.from({ length: 78 }, (_, frame) => frameShown(0.41, 1, frame)),
      ...Array.from({ length: 30 }, (_, frame) => frameShown(0.6, 2, frame)),
      ...Array.from({ length: 30 }, (_, frame) => frameShown(1, 0.5, frame)),
    ]
    expect(plan.segments.length).toBe(4)
    expect(readNumbers(tools, film)).toEqual(wanted.map(frame => Math.min(frame, 74)))
  })

  test('holds the last frame where its clips end before the beat', async () => {
    const beat = anAssemblyBeat('one', {
      clips: [anAssemblyClip('numbered', { to: seconds(0.4) })],
      seconds: seconds(1),
    })
    const { film } = await makeFilm(anAssembly([beat], square), { numbered })
    const shown = readNumbers(tools, film)
    expect(shown).toHaveLength(30)
    expect(new Set(shown.slice(11))).toEqual(new Set([9]))
  })
})

test('a beat without footage is a card with its words on it', async () => {
  const card = (text: string) => makeFilm(anAssembly([anAssemblyBeat('one', { text, seconds: seconds(0.2) })], square))
  const [worded, bare] = [await card('Words on a card'), await card('')]
  const middle = 'crop=iw*0.8:ih*0.3'
  const difference = (brightness(tools, worded.film, middle)[0] ?? 0) - (brightness(tools, bare.film, middle)[0] ?? 0)
  expect(difference).toBeGreaterThan(15)
})

test('captions are burned in where they should be and nowhere else', async () => {
  const film = (mode: 'off' | 'words') =>
    makeFilm(
      anAssembly([{ ...oneClip({ to: seconds(0.5) }), text: 'Caption here' }], {
        ...square,
        captions: { ...off, mode },
      }),
      { numbered },
    )
  const [bare, captioned] = [await film('off'), await film('words')]
  const differences = (crop: string) => {
    const without = brightness(tools, bare.film, crop)
    return brightness(tools, captioned.film, crop).map((value, frame) => Math.abs(value - (without[frame] ?? 0)))
  }
  expect(Math.min(...differences('crop=iw*0.6:ih*0.1'))).toBeGreaterThan(3)
  expect(Math.max(...differences('crop=iw:ih*0.3:0:0'))).toBeLessThanOrEqual(1)
})

test('sound is brought to its loudness with true peaks under −1 dBTP, and lasts as long as the picture', async () => {
  const music = { ...plainMusic, media: 'numbered', from: seconds(0), volume: 0.5, duck: true }
  const { film, made } = await makeFilm(anAssembly([oneClip()], { ...square, music }), { numbered })
  const heard = loudness(tools, film)
  expect(Math.abs(heard.loudness + 14)).toBeLessThan(0.5)
  expect(heard.peak).toBeLessThan(-1)
  expect(made.warnings).toEqual([])
})

test('segments made together show the same frames as each made alone, captions, cards, transitions and speeds and all', async () => {
  const beats = [
    {
      ...oneClip({ from: seconds(0.41), speed: 0.7 }),
      text: 'Some words that last over all the segments of this shot',
    },
    anAssemblyBeat('two', { text: 'A card', transition: { kind: 'zoom', seconds: 0.3 } }),
    { ...oneClip({ from: seconds(0.2), to: seconds(0.22) }), text: '' },
    {
      ...oneClip({ from: seconds(0.2), fit: 'blur' }),
      seconds: seconds(4),
      transition: { kind: 'fade', seconds: 0.5 },
    },
  ] as const
  const assembly = anAssembly(beats, { format: 'square', fps: 50, captions: { ...off, mode: 'words' } })
  const { job } = await filmJob(assembly, { numbered })
  const { together, alone } = await segmentFrames(job)
  expect(together.length).toBeGreaterThan(6)
  expect(together).toEqual(alone)
  expect(together.map(frames => frames.length)).toEqual(job.plan.segments.map(({ frames }) => frames))
})

describe('the cache', () => {
  const beats = [oneClip({ to: seconds(0.4) }), anAssemblyBeat('two', { text: 'A card', seconds: seconds(0.4) })]
  const lines = { ...off, mode: 'lines' } as const

  test('gives every segment to the second render, which comes out the same', async () => {
    const cache = new SegmentCache(makeFolder('cache'))
    const first = await makeFilm(anAssembly(beats, square), { numbered }, { cache })
    const second = await makeFilm(anAssembly(beats, square), { numbered }, { cache })
    expect([first.made.reused, second.made.reused]).toEqual([0, 2])
    expect(frameDigests(tools, second.film)).toEqual(frameDigests(tools, first.film))
  })

  test('serves the segments that an edit did not touch, wherever they now lie', async () => {
    const cache = new SegmentCache(makeFolder('cache'))
    await makeFilm(anAssembly(beats, { ...square, captions: lines }), { numbered }, { cache })
    const [clip, card] = beats
    if (!clip || !card) throw new Error('two beats are there')
    const reordered = await makeFilm(anAssembly([card, clip], { ...square, captions: lines }), { numbered }, { cache })
    const reworded = await makeFilm(
      anAssembly([{ ...clip, text: 'Other' }, card], { ...square, captions: lines }),
      { numbered },
      { cache },
    )
    expect([reordered.made.reused, reworded.made.reused]).toEqual([2, 1])
  })

  test('that a power cut has spoilt costs time, not the film, and is whole again afterwards', async () => {
    const kept = makeFolder('cache')
    const cache = new SegmentCache(kept)
    const first = await makeFilm(anAssembly(beats, square), { numbered }, { cache })
    const segment = readdirSync(kept).find(name => name.endsWith('.ts')) ?? ''
    truncateSync(join(kept, segment), 900)
    const second = await makeFilm(anAssembly(beats, square), { numbered }, { cache })
    const third = await makeFilm(anAssembly(beats, square), { numbered }, { cache })
    expect([second.made.reused, third.made.reused]).toEqual([0, 2])
    expect(frameDigests(tools, third.film)).toEqual(frameDigests(tools, first.film))
  })

  test('keeps nothing that its sweep finds no room for, the oldest first', async () => {
    const kept = makeFolder('cache')
    const cache = new SegmentCache(kept)
    await makeFilm(anAssembly(beats, square), { numbered }, { cache })
    expect(readdirSync(kept).filter(name => name.endsWith('.ts'))).toHaveLength(2)
    await cache.sweep(0)
    expect(readdirSync(kept)).toEqual([])
  })
})

test('a film whose hardware encoder fails is made with x264, and the reason is kept', async () => {
  const broken = { ...software, name: 'broken', args: () => ['-c:v', 'no_such_encoder'] }
  const { job, film } = await filmJob(anAssembly([oneClip({ to: seconds(0.4) })], square), { numbered })
  const made = await renderFilm({ ...job, encoder: { encoder: broken, key: 'broken', rejected: [] } })
  expect(made.ok && made.value.facts.frames).toBe(12)
  expect(existsSync(film)).toBe(true)
  const { encoder, rejected } = await findEncoder(job.tools, { allowHardware: true })
  expect(encoder).toBe(software)
  expect(rejected).toMatchObject([{ name: 'broken', reason: 'failed-in-use' }])
})
