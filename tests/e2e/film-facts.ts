import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const ffprobe = process.env.BEATREEL_FFPROBE ?? 'ffprobe'
const ffmpeg = process.env.BEATREEL_FFMPEG ?? 'ffmpeg'

/** Where a fresh home's films go. */
export const filmsFolder = (home: string): string => join(home, 'Videos', 'Beatreel')

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** The films under their final names. */
export const filmsIn = (home: string): string[] => namesIn(filmsFolder(home)).filter(name => !name.startsWith('.'))

/** Everything in the films folder, what a render works with included. */
export const leftIn = (home: string): string[] => namesIn(filmsFolder(home))

export type StreamFacts = {
  readonly codec_name: string
  readonly width?: number
  readonly height?: number
  readonly r_frame_rate: string
  readonly nb_read_frames?: string
}

/** What ffprobe says of a film, its frames counted by decoding every one. */
export function filmFacts(path: string): { streams: StreamFacts[]; seconds: number; bytes: number } {
  const shown = 'stream=codec_name,width,height,r_frame_rate,nb_read_frames:format=duration,size'
  const said = execFileSync(ffprobe, ['-v', 'error', '-count_frames', '-show_entries', shown, '-of', 'json', path])
  const { streams, format } = JSON.parse(said.toString())
  return { streams, seconds: Number(format.duration), bytes: Number(format.size) }
}

/** A frame as grey pixels, 54 wide, of the part of the picture where captions stand. */
function captionPart(path: string, at: number): Buffer {
  const part = 'crop=iw:ih*0.2:0:ih*0.52,scale=54:-2,format=gray'
  const picture = ['-frames:v', '1', '-vf', part, '-f', 'rawvideo', '-']
  return execFileSync(ffmpeg, ['-v', 'error', '-nostdin', '-ss', String(at), '-i', path, ...picture])
}

/** How far two films differ where captions stand, as mean difference of grey, 0..255. */
export function captionDifference(one: string, other: string, at: number): number {
  const [a, b] = [captionPart(one, at), captionPart(other, at)]
  if (a.length !== b.length || a.length === 0) throw new Error('The films have no such frame or differ in size')
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length
}

/** The mean colour of a frame's upper third, which captions leave free. */
export function upperColour(path: string, at: number): number[] {
  const part = 'crop=iw:ih/3:0:0,scale=1:1:flags=area,format=rgb24'
  const picture = ['-frames:v', '1', '-vf', part, '-f', 'rawvideo', '-']
  return [...execFileSync(ffmpeg, ['-v', 'error', '-nostdin', '-ss', String(at), '-i', path, ...picture])]
}
