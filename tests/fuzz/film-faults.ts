import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import type { RenderPlan } from '@shared/domain/render-plan'
import { z } from 'zod'

const run = promisify(execFile)

/** What is held against the film. */
type Planned = Pick<RenderPlan, 'frames' | 'fps'> & { readonly segments: readonly { readonly start: number }[] }

const Answer = z.object({
  streams: z.array(
    z.object({ codec_type: z.string(), time_base: z.string(), start_pts: z.number(), duration: z.coerce.number() }),
  ),
  packets: z.array(z.object({ codec_type: z.string(), pts: z.number(), dts: z.number(), flags: z.string() })),
})
type Answer = z.infer<typeof Answer>

async function readAll(tools: FfmpegTools, film: string): Promise<Answer> {
  const shown = 'stream=codec_type,time_base,start_pts,duration:packet=codec_type,pts,dts,flags'
  const args = ['-v', 'error', '-print_format', 'json', '-show_entries', shown, film]
  return Answer.parse(JSON.parse((await run(tools.ffprobe, args, { maxBuffer: 1e9 })).stdout))
}

/** What FFmpeg's decoder has to say about a film; nothing is right. */
const decoderWords = (tools: FfmpegTools, film: string): Promise<string> =>
  run(tools.ffmpeg, ['-v', 'warning', '-xerror', '-i', film, '-f', 'null', '-'], { maxBuffer: 1e7 }).then(
    ({ stderr }) => stderr.trim(),
    (error: unknown) => String(error),
  )

function gridFaults({ packets, streams }: Answer, plan: Planned): string[] {
  const video = streams.find(stream => stream.codec_type === 'video')
  const unit = Number(video?.time_base.split('/')[1]) / plan.fps
  const stored = packets.filter(packet => packet.codec_type === 'video')
  const shown = [...stored].sort((a, b) => a.pts - b.pts)
  const uneven = stored.findIndex(({ dts }, index) => dts !== (stored[0]?.dts ?? 0) + index * unit)
  const stray = shown.findIndex((packet, index) => packet.pts !== index * unit)
  const soft = plan.segments.filter(segment => !shown[segment.start]?.flags.startsWith('K'))
  return [
    ...(shown.length === plan.frames ? [] : [`${shown.length} frames instead of ${plan.frames}`]),
    ...(stray < 0 ? [] : [`frame ${stray} is at ${shown[stray]?.pts}, not ${stray * unit}`]),
    ...(uneven < 0 ? [] : [`packet ${uneven} is to be decoded at ${stored[uneven]?.dts}, off the grid`]),
    ...(soft.length === 0 ? [] : [`no key frame where segments begin: ${soft.map(one => one.start).join(', ')}`]),
  ]
}

/** All that is wrong with a finished film: gaps, a wrong length, tracks that part, words of the decoder. Nothing when it is as planned. */
export async function filmFaults(tools: FfmpegTools, film: string, plan: Planned): Promise<string[]> {
  const answer = await readAll(tools, film)
  const wanted = plan.frames / plan.fps
  const lengths = answer.streams.map(stream => [stream.codec_type, stream.duration] as const)
  const words = await decoderWords(tools, film)
  return [
    ...gridFaults(answer, plan),
    ...(answer.streams.every(stream => stream.start_pts === 0) ? [] : ['a track that does not begin at zero']),
    ...lengths
      .filter(([type, length]) => Math.abs(length - wanted) > (type === 'video' ? 1e-4 : 1 / plan.fps))
      .map(([type, length]) => `${type} lasts ${length} s instead of ${wanted}`),
    ...(words === '' ? [] : [`the decoder says: ${words}`]),
  ]
}
