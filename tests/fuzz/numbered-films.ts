import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { z } from 'zod'

const run = promisify(execFile)

/** A film whose every frame shows its own number as black and white bars, lowest bit on the left. */
export type NumberedFilm = {
  readonly name: string
  readonly path: string
  /** When each frame is shown, in seconds from the start of the file as FFmpeg counts it. */
  readonly times: readonly number[]
}

type Recipe = { readonly rate: string; readonly codec: readonly string[]; readonly hasSound?: boolean }

const seconds = 4
const bits = 9
const x264 = (...more: string[]) => ['-c:v', 'libx264', '-preset', 'veryfast', ...more]

/** Every rate that cameras write, long and short groups of frames, with and without frames out of order, in four containers. */
const recipes: Record<string, Recipe> = {
  'r24-long.mp4': { rate: '24', codec: x264('-g', '250', '-bf', '3'), hasSound: true },
  'r25-short.mkv': { rate: '25', codec: x264('-g', '12', '-bf', '0') },
  'r29.97-long.mov': { rate: '30000/1001', codec: x264('-g', '300', '-bf', '2'), hasSound: true },
  'r29.97-long.mkv': { rate: '30000/1001', codec: x264('-g', '300', '-bf', '3'), hasSound: true },
  'r30-short.mp4': { rate: '30', codec: x264('-g', '15', '-bf', '0') },
  'r30-open.ts': { rate: '30', codec: x264('-g', '45', '-bf', '3', '-x264-params', 'open-gop=1'), hasSound: true },
  'r50-short.ts': { rate: '50', codec: x264('-g', '25', '-bf', '2') },
  'r60-long.mp4': { rate: '60', codec: x264('-g', '250', '-bf', '3'), hasSound: true },
  'r60-short.mkv': { rate: '60', codec: x264('-g', '20', '-bf', '2') },
  'r24-vp8.webm': { rate: '24', codec: ['-c:v', 'libvpx', '-g', '100', '-b:v', '2M', '-deadline', 'realtime'] },
}
export const numberedNames = Object.keys(recipes)

const Times = z.object({
  packets: z.array(z.object({ pts_time: z.coerce.number() })),
  format: z.object({ start_time: z.coerce.number() }),
})

async function timesOf(tools: FfmpegTools, path: string): Promise<number[]> {
  const shown = ['-select_streams', 'v:0', '-show_entries', 'packet=pts_time:format=start_time']
  const said = await run(tools.ffprobe, ['-v', 'error', '-print_format', 'json', ...shown, path], { maxBuffer: 1e8 })
  const { packets, format } = Times.parse(JSON.parse(said.stdout))
  return packets.map(packet => packet.pts_time - format.start_time).sort((a, b) => a - b)
}

/** Makes one numbered film in a folder. */
export async function makeNumberedFilm(tools: FfmpegTools, name: string, folder: string): Promise<NumberedFilm> {
  const { rate, codec, hasSound } = recipes[name] ?? { rate: '30', codec: x264() }
  const bars = `format=gray,geq=lum='if(bitand(N,pow(2,floor(X/W*${bits}))),235,16)'`
  const picture = `color=black:s=${2 * bits}x2:r=${rate}:d=${seconds},${bars},scale=180:180:flags=neighbor,setsar=1,format=yuv420p`
  const path = join(folder, name)
  const sound = hasSound ? ['-f', 'lavfi', '-i', `sine=440:d=${seconds}`, '-c:a', 'aac'] : []
  await run(tools.ffmpeg, ['-v', 'error', '-nostdin', '-y', '-f', 'lavfi', '-i', picture, ...sound, ...codec, path])
  return { name, path, times: await timesOf(tools, path) }
}

/** Which frame of a numbered film each frame of a film made from it shows. */
export async function numbersShown(tools: FfmpegTools, film: string): Promise<number[]> {
  const small = ['-vf', `scale=${bits}:1:flags=area,format=gray`, '-f', 'rawvideo', '-']
  const pixels = (
    await run(tools.ffmpeg, ['-v', 'error', '-i', film, ...small], { encoding: 'buffer', maxBuffer: 1e8 })
  ).stdout
  const isLit = (frame: number, bit: number) => (pixels[frame * bits + bit] ?? 0) > 127
  return Array.from({ length: pixels.length / bits }, (_, frame) =>
    Array.from({ length: bits }, (_, bit) => (isLit(frame, bit) ? 2 ** bit : 0)).reduce((sum, value) => sum + value, 0),
  )
}
