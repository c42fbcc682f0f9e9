import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const x264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '8', '-pix_fmt', 'yuv420p']
const still = ['-frames:v', '1', '-an']
const mute = ['-vn']

/** How each kind of file that people give us is made: the options after picture and sound. */
const recipes = {
  mp4: [...x264, '-c:a', 'aac'],
  mov: ['-c:v', 'mpeg4', '-c:a', 'pcm_s16le', '-ar', '8000'],
  mkv: [...x264, '-c:a', 'libvorbis'],
  webm: ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-c:a', 'libopus'],
  ts: [...x264, '-c:a', 'aac', '-f', 'mpegts'],
  avi: ['-c:v', 'mpeg4', '-c:a', 'libmp3lame'],
  mp3: [...mute, '-metadata', 'title=A tone', '-c:a', 'libmp3lame'],
  wav: [...mute, '-ar', '16000'],
  png: still,
  jpg: still,
  gif: ['-an', '-vf', 'fps=8'],
  webp: [...still, '-c:v', 'libwebp'],
} as const

export type DamageFormat = keyof typeof recipes
export const damageFormats = Object.keys(recipes) as DamageFormat[]

/** One whole small file of each format, made by FFmpeg in a folder; a second or less of picture and sound. */
export function makeDamageSeeds(ffmpeg: string, folder: string): ReadonlyMap<DamageFormat, Buffer> {
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=size=96x64:rate=16:duration=1']
  const sound = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=1']
  return new Map(
    damageFormats.map(format => {
      const path = join(folder, `seed.${format}`)
      execFileSync(ffmpeg, ['-nostdin', '-v', 'error', '-y', ...picture, ...sound, ...recipes[format], path])
      return [format, readFileSync(path)]
    }),
  )
}
