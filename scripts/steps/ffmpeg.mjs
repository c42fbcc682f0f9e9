import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
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

function readVersion(command) {
  const { stdout } = spawnSync(command, ['-version'], { encoding: 'utf8' })
  return /^ffmpeg version (\S+)/.exec(stdout ?? '')?.[1]
}

/**
 * The FFmpeg that the app will use: the one named in BEATREEL_FFMPEG, ffmpeg-static's, the system's. A named one that
 * does not run is an error, not a reason to take another.
 */
export function findFfmpeg() {
  const named = process.env.BEATREEL_FFMPEG
  const command = named ?? findShippedFfmpeg() ?? 'ffmpeg'
  const version = readVersion(command)
  if (version) return { command, version }
  if (named)
    throw new StepFailure('FFmpeg', `BEATREEL_FFMPEG names ${named}, which does not run`, 'unset BEATREEL_FFMPEG')
  return undefined
}
