import { homedir } from 'node:os'
import { displayName } from '@main/media/display-name'
import type { Library } from '@main/media/library'
import { type Assembly, mediaOf } from '@shared/domain/assembly'
import { MediaId } from '@shared/domain/ids'
import type { RenderProblem, RenderWarning } from '@shared/domain/render-job'

/** How a render's media are spoken of outside this process: by their display names, never by ids or paths. */
export type MediaWords = {
  /** The name of one of the film's media; any other text stays as it is. */
  readonly nameOf: (text: string) => string
  /** A line of FFmpeg's with names instead of the paths of media, and nothing instead of all others. */
  readonly withoutPaths: (line: string) => string
}

const hidden = '…'
const longestLine = 2_000

/** What is left of absolute paths of Unix and Windows: those that nobody gave us, and those that FFmpeg or we have cut off. */
const anyPath = /(?<=^|[\s'"`(:=])…?(?:\/[^\s'"`:]+)+|\b[A-Za-z]:\\[^\s'"`:]*/g

/** The words for an assembly's media. @param folders absolute paths of folders that FFmpeg may name */
export function mediaWords(assembly: Assembly, library: Library, folders: readonly string[]): MediaWords {
  const entries = new Map(
    mediaOf(assembly).map(media => {
      const id = MediaId.safeParse(media)
      return [media, id.success ? library.entry(id.data) : undefined]
    }),
  )
  const names = [...entries.values()].flatMap(entry => (entry ? [[entry.path, entry.name] as const] : []))
  const rest = [...folders, homedir()].filter(folder => folder.length > 1).map(folder => [folder, hidden] as const)
  // A path may be the beginning of another one.
  const shown = [...names, ...rest].sort(([one], [other]) => other.length - one.length)
  return {
    nameOf: text => (entries.has(text) ? (entries.get(text)?.name ?? displayName('')) : text),
    withoutPaths: line =>
      shown
        .reduce((words, [path, name]) => words.replaceAll(path, name), line)
        .replace(anyPath, hidden)
        .slice(0, longestLine),
  }
}

/** A problem as it may leave this process. */
export function problemInWords(problem: RenderProblem, { nameOf, withoutPaths }: MediaWords): RenderProblem {
  if (problem.kind !== 'ffmpeg-failed') return problem
  const name = problem.name === null ? null : nameOf(problem.name)
  return { ...problem, name, lastLines: problem.lastLines.map(withoutPaths) }
}

/** A warning as it may leave this process. */
export const warningInWords = (warning: RenderWarning, { nameOf }: MediaWords): RenderWarning => ({
  ...warning,
  detail: nameOf(warning.detail),
})
