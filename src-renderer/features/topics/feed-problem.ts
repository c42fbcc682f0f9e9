import type { Words } from '@renderer/words/words'
import type { WebProblem } from '@shared/bridge/web-calls'

/** Why a feed could not be read; what is said of pages would be wrong of some of it. */
export function feedProblem(t: Words, problem: WebProblem): string {
  switch (problem.kind) {
    case 'not-a-page':
    case 'no-text':
      return t('topics:notAFeed')
    case 'too-large':
      return t('topics:tooLarge')
    case 'not-a-link':
      return t('topics:notAnAddress')
    case 'answered':
      return t('web:answered', { status: problem.status })
    default:
      return t(`web:${problem.kind}`)
  }
}
