import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'

const folder = resolve(import.meta.dirname, '../../resources/sample')

const Sample = z.object({
  media: z.record(z.string(), z.string()),
  beats: z.array(
    z.object({
      kind: z.enum(['hook', 'point', 'cta']).default('point'),
      seconds: z.number(),
      voice: z.object({ from: z.number(), to: z.number() }),
      clips: z.array(z.object({ media: z.string(), from: z.number().default(0), to: z.number().optional() })),
    }),
  ),
})
const Probed = z.object({
  streams: z.array(
    z.object({
      codec_type: z.string(),
      codec_name: z.string(),
      width: z.number().optional(),
      height: z.number().optional(),
      avg_frame_rate: z.string(),
    }),
  ),
  format: z.object({ duration: z.coerce.number() }),
})

const sample = Sample.parse(JSON.parse(readFileSync(join(folder, 'film.json'), 'utf8')))

function probe(file: string) {
  const asked = ['-v', 'error', '-show_streams', '-show_format', '-of', 'json', join(folder, file)]
  const { streams, format } = Probed.parse(
    JSON.parse(execFileSync(process.env.BEATREEL_FFPROBE ?? 'ffprobe', asked, { encoding: 'utf8' })),
  )
  const picture = streams.find(stream => stream.codec_type === 'video')
  return { picture, hasSound: streams.some(stream => stream.codec_type === 'audio'), seconds: format.duration }
}

const probed = new Map(Object.entries(sample.media).map(([name, file]) => [name, probe(file)]))
const clips = [...probed.values()].filter(media => media.picture)
const secondsOf = (media: string) => probed.get(media)?.seconds ?? Number.NaN
const footage = (beat: (typeof sample.beats)[number]) =>
  beat.clips.reduce((sum, clip) => sum + (clip.to ?? secondsOf(clip.media)) - clip.from, 0)

test('the sample project stays under 4 MB', () => {
  const sizes = readdirSync(folder).map(file => statSync(join(folder, file)).size)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4_000_000)
})

test('every file the sample names is there, and every media it plays has a name', () => {
  expect(Object.values(sample.media).filter(file => !existsSync(join(folder, file)))).toEqual([])
  const played = sample.beats.flatMap(beat => beat.clips.map(clip => clip.media))
  expect(played.filter(media => !probed.has(media))).toEqual([])
})

test('the sample shows upright and wide footage at 25, 30 and 60 frames a second, in two codecs', () => {
  const shapes = clips.map(({ picture }) => ((picture?.width ?? 0) < (picture?.height ?? 0) ? 'upright' : 'wide'))
  const rates = clips.map(({ picture }) => picture?.avg_frame_rate)
  expect(new Set(shapes)).toEqual(new Set(['upright', 'wide']))
  expect(new Set(rates)).toEqual(new Set(['25/1', '30/1', '60/1']))
  expect(new Set(clips.map(({ picture }) => picture?.codec_name))).toEqual(new Set(['h264', 'vp9']))
})

test('some clips of the sample bring sound and some have none', () => {
  expect(new Set(clips.map(clip => clip.hasSound))).toEqual(new Set([true, false]))
})

test('the sample runs from hook to call to action in 24 to 30 seconds', () => {
  expect(sample.beats.at(0)?.kind).toBe('hook')
  expect(sample.beats.at(-1)?.kind).toBe('cta')
  const length = sample.beats.reduce((sum, beat) => sum + beat.seconds, 0)
  expect(length).toBeGreaterThanOrEqual(24)
  expect(length).toBeLessThanOrEqual(30)
})

test('the sample holds an empty beat, one with footage to spare and one that runs out of it', () => {
  const covered = sample.beats.filter(beat => beat.clips.length > 0)
  expect(covered).toHaveLength(sample.beats.length - 1)
  expect(covered.some(beat => footage(beat) > beat.seconds + 0.3)).toBe(true)
  expect(covered.some(beat => footage(beat) < beat.seconds - 0.3)).toBe(true)
})

test('each line is spoken inside its beat and inside the recording', () => {
  for (const { voice, seconds } of sample.beats) {
    expect(voice.to - voice.from).toBeLessThanOrEqual(seconds)
    expect(voice.to).toBeLessThanOrEqual(secondsOf('voice') + 0.05)
  }
})
