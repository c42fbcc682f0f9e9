import type { FfmpegTools } from '@main/ffmpeg/binary'
import type { CaptureProblem } from '@main/ffmpeg/capture'
import type { FfmpegFeatures } from '@main/ffmpeg/features'
import type { FfmpegProblem } from '@main/ffmpeg/run'
import type { MediaFacts } from '@shared/domain/media'
import type { MediaWorkProblem } from '@shared/domain/media-work'
import { unreachable } from '@shared/domain/unreachable'

/** A file of the user that something is made from, and the FFmpeg to make it with. */
export type Original = {
  readonly tools: FfmpegTools
  readonly features: FfmpegFeatures
  /** Absolute, links resolved. */
  readonly path: string
  readonly facts: MediaFacts
}

/** Why nothing was made when FFmpeg did not get through a file. */
export function workProblemOf({ kind }: Pick<FfmpegProblem | CaptureProblem, 'kind'>): MediaWorkProblem {
  switch (kind) {
    case 'failed':
      return { kind: 'damaged' }
    case 'too-much-memory':
    case 'too-much-output':
      return { kind: 'too-large' }
    case 'cancelled':
    case 'too-slow':
    case 'disk-full':
      return { kind }
    default:
      return unreachable(kind)
  }
}
