import { availableParallelism } from 'node:os'
import { formatSize } from '@shared/domain/format'
import type { HandFilm } from './hand-command'

const property = (name: string, value: string | number) =>
  `<property name="${name}">${String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</property>`

const producer = (id: string, path: string, inside = '') =>
  `<producer id="${id}">${property('resource', path)}${property('mlt_service', 'avformat')}${inside}</producer>`

/** A film for MLT, whose editors are Shotcut and Kdenlive: the same cuts and captions, voices and music summed without ducking or loudness. */
export function meltFilm({ assembly, paths, captions, fonts }: HandFilm): string {
  const { beats, fps, format, music } = assembly
  const { width, height } = formatSize[format]
  const frames = beats.map(beat => Math.round((beat.seconds ?? 0) * fps))
  const entry = (id: string, from: number, length: number) =>
    `<entry producer="${id}" in="${Math.round(from * fps)}" out="${Math.round(from * fps) + length - 1}"/>`
  const centred = `<filter>${property('mlt_service', 'crop')}${property('center', 1)}</filter>`
  const shown = beats.map(({ clips: [clip] }, at) => ({ clip, id: `clip${at}`, length: frames[at] ?? 0 }))
  const clips = shown.map(({ clip, id }) =>
    producer(id, paths[clip?.media ?? ''] ?? '', clip?.fit === 'fill' ? centred : ''),
  )
  const voices = beats.map(({ voice }, at) =>
    voice ? entry('voice', voice.from, frames[at] ?? 0) : `<blank length="${frames[at]}"/>`,
  )
  const total = frames.reduce((sum, count) => sum + count, 0)
  const quieter = `<filter>${property('mlt_service', 'volume')}${property('gain', music?.volume ?? 0)}</filter>`
  const sum = (track: number) =>
    `<transition>${property('mlt_service', 'mix')}${property('a_track', 0)}${property('b_track', track)}${property('always_active', 1)}${property('sum', 1)}</transition>`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<mlt>',
    `<profile width="${width}" height="${height}" frame_rate_num="${fps}" frame_rate_den="1" sample_aspect_num="1" sample_aspect_den="1" display_aspect_num="${width}" display_aspect_den="${height}" progressive="1" colorspace="709"/>`,
    ...clips,
    producer('voice', paths.voice ?? ''),
    producer('music', paths.music ?? '', quieter),
    `<playlist id="pictures">${shown.map(({ clip, id, length }) => entry(id, clip?.from ?? 0, length)).join('')}</playlist>`,
    `<playlist id="voices">${voices.join('')}</playlist>`,
    `<playlist id="bed">${entry('music', 0, total)}</playlist>`,
    `<tractor id="film" in="0" out="${total - 1}"><multitrack><track producer="pictures"/><track producer="voices" hide="video"/><track producer="bed" hide="video"/></multitrack>`,
    `${sum(1)}${sum(2)}<filter>${property('mlt_service', 'avfilter.subtitles')}${property('av.filename', captions)}${property('av.fontsdir', fonts)}</filter></tractor>`,
    '</mlt>',
    '',
  ].join('\n')
}

/** Renders `film.mlt` in the working folder; as many frames side by side as there are processors, none dropped. */
export const meltCommand = (output: string): string[] => [
  ...['-silent', 'film.mlt', '-consumer', `avformat:${output}`, `real_time=-${availableParallelism()}`, 'threads=0'],
  ...['vcodec=libx264', 'preset=veryfast', 'crf=20', 'g=60', 'pix_fmt=yuv420p', 'acodec=aac', 'ab=192k'],
  ...['frequency=48000', 'movflags=+faststart'],
]
