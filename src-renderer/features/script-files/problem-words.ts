import type { Words } from '@renderer/words/words'
import type { FileProblem } from './read-script-file'

/** Says why a file became no script, and what would help. */
export function problemWords(t: Words, problem: FileProblem): string {
  if (problem.kind === 'too-many-beats')
    return t('files:problem.too-many-beats', { count: problem.count, most: problem.most })
  return t(`files:problem.${problem.kind}`)
}
