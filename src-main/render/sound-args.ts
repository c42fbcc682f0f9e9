import { inputArgs, readAllStreams } from '@main/ffmpeg/input-args'
import type { SoundPlan, SoundStretch } from '@shared/domain/sound-plan'
import { seekTo } from './seek'
import { notedSilences } from './sound-facts'
import { type RenderSources, sourceOf } from './source'

/** All sound is worked on as 32-bit float stereo at 48 kHz: this many bytes a sample of both channels. */
export const sampleRate = 48_000
export const sampleBytes = 8

/** The sample at which an output frame begins. Every frame rate of ours divides 48,000. */
export const sampleOf = (frame: number, fps: number): number => Math.round((frame * sampleRate) / fps)

const raw = ['-c:a', 'pcm_f32le', '-f', 'f32le']
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

/** Pieces begin and end on a ramp this short, in seconds: no click, nothing one would hear as a fade. */
const ramp = 0.005

/**
 * The first `seconds` of a source and a little more, from zero whatever the file says, holes filled with silence. What comes later is cut
 * first: one damaged time would have hours of silence made, 3 GB of it, for a piece of half a second.
 */
const toOurs = (seconds: number) => [`atrim=end=${(seconds + 1).toFixed(6)}`, ...oursFrom]
const oursFrom = ['aresample=48000:async=1:first_pts=0', 'aformat=sample_fmts=flt:channel_layouts=stereo']
const startAt = (shift: number) => (shift === 0 ? [] : [`atrim=start=${shift.toFixed(6)}`, 'asetpts=PTS-STARTPTS'])
const exactly = (samples: number) => ['apad', `atrim=end_sample=${samples}`] as const

/** Speed without a change of pitch; the filter takes half to double at a time. */
export function tempoFilters(speed: number): string[] {
  const filters: string[] = []
  let rest = speed
  for (; rest < 0.5; rest /= 0.5) filters.push('atempo=0.5')
  for (; rest > 2; rest /= 2) filters.push('atempo=2')
  return Math.abs(rest - 1) < 1e-6 ? filters : [...filters, `atempo=${rest.toFixed(6)}`]
}

/** One stretch of a source's sound, exact to the sample: its input, and the filters after it. */
function stretchFilters(stretch: SoundStretch, fps: number, sources: RenderSources) {
  const { path, facts } = sourceOf(sources, stretch.media)
  const samples = sampleOf(stretch.frames, fps)
  const end = Math.max(0, samples / sampleRate - ramp)
  const { from, shift } = seekTo(facts, stretch.from)
  const filters = [
    ...toOurs(shift + (samples / sampleRate) * stretch.speed),
    ...startAt(shift),
    ...tempoFilters(stretch.speed),
    ...(stretch.volume === 1 ? [] : [`volume=${stretch.volume.toFixed(4)}`]),
    ...exactly(samples),
    `afade=t=in:d=${ramp}`,
    `afade=t=out:st=${end.toFixed(6)}:d=${ramp}`,
  ]
  const source = { path, demuxer: facts.demuxer, ...(from === undefined ? {} : { from }) }
  return { source, filters: filters.join(',') }
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
