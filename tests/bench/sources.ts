import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { handheldScene, musicSound, roomSound, type Scene, screenScene, voiceSound } from './source-scenes'
import { captureWords, runWhole } from './whole-run'

export const sourceNames = ['landscape', 'upright', 'uhd', 'screen', 'voice', 'music'] as const
export type SourceName = (typeof sourceNames)[number]
/** Where each source lies. */
export type Sources = Readonly<Record<SourceName, string>>

/** Lengths in seconds; films take their in-points from these. */
export const sourceSeconds: Record<SourceName, number> = {
  landscape: 16,
  upright: 12,
  uhd: 8,
  screen: 12,
  voice: 40,
  music: 190,
}

const h264 = (bitsPerSecond: string, keyEvery: number) => [
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-b:v', bitsPerSecond, '-maxrate', bitsPerSecond],
  ...['-bufsize', bitsPerSecond, '-g', String(keyEvery)],
]
/** As phones write it. */
const hevc = [
  ...['-c:v', 'libx265', '-preset', 'ultrafast', '-b:v', '43M', '-tag:v', 'hvc1'],
  ...['-x265-params', 'keyint=30:log-level=none:pools=2:frame-threads=2'],
]
const colour = ['-pix_fmt', 'yuv420p', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709']
// No dates, no versions, a fixed number of threads: the same bytes on every run of the same FFmpeg.
const repeatable = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags', '+bitexact', '-threads', '2']

function filmed(scene: Scene, seconds: number, codec: readonly string[], seed: number): string[] {
  return [
    ...['-filter_complex', `${scene.graph};${roomSound(seconds, seed)}`, '-map', '[picture]', '-map', '[sound]'],
    ...[...scene.timing, ...codec, ...colour, '-c:a', 'aac', '-b:a', '128k', ...repeatable],
    ...['-t', String(seconds)],
  ]
}

const recorded = (graph: string, seconds: number) => [
  ...['-filter_complex', graph, '-map', '[sound]', '-c:a', 'aac', '-b:a', '160k', ...repeatable],
  ...['-t', String(seconds)],
]

function recipes(hasHevc: boolean): Record<SourceName, string[]> {
  const of = sourceSeconds
  const full = { width: 1920, height: 1080 }
  return {
    landscape: filmed(handheldScene({ ...full, fps: 30, seed: 11 }), of.landscape, h264('17M', 30), 1),
    upright: filmed(handheldScene({ width: 1080, height: 1920, fps: 60, seed: 23 }), of.upright, h264('22M', 60), 2),
    uhd: filmed(
      handheldScene({ width: 3840, height: 2160, fps: 30, seed: 37 }),
      of.uhd,
      hasHevc ? hevc : h264('48M', 30),
      3,
    ),
    screen: filmed(screenScene({ ...full, fps: 60, seed: 41 }), of.screen, h264('6M', 240), 4),
    voice: recorded(voiceSound(of.voice), of.voice),
    music: recorded(musicSound(of.music), of.music),
  }
}

/**
 * Makes the footage that films are cut from, each file once: what was made by the same recipe is kept, anything else in the folder goes.
 * @returns where each lies, and whether the 4K clip is HEVC: a build without libx265 films it in H.264
 */
export async function makeSources(
  ffmpeg: string,
  folder: string,
  say: (line: string) => void,
): Promise<{ sources: Sources; hasHevc: boolean }> {
  await mkdir(folder, { recursive: true })
  const hasHevc = (await captureWords(ffmpeg, ['-hide_banner', '-encoders'])).includes(' libx265 ')
  const entries: [string, string][] = []
  for (const [name, recipe] of Object.entries(recipes(hasHevc))) {
    const mark = createHash('sha256').update(recipe.join('\n')).digest('hex').slice(0, 8)
    const path = join(folder, `${name}-${mark}.mp4`)
    if (!existsSync(path)) {
      say(`making the source ${name}`)
      const part = join(folder, `${name}.part.mp4`)
      await runWhole(ffmpeg, ['-nostdin', '-v', 'error', '-y', ...recipe, part])
      await rename(part, path)
    }
    entries.push([name, path])
  }
  const kept = new Set(entries.map(([, path]) => path))
  const left = (await readdir(folder)).map(name => join(folder, name)).filter(path => !kept.has(path))
  for (const path of left) await rm(path)
  return { sources: Object.fromEntries(entries) as Sources, hasHevc }
}
