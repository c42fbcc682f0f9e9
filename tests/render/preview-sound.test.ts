import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { loadFilm } from '@main/command-line/load-film'
import { drawSound, readSound } from '@main/media/draw-sound'
import { makeSound } from '@main/render/make-sound'
import { SegmentCache } from '@main/render/segment-cache'
import { mixSound } from '@shared/domain/mix-sound'
import type { RenderPlan } from '@shared/domain/render-plan'
import { play } from '@shared/domain/samples'
import { seconds } from '@shared/domain/time'
import { describe, expect, test } from 'vitest'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { filmJob } from '../support/small-film'

const rate = 48_000
const sample = resolve(import.meta.dirname, '../../resources/sample')

type Job = Awaited<ReturnType<typeof filmJob>>['job']

/** What the preview plays: the pieces that main gives, mixed as the page mixes them. */
async function previewOf({ plan, sources, tools, features }: Job) {
  const folder = makeFolder('pieces')
  const decode = async (media: string, from: number, length: number, speed: number, name: string, loop = false) => {
    const source = sources.get(media)
    if (!source) throw new Error('no such media')
    const part = join(folder, name)
    const piece = { from, samples: Math.round(length * rate), speed, volume: 1, loop }
    const made = await drawSound({ ...source, tools, features }, piece, part, new AbortController().signal)
    if (!made.ok) throw new Error(made.problem.kind)
    return readSound(part)
  }
  const { stretches, music, fps, frames } = plan.sound
  const pieces = []
  for (const [index, one] of stretches.entries()) {
    const samples = await decode(one.media, one.from, one.frames / fps, one.speed, `piece${index}.s16`)
    pieces.push({ samples, volume: one.volume, start: Math.round((one.start / fps) * rate) })
  }
  const laid = music && {
    look: music,
    pieces: [{ samples: await decode(music.media, music.from, frames / fps, 1, 'music.s16', music.loop), start: 0 }],
  }
  return mixSound(plan.sound, pieces, laid)
}

function exported(film: string, { frames, fps }: RenderPlan): Float32Array {
  const args = ['-v', 'error', '-i', film, '-map', '0:a:0', '-ac', '2', '-ar', String(rate), '-f', 'f32le', '-']
  const bytes = execFileSync(process.env.BEATREEL_FFMPEG ?? 'ffmpeg', args, { maxBuffer: 1e9 })
  const all = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length & ~7)))
  return all.filter((_, at) => at % 2 === 0).slice(0, Math.round((frames / fps) * rate))
}

/** Loudness over time, in decibels, one value for each 50 ms. */
function envelope(samples: Float32Array): number[] {
  const step = rate / 20
  return Array.from({ length: Math.floor(samples.length / step) }, (_, at) => {
    const part = samples.subarray(at * step, (at + 1) * step)
    return 10 * Math.log10(part.reduce((sum, value) => sum + value * value, 0) / step + 1e-9)
  })
}

/** The share of moments that can be heard in which two sounds are within so many decibels. */
function alike(one: readonly number[], other: readonly number[], decibels: number): number {
  const heard = one.map((value, at) => [value, other[at] ?? -90] as const).filter(pair => Math.max(...pair) > -40)
  return heard.filter(([a, b]) => Math.abs(a - b) <= decibels).length / heard.length
}

async function compare(assembly: Parameters<typeof filmJob>[0], files: Record<string, string>) {
  const { job } = await filmJob(assembly, files)
  const mix = await previewOf(job)
  const made = await makeSound({ ...job, folder: makeFolder('sound') }, new SegmentCache(null), () => undefined)
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  const left = new Float32Array(mix.left.length)
  play(mix.left, 0, left)
  return {
    preview: envelope(left),
    export: envelope(exported(made.value.path, job.plan)),
  }
}

describe('what the preview sounds like is what the export sounds like', () => {
  test('voice over ducked music, at its loudness', async () => {
    const loaded = await loadFilm(join(sample, 'film.json'), await ffmpegTools())
    if (!loaded.ok) throw new Error(loaded.problem.join())
    const { assembly, sources } = loaded.value
    const files = Object.fromEntries([...sources].map(([name, { path }]) => [name, path]))
    const heard = await compare({ ...assembly, beats: assembly.beats.slice(0, 4) }, files)
    expect(heard.preview.length).toBe(heard.export.length)
    expect(alike(heard.preview, heard.export, 1)).toBeGreaterThan(0.99)
    expect(alike(heard.preview, heard.export, 3)).toBe(1)
  })

  test('clips at other speeds and volumes, music that begins again', async () => {
    const loaded = await loadFilm(join(sample, 'film.json'), await ffmpegTools())
    if (!loaded.ok) throw new Error(loaded.problem.join())
    const { assembly, sources } = loaded.value
    const files = Object.fromEntries([...sources].map(([name, { path }]) => [name, path]))
    const beats = assembly.beats.slice(0, 4).map((beat, index) => ({
      ...beat,
      voice: null,
      clips: beat.clips.map(clip => ({ ...clip, speed: [0.5, 1.5, 3, 1][index] ?? 1, volume: 1.5 })),
    }))
    const music = assembly.music && { ...assembly.music, from: seconds(27), fadeIn: 1, loop: true }
    const heard = await compare({ ...assembly, beats, music }, files)
    expect(alike(heard.preview, heard.export, 1)).toBeGreaterThan(0.97)
    expect(alike(heard.preview, heard.export, 3)).toBeGreaterThan(0.99)
  })

  test('a later part of music that begins again is what the whole of it has there', async () => {
    const loaded = await loadFilm(join(sample, 'film.json'), await ffmpegTools())
    if (!loaded.ok || !loaded.value.assembly.music) throw new Error('no music')
    const { assembly, sources } = loaded.value
    const source = sources.get(loaded.value.assembly.music.media)
    if (!source) throw new Error('no such media')
    const { job } = await filmJob({ ...assembly, beats: assembly.beats.slice(0, 1) }, { bed: source.path })
    const folder = makeFolder('parts')
    const draw = async (after: number, length: number) => {
      const part = join(folder, `${after}.s16`)
      const piece = { from: 20, samples: length * rate, speed: 1, volume: 1, loop: true, after }
      const made = await drawSound(
        { ...source, tools: job.tools, features: job.features },
        piece,
        part,
        new AbortController().signal,
      )
      if (!made.ok) throw new Error(made.problem.kind)
      return readSound(part)
    }
    const [whole, later] = [await draw(0, 40), await draw(25, 15)]
    // Without the ramps at both ends of each.
    const [from, count] = [0.01 * rate * 2, 14.98 * rate * 2]
    const off = later
      .subarray(from, from + count)
      .map((value, at) => Math.abs(value - (whole[25 * rate * 2 + from + at] ?? 0)))
    expect(off.reduce((most, value) => Math.max(most, value), 0)).toBeLessThanOrEqual(1)
    expect(later.some(value => Math.abs(value) > 300)).toBe(true)
  })
})
