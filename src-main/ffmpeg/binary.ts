import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fail, ok, type Result } from '@shared/domain/result'
import { captureOutput } from './capture'
import { findOnPath, isRunnable, programName } from './find-on-path'
import { writeLauncher } from './launcher'

/** An FFmpeg that was found and answered. Only the launchers are ever started. */
export type FfmpegTools = {
  readonly ffmpeg: string
  readonly ffprobe: string
  /** What the build calls itself: a number, a date or a hash; good for cache keys, not for comparing. */
  readonly version: string
  /** What the build's own switches put it under: GPL with parts like x264, `nonfree` where it must not be passed on. */
  readonly licence: 'GPL' | 'LGPL' | 'nonfree'
  readonly ffmpegLauncher: string
  readonly ffprobeLauncher: string
  /** For FFmpeg with the driver of a graphics card that sets aside more addresses than the usual launcher allows. */
  readonly wideFfmpegLauncher: string
}

/** `looked`: the paths that were tried, in order, with no success. */
export type FfmpegMissing = { readonly kind: 'ffmpeg-missing'; readonly looked: string[] }

type Found = { readonly path: string; readonly launcher: string; readonly version: string; readonly words: string }

const load = createRequire(import.meta.url)

/** What an optional package says about where its binary is; the package may be absent, or present without its download. */
function pathFromPackage(name: string): string | undefined {
  try {
    const answer: unknown = load(name)
    const path = typeof answer === 'object' && answer && 'path' in answer ? answer.path : answer
    return typeof path === 'string' ? path : undefined
  } catch {
    return undefined
  }
}

async function firstThatAnswers(
  name: 'ffmpeg' | 'ffprobe',
  candidates: readonly (string | undefined)[],
  launcherFolder: string,
): Promise<Result<Found, FfmpegMissing>> {
  const looked = candidates.filter(path => path !== undefined)
  for (const path of looked) {
    if (!(await isRunnable(path))) continue
    const launcher = await writeLauncher(path, launcherFolder)
    const said = await captureOutput({ launcher, args: ['-version'], limits: { seconds: 15 } })
    const words = said.ok ? said.value.text : ''
    const version = new RegExp(`^${name} version (\\S+)`).exec(words)?.[1]
    if (version) return ok({ path, launcher, version, words })
  }
  return fail({ kind: 'ffmpeg-missing', looked: looked.length > 0 ? looked : [name] })
}

/** The licence of a build from the switches that it prints with its version. */
function licenceOf(words: string): FfmpegTools['licence'] {
  if (words.includes('--enable-nonfree')) return 'nonfree'
  return words.includes('--enable-gpl') ? 'GPL' : 'LGPL'
}

/**
 * Finds FFmpeg and ffprobe and makes launchers for them. FFmpeg: `override` (the path in Settings), `BEATREEL_FFMPEG`,
 * ffmpeg-static's, the system's; ffprobe: the one beside it, `BEATREEL_FFPROBE`, `@ffprobe-installer/ffprobe`'s, the system's. One that does not answer
 * is passed over.
 * @param launcherFolder absolute path of a folder of ours, made when absent
 */
export async function findFfmpeg({
  override,
  launcherFolder,
}: {
  readonly override?: string
  readonly launcherFolder: string
}): Promise<Result<FfmpegTools, FfmpegMissing>> {
  const ffmpeg = await firstThatAnswers(
    'ffmpeg',
    [override, process.env.BEATREEL_FFMPEG, pathFromPackage('ffmpeg-static'), await findOnPath('ffmpeg')],
    launcherFolder,
  )
  if (!ffmpeg.ok) return ffmpeg
  const ffprobe = await firstThatAnswers(
    'ffprobe',
    [
      join(dirname(ffmpeg.value.path), programName('ffprobe')),
      process.env.BEATREEL_FFPROBE,
      pathFromPackage('@ffprobe-installer/ffprobe'),
      await findOnPath('ffprobe'),
    ],
    launcherFolder,
  )
  if (!ffprobe.ok) return ffprobe
  return ok({
    ffmpeg: ffmpeg.value.path,
    ffprobe: ffprobe.value.path,
    version: ffmpeg.value.version,
    licence: licenceOf(ffmpeg.value.words),
    ffmpegLauncher: ffmpeg.value.launcher,
    ffprobeLauncher: ffprobe.value.launcher,
    wideFfmpegLauncher: await writeLauncher(ffmpeg.value.path, launcherFolder, false),
  })
}
