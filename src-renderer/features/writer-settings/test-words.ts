import type { Words } from '@renderer/words/words'
import type { GateProblem } from '@shared/bridge/studio'
import { mostTokensADay, type WriterProblem } from '@shared/domain/writing'

type Told = { readonly what: string; readonly next: string }

/** Says in words why a test came to nothing: the network, the key or the model, each with what to look at. */
export function testWords(t: Words, problem: WriterProblem | GateProblem, host: string): Told {
  switch (problem.kind) {
    case 'network':
    case 'too-slow':
      return { what: t('writer:failed.network', { host }), next: t('writer:next.network') }
    case 'key':
      return { what: t('writer:failed.key', { host }), next: t('writer:next.key') }
    case 'model':
      return { what: t('writer:failed.model', { host }), next: t('writer:next.model') }
    case 'limit':
      return { what: t('writer:failed.limit', { host }), next: t('writer:next.limit') }
    case 'server':
      return { what: t('writer:failed.server', { host, status: problem.status }), next: t('writer:next.limit') }
    case 'cap-reached':
      return { what: t('writer:failed.cap'), next: t('writer:next.cap') }
    case 'day-reached':
      return { what: t('writer:failed.day', { count: mostTokensADay / 1_000_000 }), next: t('writer:next.day') }
    case 'not-set-up':
      return { what: t('writer:failed.notSetUp'), next: t('writer:next.notSetUp') }
    default:
      return { what: t('writer:failed.other', { host }), next: t('writer:next.other') }
  }
}
