import { z } from 'zod'

const maybeNumber = z
  .union([z.string(), z.number()])
  .transform(value => (Number.isFinite(Number(value)) ? Number(value) : undefined))
  .optional()

/** ffprobe writes rates as `30000/1001` and pixel shapes as `4:3`, and `0/0` or `0:1` for one it does not know. */
const maybeRatio = z
  .string()
  .transform(value => {
    const [over = 0, under = 1] = value.split(/[/:]/).map(Number)
    return over > 0 && under > 0 ? over / under : undefined
  })
  .optional()

const name = z.string().transform(value => value.slice(0, 40))
const sideData = z.array(z.object({ rotation: maybeNumber })).optional()

/** One stream as ffprobe tells it, known keys only: a file may name its tags anything, `__proto__` too. */
export const ProbedStream = z.object({
  codec_type: z.string().optional(),
  codec_name: name.optional(),
  pix_fmt: name.optional(),
  width: maybeNumber,
  height: maybeNumber,
  sample_aspect_ratio: maybeRatio,
  avg_frame_rate: maybeRatio,
  r_frame_rate: maybeRatio,
  duration: maybeNumber,
  nb_frames: maybeNumber,
  nb_read_packets: maybeNumber,
  color_transfer: name.optional(),
  channels: maybeNumber,
  disposition: z.object({ attached_pic: maybeNumber, timed_thumbnails: maybeNumber }).optional(),
  side_data_list: sideData,
})
export type ProbedStream = z.infer<typeof ProbedStream>

/** What we ask ffprobe for, and nothing else of what it could say. */
export const FfprobeAnswer = z.object({
  streams: z.array(ProbedStream).max(64),
  format: z.object({ duration: maybeNumber }).default({ duration: undefined }),
  frames: z.array(z.object({ side_data_list: sideData })).optional(),
})
export type FfprobeAnswer = z.infer<typeof FfprobeAnswer>

/** The same in the words of `-show_entries`. */
export const askedEntries = [
  `stream=${Object.keys(ProbedStream.shape)
    .filter(key => key !== 'disposition' && key !== 'side_data_list')
    .join(',')}`,
  'stream_disposition=attached_pic,timed_thumbnails',
  'stream_side_data=rotation',
  'format=duration',
].join(':')

/** For still pictures: decodes them, and asks how the camera was held. */
export const askedOfStills = `${askedEntries}:frame=width:frame_side_data=rotation`

const isCover = ({ disposition }: ProbedStream) =>
  (disposition?.attached_pic ?? 0) > 0 || (disposition?.timed_thumbnails ?? 0) > 0
const isKnown = ({ codec_name }: ProbedStream) => codec_name !== undefined && codec_name !== 'none'

/** The first moving or still picture that is not a cover (FFmpeg's `0:V:0`); undefined without one. */
export const pictureOf = ({ streams }: FfprobeAnswer): ProbedStream | undefined =>
  streams.find(stream => stream.codec_type === 'video' && isKnown(stream) && !isCover(stream))

/** The first sound (FFmpeg's `0:a:0`); undefined without one. */
export const soundOf = ({ streams }: FfprobeAnswer): ProbedStream | undefined =>
  streams.find(stream => stream.codec_type === 'audio' && isKnown(stream) && (stream.channels ?? 0) > 0)
