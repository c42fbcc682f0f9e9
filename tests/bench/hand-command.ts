import { captionDocument } from '@shared/domain/ass'
import type { Assembly, AssemblyClip } from '@shared/domain/assembly'
import { captionEvents } from '@shared/domain/captions'
import { formatSize, type Size } from '@shared/domain/format'
import { clipSoundFilters, levelFilters, mixGraph, voiceInputs } from './hand-sound'

/** What a hand-written command is written for: a film whose beats have a fixed length and one clip each. */
export type HandFilm = {
  readonly assembly: Assembly
  /** Files by the names that the assembly uses. */
  readonly paths: Readonly<Record<string, string>>
  /** The captions' ASS document, and the folder of its fonts. */
  readonly captions: string
  readonly fonts: string
}

const frameCounts = ({ beats, fps }: Assembly) => beats.map(beat => Math.round((beat.seconds ?? 0) * fps))
const clipsOf = ({ beats }: Assembly) => beats.flatMap(beat => beat.clips.slice(0, 1))

/** The captions of the whole film as one document. */
export function filmCaptions(assembly: Assembly): string {
  const { beats, captions, format, fps } = assembly
  const lengths = frameCounts(assembly)
  let start = 0
  const events = beats.flatMap((beat, index) => {
    const first = start
    const length = lengths[index] ?? 0
    start += length
    const shown = captionEvents(beat, { length, speech: length, fps }, captions.mode)
    return shown.map(event => ({ ...event, from: event.from + first, to: event.to + first }))
  })
  return captionDocument(events, captions, formatSize[format], fps)
}

/** Crop first, then scale. The window is the app's own to the pixel, or the pictures could not be compared. */
export function shapeFilters(fit: string, { width, height }: Size): string {
  const aspect = width / height
  return fit === 'fill'
    ? `crop=w='min(iw,ih*${aspect})':h='min(ih,iw/${aspect})',scale=${width}:${height}:flags=bicubic`
    : `scale=${width}:${height}:force_original_aspect_ratio=decrease:force_divisible_by=2:flags=bicubic,pad=${width}:${height}:-1:-1`
}

/** A clip sought before it is opened: what lies before it is not decoded. */
export const clipInput = ({ from, to, media }: AssemblyClip, paths: HandFilm['paths']): string[] => [
  ...['-ss', from.toFixed(3), ...(to === null ? [] : ['-t', (to - from).toFixed(3)])],
  ...['-i', paths[media] ?? ''],
]

const joinedSound = (assembly: Assembly): string[] => {
  const lengths = frameCounts(assembly)
  return clipsOf(assembly).map(
    (clip, index) => `[${index}:a]${clipSoundFilters(clip, lengths[index] ?? 0, assembly.fps)}[a${index}]`,
  )
}

const inputs = ({ assembly, paths }: HandFilm) => [
  ...clipsOf(assembly).flatMap(clip => clipInput(clip, paths)),
  ...voiceInputs(assembly, paths.voice ?? ''),
  ...['-i', paths.music ?? ''],
]

/** Hears the whole mix once, pictures left alone, and tells how loud it is on standard error. */
export function measureCommand(film: HandFilm): string[] {
  const count = clipsOf(film.assembly).length
  const labels = Array.from({ length: count }, (_, index) => `[a${index}]`).join('')
  const graph = [
    ...joinedSound(film.assembly),
    `${labels}concat=n=${count}:v=0:a=1[clips]`,
    ...mixGraph(film.assembly, count),
    '[mix]ebur128=framelog=verbose[heard]',
  ]
  const muted = inputs(film).flatMap(arg => (arg === '-i' ? ['-vn', arg] : [arg]))
  return [
    '-nostdin',
    '-nostats',
    '-hide_banner',
    ...muted,
    '-filter_complex',
    graph.join(';'),
    '-map',
    '[heard]',
    '-f',
    'null',
    '-',
  ]
}

/**
 * The best single FFmpeg command that we know for a film: each clip decoded once from where it begins, cropped before it is scaled,
 * exact in its frames, joined in the graph, captions drawn once over all, sound mixed beside, one encode.
 * @param x264 preset and rate
 * @param gain decibels that bring the mix to its loudness, from `measureCommand`
 */
export function handCommand(film: HandFilm, x264: readonly string[], gain: number, output: string): string[] {
  const { assembly, captions, fonts } = film
  const { fps, format } = assembly
  const lengths = frameCounts(assembly)
  const clips = clipsOf(assembly)
  const pictures = clips.map(
    ({ fit, from, to }, index) =>
      `[${index}:v]fps=${fps}:start_time=0,trim=end_frame=${Math.round(((to ?? from) - from) * fps)},` +
      `${shapeFilters(fit, formatSize[format])},setsar=1,format=yuv420p,` +
      `tpad=stop_mode=clone:stop=-1,trim=end_frame=${lengths[index]}[v${index}]`,
  )
  const graph = [
    ...pictures,
    ...joinedSound(assembly),
    `${clips.map((_, index) => `[v${index}][a${index}]`).join('')}concat=n=${clips.length}:v=1:a=1[film][clips]`,
    `[film]ass=${captions}:fontsdir=${fonts},format=yuv420p[picture]`,
    ...mixGraph(assembly, clips.length),
    `[mix]${levelFilters(gain)}[sound]`,
  ]
  return [
    ...['-nostdin', '-v', 'error', '-y', ...inputs(film), '-filter_complex', graph.join(';')],
    ...['-map', '[picture]', '-map', '[sound]', ...encoding(x264, fps)],
    ...['-frames:v', String(lengths.reduce((sum, count) => sum + count, 0)), output],
  ]
}

/** One encode of picture and sound, as every reference uses it. */
export const encoding = (x264: readonly string[], fps: number): string[] => [
  ...['-r', String(fps), '-c:v', 'libx264', ...x264, '-g', String(2 * fps), '-pix_fmt', 'yuv420p'],
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
  ...['-c:a', 'aac', '-b:a', '192k', '-ar', '48000', '-movflags', '+faststart'],
]
