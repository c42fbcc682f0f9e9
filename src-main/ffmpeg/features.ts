import { fail, ok, type Result } from '@shared/domain/result'
import type { FfmpegTools } from './binary'
import { captureOutput } from './capture'

const needed = {
  '-filters': [
    [
      'ass',
      'scale',
      'crop',
      'pad',
      'fps',
      'setsar',
      'format',
      'trim',
      'setpts',
      'tpad',
      'concat',
      'overlay',
      'xfade',
      'split',
    ],
    ['color', 'gblur', 'aresample', 'aformat', 'anullsrc', 'atrim', 'apad', 'asetpts', 'atempo', 'afade', 'volume'],
    ['amix', 'asplit', 'sidechaincompress', 'alimiter', 'ebur128'],
    [
      'premultiply',
      'unpremultiply',
      'zoompan',
      'lutyuv',
      'signalstats',
      'metadata',
      'ametadata',
      'scdet',
      'tile',
      'setparams',
      'settb',
      'silencedetect',
    ],
  ].flat(),
  '-encoders': ['libx264', 'aac', 'mjpeg', 'pcm_s16le', 'rawvideo'],
  '-muxers': ['mp4', 'mpegts', 'segment', 'wav', 'image2', 'null', 's16le', 'rawvideo'],
  // ffprobe 4 cannot tell how a camera was held, and refuses every file when asked.
  '-sections': ['stream_side_data', 'frame_side_data'],
} as const

/** What this FFmpeg can do beyond what is needed. */
export type FfmpegFeatures = {
  /** Whether HDR pictures can be brought to ordinary ones (zscale and tonemap). */
  readonly hasToneMapping: boolean
}

/** `missing`: FFmpeg's own names of what this build lacks. */
export type FeaturesMissing = { readonly kind: 'features-missing'; readonly missing: string[] }

/** Names in one of FFmpeg's or ffprobe's lists, whose lines are flags, name or names, description. */
async function listed(launcher: string, list: string): Promise<ReadonlySet<string>> {
  const said = await captureOutput({ launcher, args: ['-hide_banner', list], limits: { seconds: 15 } })
  const names = said.ok ? said.value.text.matchAll(/^ *[A-Z.|]+ +(\S+)/gm) : []
  return new Set([...names].flatMap(match => (match[1] ?? '').split(/[,/]/)))
}

/**
 * Asks an FFmpeg and its ffprobe what they can do: four short runs, so ask once at start. Judged by names and not by version numbers,
 * for builds report dates and hashes.
 * @returns every missing feature at once
 */
export async function probeFeatures({
  ffmpegLauncher,
  ffprobeLauncher,
}: FfmpegTools): Promise<Result<FfmpegFeatures, FeaturesMissing>> {
  const filters = await listed(ffmpegLauncher, '-filters')
  const encoders = await listed(ffmpegLauncher, '-encoders')
  const muxers = await listed(ffmpegLauncher, '-muxers')
  const sections = await listed(ffprobeLauncher, '-sections')
  const missing = [
    ...needed['-filters'].filter(name => !filters.has(name)),
    ...needed['-encoders'].filter(name => !encoders.has(name)),
    ...needed['-muxers'].filter(name => !muxers.has(name)),
    ...needed['-sections'].filter(name => !sections.has(name)).map(name => `ffprobe ${name}`),
  ]
  if (missing.length > 0) return fail({ kind: 'features-missing', missing })
  return ok({ hasToneMapping: filters.has('zscale') && filters.has('tonemap') })
}
