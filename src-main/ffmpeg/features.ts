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
    ['premultiply', 'unpremultiply', 'zoompan', 'lutyuv', 'signalstats', 'metadata', 'ametadata'],
  ].flat(),
  '-encoders': ['libx264', 'aac', 'mjpeg'],
  '-muxers': ['mp4', 'wav', 'image2', 'null'],
} as const

/** What this FFmpeg can do beyond what is needed. */
export type FfmpegFeatures = {
  /** Whether HDR pictures can be brought to ordinary ones (zscale and tonemap). */
  readonly hasToneMapping: boolean
}

/** `missing`: FFmpeg's own names of what this build lacks. */
export type FeaturesMissing = { readonly kind: 'features-missing'; readonly missing: string[] }

/** Names in one of FFmpeg's lists, whose lines are flags, name, description. */
async function listed(tools: FfmpegTools, list: string): Promise<ReadonlySet<string>> {
  const args = ['-hide_banner', list]
  const said = await captureOutput({ launcher: tools.ffmpegLauncher, args, limits: { seconds: 15 } })
  const names = said.ok ? said.value.text.matchAll(/^ *[A-Z.|]+ +(\S+)/gm) : []
  return new Set([...names].flatMap(match => (match[1] ?? '').split(',')))
}

/**
 * Asks an FFmpeg what it can do: three short runs, so ask once at start. Judged by names and not by version numbers, for builds
 * report dates and hashes.
 * @returns every missing feature at once
 */
export async function probeFeatures(tools: FfmpegTools): Promise<Result<FfmpegFeatures, FeaturesMissing>> {
  const filters = await listed(tools, '-filters')
  const encoders = await listed(tools, '-encoders')
  const muxers = await listed(tools, '-muxers')
  const missing = [
    ...needed['-filters'].filter(name => !filters.has(name)),
    ...needed['-encoders'].filter(name => !encoders.has(name)),
    ...needed['-muxers'].filter(name => !muxers.has(name)),
  ]
  if (missing.length > 0) return fail({ kind: 'features-missing', missing })
  return ok({ hasToneMapping: filters.has('zscale') && filters.has('tonemap') })
}
