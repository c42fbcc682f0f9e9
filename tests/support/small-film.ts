import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { probeFeatures } from '@main/ffmpeg/features'
import { openChecked } from '@main/media/open-checked'
import { probeMedia } from '@main/media/probe'
import { JobLedger } from '@main/render/job-ledger'
import { type FilmJob, renderFilm } from '@main/render/render-film'
import { SegmentCache } from '@main/render/segment-cache'
import type { RenderSource } from '@main/render/source'
import { replaceWith } from '@main/store/write-durably'
import type { Assembly } from '@shared/domain/assembly'
import { planRender } from '@shared/domain/render-plan'
import { ok } from '@shared/domain/result'
import { ffmpegTools, makeFolder } from './ffmpeg-tools'

export const fontsFolder = resolve(import.meta.dirname, '../../resources/fonts')

const run = (binary: string, ...args: string[]) => execFileSync(binary, ['-v', 'error', ...args], { maxBuffer: 1e9 })

/** Looks at files as an import would. */
export async function sourcesOf(
  tools: FfmpegTools,
  files: Readonly<Record<string, string>>,
): Promise<Map<string, RenderSource>> {
  const sources = new Map<string, RenderSource>()
  for (const [name, file] of Object.entries(files)) {
    const opened = await openChecked(file)
    if (!opened.ok) throw new Error(`${file}: ${opened.problem}`)
    const probed = await probeMedia(tools, opened.value)
    await opened.value.handle.close()
    if (!probed.ok) throw new Error(`${file}: ${probed.problem}`)
    const { path, size, mtimeMs } = opened.value.identity
    sources.set(name, { path, identity: `${path}|${size}|${mtimeMs}`, facts: probed.value.facts })
  }
  return sources
}

let engine: ReturnType<typeof findEngine> | undefined

async function findEngine() {
  const tools = await ffmpegTools()
  const features = await probeFeatures(tools)
  if (!features.ok) throw new Error(`FFmpeg lacks ${features.problem.missing.join(', ')}`)
  return { tools, features: features.value }
}

/** All that a render needs, for an assembly and its files by name; the film goes to `film.mp4` in a folder of its own. */
export async function filmJob(
  assembly: Assembly,
  files: Readonly<Record<string, string>> = {},
  given: Partial<FilmJob> = {},
) {
  engine ??= findEngine()
  const { tools, features } = await engine
  const sources = await sourcesOf(tools, files)
  const targetFolder = makeFolder('film')
  const film = join(targetFolder, 'film.mp4')
  const job: FilmJob = {
    plan: planRender(assembly, new Map([...sources].map(([name, { facts }]) => [name, facts]))),
    sources,
    tools,
    features,
    quality: 'draft',
    signal: new AbortController().signal,
    targetFolder,
    fontsFolder,
    cache: new SegmentCache(null),
    ledger: new JobLedger(makeFolder('ledger')),
    onProgress: () => undefined,
    finish: part => replaceWith(part, film).then(() => ok(undefined)),
    ...given,
  }
  return { job, film, targetFolder, tools }
}

/** Renders an assembly, which must go well. */
export async function makeFilm(
  assembly: Assembly,
  files: Readonly<Record<string, string>> = {},
  given: Partial<FilmJob> = {},
) {
  const { job, film, tools, targetFolder } = await filmJob(assembly, files, given)
  const made = await renderFilm(job)
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  return { film, tools, targetFolder, plan: job.plan, made: made.value }
}

/** The mean brightness of every frame, or of a part of it, 0 to 255. */
export function brightness(tools: FfmpegTools, film: string, crop = 'crop=iw:ih'): number[] {
  return [...run(tools.ffmpeg, '-i', film, '-vf', `${crop},scale=1:1:flags=area,format=gray`, '-f', 'rawvideo', '-')]
}

/** Each frame's digest: equal frames, equal digests. */
export const frameDigests = (tools: FfmpegTools, film: string): string[] =>
  run(tools.ffmpeg, '-i', film, '-an', '-f', 'framemd5', '-')
    .toString()
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.slice(-32))

/** ffprobe's answer about a file, with every packet's times. */
export const probeAll = (tools: FfmpegTools, film: string, ...options: string[]) =>
  JSON.parse(run(tools.ffprobe, '-print_format', 'json', '-show_streams', '-show_format', ...options, film).toString())

/** The loudness of a film's whole sound in LUFS, and its true peak in dBTP. */
export function loudness(tools: FfmpegTools, film: string): { loudness: number; peak: number } {
  const graph = `amovie='${film}',ebur128=metadata=1:peak=true`
  const tags = 'frame_tags=lavfi.r128.I,lavfi.r128.true_peaks_ch0,lavfi.r128.true_peaks_ch1'
  const said = run(tools.ffprobe, '-f', 'lavfi', '-i', graph, '-show_entries', tags, '-print_format', 'json').toString()
  const frames: { tags?: Record<string, string> }[] = JSON.parse(said).frames
  const last = frames.findLast(frame => frame.tags)?.tags ?? {}
  const highest = Math.max(Number(last['lavfi.r128.true_peaks_ch0']), Number(last['lavfi.r128.true_peaks_ch1']))
  return { loudness: Number(last['lavfi.r128.I']), peak: 20 * Math.log10(highest) }
}

/** Bars that a numbered film shows: the bits of a frame's number, white for one, the lowest on the left. */
const bits = 7

/** A film whose every frame shows its own number in black and white bars. With a tone unless it is to be mute. */
export function makeNumbered(tools: FfmpegTools, path: string, { fps = 25, seconds = 3, mute = false } = {}): void {
  const bars = `geq=lum='if(bitand(N,pow(2,floor(X/W*${bits}))),235,16)'`
  const picture = `color=black:s=160x160:r=${fps}:d=${seconds},format=gray,${bars},format=yuv420p`
  const sound = mute ? [] : ['-f', 'lavfi', '-i', `sine=440:d=${seconds}`, '-c:a', 'aac']
  run(tools.ffmpeg, '-y', '-f', 'lavfi', '-i', picture, ...sound, '-c:v', 'libx264', '-g', '30', path)
}

/** The number of the frame of a numbered film that each frame of a film made from it shows. */
export function readNumbers(tools: FfmpegTools, film: string): number[] {
  const pixels = run(tools.ffmpeg, '-i', film, '-vf', `scale=${bits}:1:flags=area,format=gray`, '-f', 'rawvideo', '-')
  const numberAt = (frame: number) =>
    [...pixels.subarray(frame * bits, (frame + 1) * bits)].reduce(
      (sum, pixel, bit) => sum + (pixel > 127 ? 2 ** bit : 0),
      0,
    )
  return Array.from({ length: pixels.length / bits }, (_, frame) => numberAt(frame))
}
