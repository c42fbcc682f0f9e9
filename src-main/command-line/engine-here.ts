import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type FfmpegTools, findFfmpeg } from '@main/ffmpeg/binary'
import { type FfmpegFeatures, probeFeatures } from '@main/ffmpeg/features'
import { fail, ok, type Result } from '@shared/domain/result'
import { cacheFolder } from './cache-folder'

export type EngineHere = { readonly tools: FfmpegTools; readonly features: FfmpegFeatures }

/** The fonts that ship with us. `resources` lies at the top, above the source as above what is built from it, however deep that is. */
function findFonts(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const fonts = join(folder, 'resources/fonts')
    if (existsSync(fonts) || dirname(folder) === folder) return fonts
  }
}

export const fontsFolder = findFonts()

/** Finds an FFmpeg that can do all that films need, or says in one sentence what is missing. */
export async function findEngineHere(): Promise<Result<EngineHere, string>> {
  const tools = await findFfmpeg({ launcherFolder: join(cacheFolder(), 'launchers') })
  if (!tools.ok) return fail(`FFmpeg was not found; looked for ${tools.problem.looked.join(', ')}`)
  const features = await probeFeatures(tools.value)
  if (!features.ok) return fail(`this FFmpeg lacks ${features.problem.missing.join(', ')}: ${tools.value.ffmpeg}`)
  return ok({ tools: tools.value, features: features.value })
}
