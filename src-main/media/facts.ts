import type { MediaFacts, MediaRefusal } from '@shared/domain/media'
import { fail, ok, type Result } from '@shared/domain/result'
import { type FfprobeAnswer, type ProbedStream, pictureOf, soundOf } from './ffprobe-answer'
import type { Sniffed } from './sniff'

const longestSide = 16_384
const mostPixels = 100_000_000
/** A day: what may be longer is no clip. */
export const longestSeconds = 86_400

/** What was counted by reading every packet, for files that do not say how long they are. */
export type Counted = { readonly seconds: number; readonly frames: number }

/** A GIF of one frame is a still picture; a film's container may hold sound alone. */
export function kindOf(answer: FfprobeAnswer, sniffed: Sniffed): MediaFacts['kind'] {
  const picture = pictureOf(answer)
  if (!picture) return 'audio'
  return sniffed.kind === 'image' || picture.nb_read_packets === 1 ? 'image' : 'video'
}

/**
 * The length that a file claims, in seconds, or undefined where it must be counted: it says none, says more than a day, says one that its
 * number of frames contradicts a hundredfold, or ffprobe guessed from the bit rate.
 */
export function claimedLength(answer: FfprobeAnswer, warnings: readonly string[]): number | undefined {
  const picture = pictureOf(answer)
  const claimed = (picture ?? soundOf(answer))?.duration ?? answer.format.duration
  const isGuess = warnings.some(line => line.includes('Estimating duration from bitrate'))
  if (claimed === undefined || claimed <= 0 || claimed > longestSeconds || isGuess) return undefined
  const byFrames = (picture?.nb_frames ?? 0) / (picture?.avg_frame_rate ?? Infinity)
  const disagrees = byFrames > 0 && (claimed / byFrames > 100 || byFrames / claimed > 100)
  return disagrees ? undefined : claimed
}

/** Quarter turns to the right. ffprobe counts degrees to the left, and phones write anything that is near. */
function rotationOf(answer: FfprobeAnswer): MediaFacts['rotation'] {
  const sideData = pictureOf(answer)?.side_data_list ?? answer.frames?.[0]?.side_data_list ?? []
  const left = sideData.find(({ rotation }) => rotation !== undefined)?.rotation ?? 0
  const turns = ((-Math.round(left / 90) % 4) + 4) % 4
  return ([0, 90, 180, 270] as const)[turns] ?? 0
}

const hdrTransferOf = ({ color_transfer }: ProbedStream): MediaFacts['hdrTransfer'] =>
  color_transfer === 'smpte2084' || color_transfer === 'arib-std-b67' ? color_transfer : null

/** Frames a second on average; a rate that cannot be is replaced by what was counted. */
function rateOf(picture: ProbedStream, counted: Counted | undefined): number | null {
  const byCount = counted ? counted.frames / counted.seconds : undefined
  const rates = [picture.avg_frame_rate, byCount, picture.r_frame_rate]
  return rates.find(rate => rate !== undefined && rate > 0 && rate <= 1_000) ?? null
}

function refusalOfSize(width: number, height: number): MediaRefusal | undefined {
  if (width < 1 || height < 1) return 'damaged'
  return Math.max(width, height) > longestSide || width * height > mostPixels ? 'too-large' : undefined
}

type Known = {
  readonly sniffed: Sniffed
  readonly sizeBytes: number
  readonly seconds: number | null
  readonly counted?: Counted
}

/**
 * Turns ffprobe's answer into facts, sizes as shown: pixels made square, the rotation applied.
 * @param known `seconds`: the length decided on, null for a still
 */
export function factsFrom(answer: FfprobeAnswer, known: Known): Result<MediaFacts, MediaRefusal> {
  const { sniffed, sizeBytes, seconds, counted } = known
  const picture = pictureOf(answer)
  const sound = soundOf(answer)
  const kind = kindOf(answer, sniffed)
  const rotation = rotationOf(answer)
  const wide = Math.round((picture?.width ?? 0) * (picture?.sample_aspect_ratio ?? 1))
  const high = Math.trunc(picture?.height ?? 0)
  const refusal = picture && refusalOfSize(wide, high)
  if (refusal) return fail(refusal)
  const fps = picture && kind === 'video' ? rateOf(picture, counted) : null
  if (kind === 'video' && fps === null) return fail('damaged')
  const lies = rotation % 180 !== 0
  return ok({
    kind,
    demuxer: sniffed.demuxer,
    duration: seconds,
    width: lies ? high : wide,
    height: lies ? wide : high,
    rotation,
    fps,
    videoCodec: picture?.codec_name ?? null,
    pixelFormat: picture?.pix_fmt ?? null,
    hdrTransfer: picture ? hdrTransferOf(picture) : null,
    audioCodec: sound?.codec_name ?? null,
    audioChannels: Math.min(64, Math.trunc(sound?.channels ?? 0)),
    sizeBytes,
  })
}
