import { inputArgs, readAllStreams } from '@main/ffmpeg/input-args'
import { exactly, pieceFilters, raw, sampleOf, toOurs } from '@main/media/sound-piece'
import { sampleRate } from '@shared/domain/samples'
import type { SoundPlan, SoundStretch } from '@shared/domain/sound-plan'
import { notedSilences } from './sound-facts'
import { type RenderSources, sourceOf } from './source'

const rawInput = (name: string) => [
  '-protocol_whitelist',
  'file',
  '-f',
  'f32le',
  '-ar',
  String(sampleRate),
  '-ac',
  '2',
  '-i',
  `file:${name}`,
]

/** One stretch of a source's sound, exact to the sample: its input, and the filters after it. */
function stretchFilters({ media, from, speed, volume, frames }: SoundStretch, fps: number, sources: RenderSources) {
  const { path, facts } = sourceOf(sources, media)
  return pieceFilters({ from, speed, volume, samples: sampleOf(frames, fps) }, path, facts)
}

/** Stretches of sources' sound, each as a raw file of its own: `nameOf` a stretch's place among them. */
export function stretchesArgs(
  stretches: readonly SoundStretch[],
  fps: number,
  sources: RenderSources,
  nameOf: (index: number) => string,
): string[] {
  const works = stretches.map(stretch => stretchFilters(stretch, fps, sources))
  return [
    ...['-loglevel', 'error', ...works.flatMap(({ source }) => inputArgs(source))],
    ...works.flatMap(({ filters }, index) => [
      ...['-map', `${index}:a:0`, '-af', filters, ...raw, `file:${nameOf(index)}`],
    ]),
    ...works.flatMap(({ source }, index) => readAllStreams(index, source)),
  ]
}

/** Leaves the loudness so far as lines in a file; the last says how loud the whole is. */
const measured = (file: string) => `ebur128=metadata=1,ametadata=mode=print:key=lavfi.r128.I:file=${file}`

/**
 * Mixes clips, voice and music into one raw file and measures it; notes where the voice is silent. Music fades out at the film's end; when asked for it gives way to
 * whatever else is heard.
 */
export function mixArgs(
  plan: SoundPlan,
  lanes: readonly string[],
  sources: RenderSources,
  names: { readonly output: string; readonly loudness: string; readonly silences: string },
): string[] {
  const samples = sampleOf(plan.frames, plan.fps)
  const voice = lanes.findIndex(lane => lane.startsWith('voice'))
  const heard = lanes.map((_, index) => (index === voice ? '[voice]' : `[${index}:a:0]`)).join('')
  const noted = voice < 0 ? [] : [`[${voice}:a:0]${notedSilences(names.silences)}[voice]`]
  const together = `${heard}amix=inputs=${lanes.length}:normalize=0:duration=first`
  const { music } = plan
  const inputs = lanes.flatMap(rawInput)
  const graph = music
    ? [`${together}${music.duck ? ',asplit[spoken][key]' : '[spoken]'}`, ...musicGraph(music, lanes.length, samples)]
    : [`${together}[mix]`]
  const source = music && sourceOf(sources, music.media)
  // What FFmpeg repeats is the stretch from where it began to the file's end.
  const musicInput = source
    ? [
        ...(music.loop ? ['-stream_loop', '-1'] : []),
        ...inputArgs({ path: source.path, demuxer: source.facts.demuxer, from: music.from }),
      ]
    : []
  return [
    ...['-loglevel', 'error', ...inputs, ...musicInput],
    ...['-filter_complex', `${[...noted, ...graph].join(';')};[mix]${measured(names.loudness)}[out]`],
    ...['-map', '[out]', ...raw, `file:${names.output}`],
  ]
}

function musicGraph(music: NonNullable<SoundPlan['music']>, input: number, samples: number): string[] {
  const fadeStart = Math.max(0, samples / sampleRate - music.fadeOut)
  const fades = [
    ...(music.fadeIn > 0 ? [`afade=t=in:d=${music.fadeIn}`] : []),
    ...(music.fadeOut > 0 ? [`afade=t=out:st=${fadeStart.toFixed(6)}:d=${music.fadeOut}`] : []),
  ]
  const [endless, cut] = exactly(samples)
  const played = [...toOurs(samples / sampleRate), `volume=${music.volume.toFixed(4)}`, endless].join(',')
  const ended = [cut, ...fades].join(',')
  // Both of its inputs go on for ever: where one ends, the compressor of FFmpeg 7 and later drops what it still holds of the other, up
  // to a second of music, and not the same in every run.
  const duck = '[music][keyed]sidechaincompress=threshold=0.03:ratio=6:attack=20:release=400'
  return [
    ...(music.duck
      ? [`[${input}:a:0]${played}[music]`, '[key]apad[keyed]', `${duck},${ended}[bed]`]
      : [`[${input}:a:0]${played},${ended}[bed]`]),
    '[spoken][bed]amix=inputs=2:normalize=0:duration=first[mix]',
  ]
}

/** Peaks stay this far under full scale, in decibels: the encoder overshoots a little, and platforms ask for −1 dBTP. */
const peak = 10 ** (-1.6 / 20)

/** A gain under a limiter that sees between the samples. */
const levelFilters = (gain: number) => [
  `volume=${gain.toFixed(2)}dB`,
  'aresample=192000',
  `alimiter=limit=${peak.toFixed(4)}:level=0:attack=2:release=50`,
  'aresample=48000',
]

/**
 * The film's one encode of sound: a mix raised or lowered by `gain` decibels under a limiter (null: left as it is), measured on its way.
 * The coder `fast` is, by FFmpeg's documentation, the better one at rates like this one, and takes half the time.
 */
export const soundEncodeArgs = (
  gain: number | null,
  samples: number,
  names: { readonly input: string; readonly output: string; readonly loudness: string },
): string[] => [
  ...['-loglevel', 'error', '-y', ...rawInput(names.input), '-map', '0:a:0', '-af'],
  [...(gain === null ? [] : levelFilters(gain)), `atrim=end_sample=${samples}`, measured(names.loudness)].join(','),
  ...['-c:a', 'aac', '-aac_coder', 'fast', '-b:a', '192k', '-ar', '48000'],
  ...['-map_metadata', '-1', '-f', 'mp4', `file:${names.output}`],
]
