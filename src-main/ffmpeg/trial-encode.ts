import { join } from 'node:path'
import { fail, ok, type Result } from '@shared/domain/result'
import { z } from 'zod'
import type { FfmpegTools } from './binary'
import type { PictureEncoder } from './hardware-encoders'
import { type FfmpegProblem, runFfmpeg } from './run'
import { runFfprobe } from './run-ffprobe'

/**
 * Why an encoder is not used. `unlike`: it works, but the picture that comes back is another one; `headers-differ`: its segments cannot be joined;
 * `no-key-frame`: it does not begin anew where it is told to, so that what it makes cannot be cut into segments.
 */
export type EncoderFault =
  | 'not-built-in'
  | 'failed'
  | 'too-slow'
  | 'too-much-memory'
  | 'not-h264'
  | 'wrong-frames'
  | 'wrong-colours'
  | 'damaged'
  | 'unlike'
  | 'headers-differ'
  | 'no-key-frame'

/** `lastLines`: the end of FFmpeg's log, for ours; empty where what came back was at fault. */
export type EncoderRejection = { readonly reason: EncoderFault; readonly lastLines: readonly string[] }

const width = 1080
const height = 1920
const fps = 30
const kbps = 10_000

type Sample = { readonly picture: string; readonly frames: number }

/** Two moving pictures of different looks and lengths: headers that follow the picture would give themselves away. */
const samples: readonly Sample[] = [
  { picture: 'testsrc2', frames: 10 },
  { picture: 'testsrc', frames: 7 },
]

const leastLikeness = 0.9

/** The frame, counted from 0, that is to be a key frame beside the first. */
const keyFrame = 4

const limits = { seconds: 20, stallSeconds: 10 }

const source = ({ picture, frames }: Sample) =>
  [
    `${picture}=s=${width}x${height}:r=${fps}`,
    `trim=end_frame=${frames}`,
    'scale=out_color_matrix=bt709:out_range=tv',
    'setsar=1',
    'format=yuv420p',
  ].join(',')

const Stream = z.object({
  codec_name: z.string().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  pix_fmt: z.string().optional(),
  color_space: z.string().optional(),
  nb_read_frames: z.string().optional(),
  extradata_hash: z.string().optional(),
})
const Packet = z.object({ flags: z.string() })
const Answer = z.object({ streams: z.tuple([Stream]), packets: z.array(Packet) })

const rejected = (reason: EncoderFault, lastLines: readonly string[] = []) => fail({ reason, lastLines })

function rejectionOf(problem: FfmpegProblem): Result<never, EncoderRejection> {
  if (problem.kind === 'cancelled') return rejected('failed')
  const { lastLines } = problem
  if (lastLines.some(line => line.includes('Unknown encoder'))) return rejected('not-built-in', lastLines)
  return rejected(problem.kind === 'disk-full' ? 'failed' : problem.kind, lastLines)
}

async function encode(tools: FfmpegTools, encoder: PictureEncoder, sample: Sample, cwd: string, name: string) {
  const graph = [source(sample), ...encoder.upload].join(',')
  const cut = ['-force_key_frames', `expr:eq(n,${keyFrame})`]
  const output = ['-map', '[out]', '-an', '-r', String(fps), ...cut, ...encoder.args('standard', { fps, kbps })]
  const colours = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv']
  const args = [...encoder.device, '-filter_complex', `${graph}[out]`, ...output, ...colours, '-f', 'mp4']
  return runFfmpeg(tools, { args: [...args, `file:${name}`], cwd, limits })
}

function faultIn(stream: z.infer<typeof Stream>, sample: Sample): EncoderFault | undefined {
  if (stream.codec_name !== 'h264' || stream.pix_fmt !== 'yuv420p') return 'not-h264'
  const isWhole = stream.width === width && stream.height === height
  if (!isWhole || stream.nb_read_frames !== String(sample.frames)) return 'wrong-frames'
  return stream.color_space === 'bt709' ? undefined : 'wrong-colours'
}

/** How like the source a sample looks, 1 for the same picture; 0 where nothing could be compared. */
async function likeness(tools: FfmpegTools, sample: Sample, cwd: string, name: string): Promise<number> {
  const graph = `${source(sample)}[right];[0:v]format=yuv420p,settb=1/${fps}[coded];[coded][right]ssim[out]`
  const input = ['-f', 'mov', '-i', `file:${name}`]
  const args = ['-loglevel', 'info', ...input, '-filter_complex', graph, '-map', '[out]', '-f', 'null']
  const run = await runFfmpeg(tools, { args: [...args, 'file:none'], cwd, limits })
  const lines = run.ok ? run.value.lastLines : []
  return Number(/SSIM.* All:([\d.]+)/.exec(lines.join('\n'))?.[1] ?? 0)
}

/** Encodes one sample and reads it back: its headers' digest, or what is wrong. */
async function tryOne(
  tools: FfmpegTools,
  encoder: PictureEncoder,
  sample: Sample,
  folder: string,
): Promise<Result<string, EncoderRejection>> {
  const name = `${sample.picture}.mp4`
  const run = await encode(tools, encoder, sample, folder, name)
  if (!run.ok) return rejectionOf(run.problem)
  const entries = `stream=${Object.keys(Stream.shape).join(',')}:packet=flags`
  const readBack = ['-count_frames', '-show_data_hash', 'md5']
  const probed = await runFfprobe(tools, { path: join(folder, name), demuxer: 'mov' }, entries, readBack)
  if (!probed.ok) return rejected('damaged')
  const answer = Answer.safeParse(probed.value.json)
  if (!answer.success || probed.value.lastLines.length > 0) return rejected('damaged', probed.value.lastLines)
  const [stream] = answer.data.streams
  const fault = faultIn(stream, sample)
  if (fault) return rejected(fault)
  if (answer.data.packets.filter(({ flags }) => flags.startsWith('K')).length < 2) return rejected('no-key-frame')
  if ((await likeness(tools, sample, folder, name)) < leastLikeness) return rejected('unlike')
  return ok(stream.extradata_hash ?? '')
}

/**
 * Encodes two short moving pictures of 1080 × 1920 as films are encoded, and reads them back: every frame there, decodable, alike, and
 * both with the same headers. A name in FFmpeg's list says only that it was built in: the device, its driver and the right to use it
 * show in use alone.
 * @param folder an empty folder that the caller clears away
 * @returns the digest of the headers that this encoder writes on this machine
 */
export async function trialEncode(
  tools: FfmpegTools,
  encoder: PictureEncoder,
  folder: string,
): Promise<Result<string, EncoderRejection>> {
  const digests = new Set<string>()
  for (const sample of samples) {
    const tried = await tryOne(tools, encoder, sample, folder)
    if (!tried.ok) return tried
    digests.add(tried.value)
  }
  const [headers, other] = digests
  return headers && other === undefined ? ok(headers) : rejected('headers-differ')
}
