import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, isAbsolute, join } from 'node:path'
import { projectFolder } from './folders.mjs'
import { StepFailure } from './report.mjs'

const requireFromProject = createRequire(join(projectFolder, 'package.json'))

function findShippedFfmpeg() {
  try {
    const path = requireFromProject('ffmpeg-static')
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

function findShippedFfprobe() {
  try {
    return requireFromProject('@ffprobe-installer/ffprobe').path
  } catch {
    return undefined
  }
}

/** @param {string} name @param {string} command */
function readVersion(name, command) {
  const { stdout } = spawnSync(command, ['-version'], { encoding: 'utf8' })
  return new RegExp(`^${name} version (\\S+)`).exec(stdout ?? '')?.[1]
}

/** The ffprobe that the app will use: the one beside its FFmpeg, the one named, the package's, the system's. @param {string} ffmpeg */
function findFfprobe(ffmpeg) {
  const beside = isAbsolute(ffmpeg) ? join(dirname(ffmpeg), 'ffprobe') : 'ffprobe'
  const candidates = [beside, process.env.BEATREEL_FFPROBE, findShippedFfprobe(), 'ffprobe']
  return candidates.find(command => command && readVersion('ffprobe', command))
}

/**
 * The FFmpeg that the app will use, with its ffprobe: the one named in BEATREEL_FFMPEG, ffmpeg-static's, the system's.
 * A named one that does not run is an error, not a reason to take another.
 */
export function findFfmpeg(named = process.env.BEATREEL_FFMPEG) {
  const command = named ?? findShippedFfmpeg() ?? 'ffmpeg'
  const version = readVersion('ffmpeg', command)
  const ffprobe = version && findFfprobe(command)
  if (version && ffprobe) return { command, ffprobe, version }
  if (named && !version)
    throw new StepFailure('FFmpeg', `${named} does not run`, 'name another, or unset BEATREEL_FFMPEG')
  return undefined
}
