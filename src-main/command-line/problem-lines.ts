import type { StepProblem } from '@main/render/render-context'
import { unreachable } from '@shared/domain/unreachable'

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`

/** Why no film was made, for people, then FFmpeg's own last words. */
export function problemLines(problem: StepProblem): string[] {
  switch (problem.kind) {
    case 'cancelled':
      return ['stopped']
    case 'media-missing':
      return [`${problem.name} is not there any more`]
    case 'media-changed':
      return [`${problem.name} has changed while it was used`]
    case 'disk-full':
      return [`the disk is full: ${megabytes(problem.neededBytes)} needed, ${megabytes(problem.freeBytes)} free`]
    case 'folder-not-writable':
      return ["the film's folder cannot be written to"]
    case 'ffmpeg-failed': {
      const where = [problem.beat && `beat ${problem.beat}`, problem.name].filter(Boolean).join(', ')
      return [
        `FFmpeg failed${where === '' ? '' : ` at ${where}`} (exit code ${problem.exitCode ?? 'none'})`,
        ...problem.lastLines,
      ]
    }
    case 'too-slow':
      return [`FFmpeg stood still${problem.beat === null ? '' : ` at beat ${problem.beat}`} and was stopped`]
    case 'wrong-output':
      return [`the film came out wrong and was thrown away: ${problem.detail}`]
    case 'ffmpeg-unusable':
      return [`this FFmpeg lacks ${problem.missing.join(', ')}`]
    case 'already-running':
    case 'bug':
      return [`unexpected: ${problem.kind}`]
    default:
      return unreachable(problem)
  }
}
