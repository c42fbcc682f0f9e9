import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fail, type Result } from '@shared/domain/result'
import type { FfmpegTools } from './binary'
import { hardwareEncoders, type PictureEncoder, software } from './hardware-encoders'
import { type EncoderRejection, trialEncode } from './trial-encode'

/** An encoder that was tried and is not used, for the log. `failed-in-use`: it passed its trial and failed in a render. */
export type RejectedEncoder = {
  readonly name: string
  readonly reason: EncoderRejection['reason'] | 'failed-in-use'
  readonly lastLines: readonly string[]
}

/** What the pictures of films are encoded with. */
export type FoundEncoder = {
  readonly encoder: PictureEncoder
  /**
   * Belongs into the key of every segment: the encoder's name, and of a hardware one the digest of its headers, which another card or
   * driver writes differently; segments of both cannot be joined.
   */
  readonly key: string
  readonly rejected: readonly RejectedEncoder[]
}

/** The tools with the launcher that an encoder needs. */
export const toolsFor = (tools: FfmpegTools, encoder: PictureEncoder): FfmpegTools =>
  encoder.needsWideLauncher ? { ...tools, ffmpegLauncher: tools.wideFfmpegLauncher } : tools

const foundByBuild = new Map<string, Promise<FoundEncoder>>()

const softwareAfter = (rejected: readonly RejectedEncoder[]): FoundEncoder => ({
  encoder: software,
  key: software.name,
  rejected,
})

async function tryInFolder(tools: FfmpegTools, encoder: PictureEncoder): Promise<Result<string, EncoderRejection>> {
  const folder = await mkdtemp(join(tmpdir(), 'beatreel-encoder-')).catch((error: Error) => error)
  if (folder instanceof Error) return fail({ reason: 'failed', lastLines: [folder.message] })
  const tried = await trialEncode(toolsFor(tools, encoder), encoder, folder)
  await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  return tried
}

/** Tries encoders in order, each for real; the first that works is taken, x264 when none does. */
export async function tryEncoders(tools: FfmpegTools, candidates: readonly PictureEncoder[]): Promise<FoundEncoder> {
  const rejected: RejectedEncoder[] = []
  for (const encoder of candidates) {
    const tried = await tryInFolder(tools, encoder)
    if (tried.ok) return { encoder, key: `${encoder.name} ${tried.value}`, rejected }
    rejected.push({ name: encoder.name, ...tried.problem })
  }
  return softwareAfter(rejected)
}

/**
 * The encoder for films on this machine: a hardware one where that is allowed and works, else x264. Tried once for each FFmpeg as
 * long as we run, which takes a second or two where there is no hardware.
 */
export function findEncoder(
  tools: FfmpegTools,
  { allowHardware }: { readonly allowHardware: boolean },
): Promise<FoundEncoder> {
  if (!allowHardware) return Promise.resolve(softwareAfter([]))
  const known = foundByBuild.get(tools.ffmpegLauncher)
  const found = known ?? tryEncoders(tools, hardwareEncoders(process.platform))
  foundByBuild.set(tools.ffmpegLauncher, found)
  return found
}

/**
 * Turns to x264 for as long as we run, after a render that failed with the encoder found. What that encoder made for the film is not
 * to be mixed with x264's: begin the film anew.
 */
export async function giveUpHardware(
  tools: FfmpegTools,
  found: FoundEncoder,
  lastLines: readonly string[],
): Promise<FoundEncoder> {
  const failed: RejectedEncoder = { name: found.encoder.name, reason: 'failed-in-use', lastLines }
  const next = softwareAfter([...found.rejected, failed])
  foundByBuild.set(tools.ffmpegLauncher, Promise.resolve(next))
  return next
}
