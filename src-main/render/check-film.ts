import { stat } from 'node:fs/promises'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { runFfprobe } from '@main/ffmpeg/run-ffprobe'
import type { RenderPlan } from '@shared/domain/render-plan'
import { fail, ok, type Result } from '@shared/domain/result'
import { z } from 'zod'

/** What a finished film is, as read back from its file. */
export type FilmFacts = {
  readonly width: number
  readonly height: number
  readonly fps: number
  readonly frames: number
  readonly durationSeconds: number
  readonly sizeBytes: number
}

const Text = z.string()
const Stream = z.object({
  codec_type: Text,
  codec_name: Text.optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  r_frame_rate: Text.optional(),
  nb_frames: Text.optional(),
  duration: Text.optional(),
})
const Answer = z.object({ streams: z.array(Stream), format: z.object({ duration: Text.optional() }) })

const entries = 'stream=codec_type,codec_name,width,height,r_frame_rate,nb_frames,duration:format=duration'

type WrongOutput = { readonly kind: 'wrong-output'; readonly detail: string }

/** Reads a finished film back and compares it with its plan: streams, size, rate, every frame counted, both lengths within one frame. */
export async function checkFilm(
  path: string,
  plan: Pick<RenderPlan, 'size' | 'fps' | 'frames'>,
  tools: FfmpegTools,
): Promise<Result<FilmFacts, WrongOutput>> {
  const said = await runFfprobe(tools, { path, demuxer: 'mov' }, entries)
  const answer = said.ok ? Answer.safeParse(said.value.json) : undefined
  if (!answer?.success) return fail({ kind: 'wrong-output', detail: 'It cannot be read back.' })
  const { streams, format } = answer.data
  const video = streams.find(stream => stream.codec_type === 'video')
  const audio = streams.find(stream => stream.codec_type === 'audio')
  const wanted = plan.frames / plan.fps
  const off = (duration: string | undefined) => Math.abs(Number(duration ?? 'NaN') - wanted)
  const faults = [
    streams.length === 2 && video?.codec_name === 'h264' && audio?.codec_name === 'aac'
      ? ''
      : 'other streams than one of H.264 and one of AAC',
    video?.width === plan.size.width && video.height === plan.size.height
      ? ''
      : `size ${video?.width}x${video?.height}`,
    video?.r_frame_rate === `${plan.fps}/1` ? '' : `frame rate ${video?.r_frame_rate}`,
    Number(video?.nb_frames) === plan.frames ? '' : `${video?.nb_frames} frames instead of ${plan.frames}`,
    off(video?.duration) < 1 / plan.fps ? '' : `picture lasts ${video?.duration} s`,
    off(audio?.duration) < 1 / plan.fps ? '' : `sound lasts ${audio?.duration} s`,
  ].filter(fault => fault !== '')
  if (faults.length > 0) return fail({ kind: 'wrong-output', detail: faults.join(', ') })
  const { size } = await stat(path)
  return ok({
    ...plan.size,
    fps: plan.fps,
    frames: plan.frames,
    durationSeconds: Number(format.duration),
    sizeBytes: size,
  })
}
