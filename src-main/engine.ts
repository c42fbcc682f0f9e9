import { type FfmpegTools, findFfmpeg } from '@main/ffmpeg/binary'
import { type FfmpegFeatures, probeFeatures } from '@main/ffmpeg/features'
import { type FoundEncoder, findEncoder } from '@main/ffmpeg/find-encoder'
import type { Log } from '@main/log/log'
import type { RenderEngine } from '@main/render/render-queue'
import type { About } from '@shared/bridge/app-calls'
import type { Places } from './places'

/** The FFmpeg of this machine. Without `tools` nothing can be looked at, without `features` nothing can be rendered. */
export type Engine = {
  readonly about: About['ffmpeg']
  readonly tools: FfmpegTools | undefined
  readonly features: FfmpegFeatures | undefined
}

/** Finds FFmpeg and asks it what it can do; takes about a second, so the window does not wait for it. */
export async function findEngine(places: Places, log: Log): Promise<Engine> {
  const found = await findFfmpeg({ launcherFolder: places.launchers })
  if (!found.ok) {
    log('error', 'No FFmpeg found', found.problem)
    return { about: null, tools: undefined, features: undefined }
  }
  const tools = found.value
  const { version, licence } = tools
  const probed = await probeFeatures(tools)
  if (probed.ok) return { about: { version, licence, missing: [] }, tools, features: probed.value }
  log('error', 'This FFmpeg lacks what we need', probed.problem)
  return { about: { version, licence, missing: probed.problem.missing }, tools, features: undefined }
}

/** The engine as films need it; unusable without FFmpeg or with one that lacks a feature. Hardware is tried the first time it is allowed. */
export async function renderEngineOf(
  { about, tools, features }: Engine,
  { allowHardware, log }: { readonly allowHardware: boolean; readonly log: Log },
): Promise<RenderEngine> {
  if (!tools || !features) return { isUsable: false, missing: about?.missing ?? ['ffmpeg'] }
  const encoder = await findEncoder(tools, { allowHardware })
  if (encoder.rejected.length > 0) logOnce(encoder, log)
  return { isUsable: true, tools, features, encoder }
}

const logged = new WeakSet<FoundEncoder>()

function logOnce(found: FoundEncoder, log: Log): void {
  if (logged.has(found)) return
  logged.add(found)
  log('info', 'Films are encoded with', { encoder: found.encoder.name, rejected: found.rejected })
}
