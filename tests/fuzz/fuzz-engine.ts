import { join, resolve } from 'node:path'
import { type FfmpegTools, findFfmpeg } from '@main/ffmpeg/binary'
import { type FfmpegFeatures, probeFeatures } from '@main/ffmpeg/features'

/** What every run needs: the engine of this machine, and an empty folder that whoever opened it clears away. */
export type FuzzEngine = {
  readonly tools: FfmpegTools
  readonly features: FfmpegFeatures
  readonly fontsFolder: string
  readonly folder: string
}

/** Finds FFmpeg for runs with and without a test around them. @param root the project's folder */
export async function openFuzzEngine(root: string, folder: string): Promise<FuzzEngine> {
  const tools = await findFfmpeg({ launcherFolder: join(folder, 'launchers') })
  if (!tools.ok) throw new Error(`FFmpeg is needed; looked for ${tools.problem.looked.join(', ')}`)
  const features = await probeFeatures(tools.value)
  if (!features.ok) throw new Error(`FFmpeg lacks ${features.problem.missing.join(', ')}`)
  return { tools: tools.value, features: features.value, fontsFolder: resolve(root, 'resources/fonts'), folder }
}
