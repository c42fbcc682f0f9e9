import type { Words } from '@renderer/words/words'
import type { GateProblem } from '@shared/bridge/studio'
import type { RenderProblem } from '@shared/domain/render-job'
import { unreachable } from '@shared/domain/unreachable'

export type Told = {
  /** What failed. */
  readonly what: string
  /** What to do about it. */
  readonly next: string
  /** FFmpeg's own last words and the like, to be copied. */
  readonly details: readonly string[]
}

const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(1)

/** Says in words why there is no film. */
export function problemWords(t: Words, problem: RenderProblem | GateProblem): Told {
  const tell = (what: string, next: string, details: readonly string[] = []): Told => ({ what, next, details })
  switch (problem.kind) {
    case 'media-missing':
      return tell(t('render:failed.missing', { name: problem.name }), t('render:next.missing'))
    case 'media-changed':
      return tell(t('render:failed.changed', { name: problem.name }), t('render:next.changed'))
    case 'disk-full':
      return tell(
        t('render:failed.full', { needed: gigabytes(problem.neededBytes), free: gigabytes(problem.freeBytes) }),
        t('render:next.full'),
      )
    case 'folder-not-writable':
      return tell(t('render:failed.folder', { name: problem.name }), t('render:next.folder'))
    case 'ffmpeg-failed':
      return tell(whereFailed(t, problem.beat, problem.name), t('render:next.ffmpeg'), problem.lastLines)
    case 'too-slow':
      return tell(whereSlow(t, problem.beat), t('render:next.slow'))
    case 'wrong-output':
      return tell(t('render:failed.output'), t('render:next.output'), [problem.detail])
    case 'ffmpeg-unusable':
      return tell(t('render:failed.unusable', { missing: problem.missing.join(', ') }), t('render:next.unusable'))
    case 'already-running':
      return tell(t('render:failed.running'), t('render:next.running'))
    case 'bug':
      return tell(t('render:failed.bug'), t('render:next.bug'), [problem.id])
    case 'bad-input':
      return tell(t('render:failed.bug'), t('render:next.bug'), [problem.detail])
    case 'denied':
    case 'busy':
      return tell(t('render:failed.busy'), t('render:next.busy'))
    default:
      return unreachable(problem)
  }
}

function whereFailed(t: Words, beat: number | null, name: string | null): string {
  if (beat === null) return t('render:failed.ffmpeg')
  return name === null ? t('render:failed.ffmpegBeat', { beat }) : t('render:failed.ffmpegClip', { beat, name })
}

const whereSlow = (t: Words, beat: number | null) =>
  beat === null ? t('render:failed.slow') : t('render:failed.slowBeat', { beat })
