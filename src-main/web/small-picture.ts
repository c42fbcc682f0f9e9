import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import type { FfmpegFeatures } from '@main/ffmpeg/features'
import { drawFrame } from '@main/media/frame'
import { openChecked } from '@main/media/open-checked'
import { probeMedia } from '@main/media/probe'

export type PictureEngine = { readonly tools: FfmpegTools; readonly features: FfmpegFeatures }

/** Types of pictures that may be made small; what their bytes are is looked at all the same. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']

const longSide = 320
/** In base64, as `ReadPage` takes it. */
const mostCharacters = 200_000
/** A picture that says it is a film is none. */
const demuxers = ['jpeg_pipe', 'png_pipe', 'webp_pipe', 'gif']

async function draw({ tools, features }: PictureEngine, bytes: Uint8Array, folder: string, signal: AbortSignal) {
  const path = join(folder, 'picture')
  const part = join(folder, 'small.jpg')
  await writeFile(path, bytes, { mode: 0o600 })
  const opened = await openChecked(path)
  if (!opened.ok) return null
  const probed = await probeMedia(tools, opened.value).finally(() => opened.value.handle.close())
  if (!probed.ok || !demuxers.includes(probed.value.facts.demuxer)) return null
  const original = { tools, features, path: opened.value.identity.path, facts: probed.value.facts }
  const drawn = await drawFrame(original, undefined, longSide, part, signal)
  if (!drawn.ok) return null
  const text = (await readFile(part)).toString('base64')
  return text.length <= mostCharacters ? text : null
}

/**
 * Makes a picture from the web small: a JPEG of at most 320 pixels on its longer side, made by FFmpeg under its usual limits.
 * @returns base64; null for what is no picture, and where none could be made. Throws what the file system throws.
 */
export async function smallPicture(
  engine: PictureEngine,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'beatreel-picture-'))
  try {
    return await draw(engine, bytes, folder, signal)
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}
