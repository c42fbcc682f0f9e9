import type { Words } from '@renderer/words/words'
import { unreachable } from '@shared/domain/unreachable'
import { mostTokensADay } from '@shared/domain/writing'
import type { Heard } from './transcription-store'

type Problem = Extract<Heard, { kind: 'failed' }>['problem']

/** Why a voice was not listened to, and what to do about it. */
export function problemWords(t: Words, host: string, problem: Problem): string {
  switch (problem.kind) {
    case 'not-set-up':
      return t('transcription:failed.notSetUp')
    case 'cap-reached':
      return t('transcription:failed.cap')
    case 'day-reached':
      return t('transcription:failed.day', { count: mostTokensADay / 1_000_000 })
    case 'network':
      return t('transcription:failed.network', { host })
    case 'key':
      return t('transcription:failed.key', { host })
    case 'model':
      return t('transcription:failed.model', { host })
    case 'limit':
      return problem.seconds === null
        ? t('transcription:failed.limit', { host })
        : t('transcription:failed.limitFor', { host, count: problem.seconds })
    case 'server':
      return t('transcription:failed.server', { host, status: problem.status })
    case 'too-slow':
      return t('transcription:failed.tooSlow', { host })
    case 'no-word-times':
    case 'refuses-word-times':
      return t('transcription:failed.noTimes', { host })
    case 'not-offered':
      return t('transcription:failed.notOffered', { host })
    case 'nothing-heard':
      return t('transcription:failed.nothingHeard', { host })
    case 'sound-too-large':
      return t('transcription:failed.soundTooLarge')
    case 'too-large':
    case 'not-understood':
    case 'cut-off':
    case 'refused':
      return t('transcription:failed.notUnderstood', { host })
    case 'media-missing':
    case 'media-changed':
    case 'no-sound':
    case 'not-readable':
    case 'no-ffmpeg':
      return t(`transcription:failed.${problem.kind}`)
    case 'unexpected':
      return t('transcription:failed.unexpected')
    default:
      return unreachable(problem)
  }
}
