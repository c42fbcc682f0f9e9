import type { Seconds } from '@shared/domain/time'

/** A file of the user as FFmpeg may read it. */
export type FfmpegInput = {
  /** Absolute, links resolved. */
  readonly path: string
  /** From the file's first bytes (`sniff`), never from its name. */
  readonly demuxer: string
  /** Where to start reading; stands before `-i`, for after it FFmpeg would decode the file from its start. */
  readonly from?: Seconds
}

const demuxers = [
  ['mov', 'matroska', 'webm', 'avi', 'mpegts', 'mp3', 'wav', 'aac', 'flac', 'ogg'],
  ['gif', 'png_pipe', 'apng', 'jpeg_pipe', 'webp_pipe', 'bmp_pipe'],
].flat()

/**
 * Unless an input has an offset of its own, FFmpeg counts a transport stream's times from the first packet of those streams that are used:
 * pictures read without their sound come as much too early as the sound begins before them. A microsecond is offset enough.
 */
const ownClock = (input: FfmpegInput) => (hasDoubtfulClock(input) ? ['-itsoffset', '0.000001'] : [])

type Sought = Pick<FfmpegInput, 'demuxer' | 'from'>

const hasDoubtfulClock = ({ demuxer, from }: Sought) => demuxer === 'mpegts' && from !== undefined

/**
 * An output to nowhere, after a run's own, that reads the first packets of all streams of input `index`. FFmpeg 7.1 counts a transport
 * stream's times from zero once it was sought and a stream is left unread: pictures came 1.4 s late. Costs nothing that can be measured.
 */
export const readAllStreams = (index: number, input: Sought): string[] =>
  hasDoubtfulClock(input)
    ? ['-map', `${index}:v?`, '-map', `${index}:a?`, '-c', 'copy', '-t', '0.1', '-f', 'null', '-']
    : []

/**
 * Everything that must stand before and with `-i` for a file we do not trust, for FFmpeg and ffprobe alike. A playlist or a script
 * for FFmpeg under the name of a film would otherwise read other files and hosts; a forced demuxer and whitelists refuse it.
 * `file:` and the absolute path keep a name like `concat:a|b` or `-i.mp4` from being read as anything but a name.
 */
export const inputArgs = (input: FfmpegInput): string[] => [
  ...['-protocol_whitelist', 'file', '-format_whitelist', demuxers.join(',')],
  ...[
    '-f',
    input.demuxer,
    '-max_streams',
    '64',
    '-probesize',
    '16M',
    '-analyzeduration',
    '10M',
    '-max_pixels',
    '100000000',
  ],
  ...ownClock(input),
  ...(input.from ? ['-ss', input.from.toFixed(6)] : []),
  ...['-i', `file:${input.path}`],
]
