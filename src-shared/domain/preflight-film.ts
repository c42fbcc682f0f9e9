import { filmLimits } from './film-limits'
import { type Finding, type FindingRule, finding, notAmong, outside } from './finding'
import type { Media } from './media'
import type { Platform } from './platform'

/** The finished film as its probe found it. What the probe did not find out, nothing here finds fault with. */
export type PostFilm = Pick<Media, 'facts' | 'warnings'>

/**
 * What a platform is said to refuse, or refuses in words that others contradict: TikTok states neither a shortest film nor its sound in full,
 * Facebook recommends MP4 and names no size. All of a platform's without an API: a person may try.
 */
const unsure: Partial<Record<Platform, readonly FindingRule[]>> = {
  TikTok: ['too-short', 'audio-codec'],
  Facebook: ['container', 'size'],
}
const reEncode = { fix: 're-encode' } as const
const warns = { severity: 'warns' } as const

/** What a platform will not take of a film, or take and treat badly. `longestSeconds`: the account's own limit, null where it has none. */
export function filmFindings(platform: Platform, film: PostFilm, longestSeconds: number | null): Finding[] {
  const found = [
    ...kindFindings(platform, film),
    ...lengthFindings(platform, film, longestSeconds),
    ...pictureFindings(platform, film),
  ]
  const isSoft = ({ rule }: Finding) => unsure[platform]?.includes(rule) ?? false
  return found.map(one => (isSoft(one) ? { ...one, ...warns } : one))
}

function kindFindings(platform: Platform, { facts, warnings }: PostFilm): Finding[] {
  const { containers, videoCodecs, audioCodecs, channels, isStrict } = filmLimits[platform]
  const colour = oddColour(facts)
  const strict = isStrict ? reEncode : { ...reEncode, ...warns }
  return [
    ...notAmong('container', containerOf(facts), containers, reEncode),
    ...notAmong('video-codec', facts.videoCodec, videoCodecs, reEncode),
    ...notAmong('audio-codec', facts.audioCodec, audioCodecs, reEncode),
    ...outside('audio-channels', facts.audioChannels, [null, channels], reEncode),
    ...(colour === null ? [] : [finding('colour', { is: colour, may: { oneOf: ['yuv420p'] }, ...strict })]),
    ...(warnings.includes('variable-frame-rate') ? [finding('variable-frame-rate', strict)] : []),
  ]
}

/** FFmpeg reads WebM and Matroska alike; by its pictures it is WebM, which is what platforms take. */
const containerOf = ({ demuxer, videoCodec }: PostFilm['facts']): string =>
  demuxer === 'matroska' && ['vp8', 'vp9', 'av1'].includes(videoCodec ?? '') ? 'webm' : demuxer

/** FFmpeg's name of colours that platforms reject or fade; null for the usual ones, and where they are not known. */
function oddColour({ hdrTransfer, pixelFormat }: PostFilm['facts']): string | null {
  if (hdrTransfer !== null) return hdrTransfer
  return pixelFormat === null || ['yuv420p', 'yuvj420p', 'nv12'].includes(pixelFormat) ? null : pixelFormat
}

const isByHand = (platform: Platform) => filmLimits[platform].advised !== null

function lengthFindings(platform: Platform, { facts }: PostFilm, longestSeconds: number | null): Finding[] {
  const { seconds, advised } = filmLimits[platform]
  const { duration } = facts
  const [least, most] = seconds
  if (isByHand(platform))
    return outside('too-long', duration, [null, advised?.seconds ?? null], { ...warns, fix: 'trim' })
  if (platform === 'YouTube') {
    return [
      ...outside('not-short', duration, [null, most], { ...warns, fix: 'trim' }),
      ...outside('too-long', duration, [null, longestUpload], { fix: 'trim' }),
    ]
  }
  const longest = Math.min(most ?? Infinity, longestSeconds ?? Infinity)
  return [
    ...outside('too-short', duration, [least, null]),
    ...outside('too-long', duration, [null, longest], { fix: 'trim' }),
  ]
}

/** YouTube takes twelve hours. Source: YouTube Help. */
const longestUpload = 12 * 3_600

/** A container's rounding of a length or a side is no fault of the film. */
const ratioSlack = 0.004

function pictureFindings(platform: Platform, { facts }: PostFilm): Finding[] {
  const { pixels, fps, ratio, bytes, kbps, advised } = filmLimits[platform]
  const { width, height, sizeBytes, duration } = facts
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  const average = duration ? Math.round((sizeBytes * 8) / duration / 1_000) : null
  const shape = height > 0 ? width / height : null
  const soft = isByHand(platform) ? { ...reEncode, ...warns } : reEncode
  return [
    ...outside('frame-rate', facts.fps, fps, soft),
    ...outside('shorter-side', short, [pixels.shorter, null], soft),
    ...outside('longer-side', long, pixels.longer, soft),
    ...outside('width', width, [null, pixels.widest], soft),
    ...(ratio ? outside('ratio', shape, [ratio[0] - ratioSlack, ratio[1] + ratioSlack], reEncode) : []),
    ...(platform === 'YouTube' ? outside('not-short', shape, [null, 1], { ...warns, ...reEncode }) : []),
    ...outside('size', sizeBytes, [null, advised?.bytes ?? bytes], soft),
    ...outside('bit-rate', average, [null, kbps], reEncode),
  ]
}
