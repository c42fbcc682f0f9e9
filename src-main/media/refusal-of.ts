import type { CaptureProblem } from '@main/ffmpeg/capture'
import type { FfmpegProblem } from '@main/ffmpeg/run'
import type { MediaRefusal } from '@shared/domain/media'
import { unreachable } from '@shared/domain/unreachable'

/** Why a file is not taken when FFmpeg or ffprobe could not get through it. */
export function refusalOf({ kind }: Pick<CaptureProblem | FfmpegProblem, 'kind'>): MediaRefusal {
  switch (kind) {
    case 'failed':
    case 'too-much-output':
    case 'disk-full':
      return 'damaged'
    case 'too-slow':
      return 'too-slow'
    case 'too-much-memory':
      return 'too-large'
    case 'cancelled':
      return 'unreadable'
    default:
      return unreachable(kind)
  }
}
