import type { Words } from '@renderer/words/words'
import { unreachable } from '@shared/domain/unreachable'
import { mostTokensADay } from '@shared/domain/writing'
import type { Spoken } from './speech-store'

type Problem = Extract<Spoken, { kind: 'failed' }>['problem']

/** Why a beat was not spoken, and what to do about it. */
export function problemWords(t: Words, host: string, problem: Problem): string {
  switch (problem.kind) {
    case 'not-set-up':
      return t('speech:failed.notSetUp')
    case 'cap-reached':
      return t('speech:failed.cap')
    case 'day-reached':
      return t('speech:failed.day', { count: mostTokensADay / 1_000_000 })
    case 'network':
      return t('speech:failed.network', { host })
    case 'key':
      return t('speech:failed.key', { host })
    case 'model':
      return t('speech:failed.model', { host })
    case 'limit':
      return problem.seconds === null
        ? t('speech:failed.limit', { host })
        : t('speech:failed.limitFor', { host, count: problem.seconds })
    case 'server':
      return t('speech:failed.server', { host, status: problem.status })
    case 'too-slow':
      return t('speech:failed.tooSlow', { host })
    case 'too-large':
      return t('speech:failed.tooLarge', { host })
    case 'not-audio':
    case 'not-understood':
    case 'cut-off':
    case 'refused':
      return t('speech:failed.notAudio', { host })
    case 'disk-full':
      return t('speech:failed.diskFull')
    case 'not-writable':
      return t('speech:failed.notWritable')
    case 'unexpected':
      return t('speech:failed.unexpected')
    default:
      return unreachable(problem)
  }
}
