import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const picture = (size: string, rate: string, seconds: number) => [
  ...['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=${rate}:duration=${seconds}`],
]
const sound = (seconds: number) => ['-f', 'lavfi', '-i', `sine=frequency=330:duration=${seconds}`]
const x264 = (...more: string[]) => ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', ...more]

/** Small files such as films are made of: what a camera, a phone, a screen recorder and a microphone leave. */
const recipes: Record<string, readonly string[]> = {
  'camera.mp4': [...picture('320x180', '30000/1001', 3), ...sound(3), ...x264('-g', '60', '-bf', '2'), '-c:a', 'aac'],
  'phone.mkv': [...picture('180x320', '60', 2), ...sound(2), ...x264('-g', '250'), '-c:a', 'aac'],
  'screen.mp4': [
    ...picture('322x182', '30', 3),
    ...['-vf', "select='lt(n,20)+not(mod(n,7))'", '-fps_mode', 'vfr'],
    ...x264('-g', '90'),
  ],
  'tape.ts': [...picture('320x240', '25', 2), ...sound(1.7), ...x264('-g', '25'), '-c:a', 'aac'],
  'web.webm': [...picture('320x180', '24', 2), ...['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8']],
  'blink.mp4': [...picture('160x160', '30', 0.1), ...x264()],
  'loop.gif': [...picture('160x120', '10', 1)],
  'still.png': [...picture('301x201', '1', 1), '-frames:v', '1'],
  'song.mp3': [...sound(4), '-c:a', 'libmp3lame'],
  'voice.wav': [...sound(1.5)],
}

/** The names that films may use; the last has no file. */
export const filmMediaNames = [...Object.keys(recipes), 'gone.mp4']

/** Makes the files in a folder. @returns path by name */
export function makeFilmMedia(ffmpeg: string, folder: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(recipes).map(([name, options]) => {
      const path = join(folder, name)
      execFileSync(ffmpeg, ['-nostdin', '-v', 'error', '-y', ...options, path])
      return [name, path]
    }),
  )
}
