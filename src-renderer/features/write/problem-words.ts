import type { Words } from '@renderer/words/words'
import { unreachable } from '@shared/domain/unreachable'
import { mostTokensADay } from '@shared/domain/writing'
import type { Work, WorkProblem } from '@shared/domain/writing-work'

export type NextStep = 'retry' | 'settings' | 'built-in'

export type Told = {
  /** What went wrong. */
  readonly what: string
  /** What to do about it. */
  readonly next: string
  /** Ways on, the best first. */
  readonly steps: readonly NextStep[]
  /** Milliseconds since 1970 before which trying again is in vain; null where nobody knows of any. */
  readonly until: number | null
}

/** Says in words why nothing more was written. `host` and `model` are those that were asked. */
export function problemWords(t: Words, { host, model }: Pick<Work, 'host' | 'model'>, problem: WorkProblem): Told {
  const tell = (what: string, next: string, ...steps: NextStep[]): Told => ({ what, next, steps, until: null })
  const where = host || t('write:theModel')
  switch (problem.kind) {
    case 'not-set-up':
      return tell(t('write:failed.notSetUp'), t('write:next.notSetUp'), 'settings', 'built-in')
    case 'cap-reached':
      return tell(t('write:failed.cap'), t('write:next.cap'), 'settings', 'built-in')
    case 'day-reached':
      return tell(t('write:failed.day', { count: mostTokensADay / 1_000_000 }), t('write:next.day'), 'built-in')
    case 'network':
      return tell(t('write:failed.network', { host: where }), t('write:next.network'), 'retry', 'built-in', 'settings')
    case 'key':
      return tell(t('write:failed.key', { host: where }), t('write:next.key'), 'settings', 'built-in')
    case 'model':
      return tell(t('write:failed.model', { host: where, model }), t('write:next.model'), 'settings', 'built-in')
    case 'limit':
      return tell(t('write:failed.limit', { host: where }), t('write:next.limit'), 'retry', 'built-in')
    case 'server':
      return tell(
        t('write:failed.server', { host: where, status: problem.status }),
        t('write:next.server'),
        'retry',
        'built-in',
      )
    case 'refused':
      return tell(
        problem.words ? t('write:failed.refusedWords', { words: problem.words }) : t('write:failed.refused'),
        t('write:next.refused'),
        'built-in',
        'retry',
      )
    case 'cut-off':
      return tell(t('write:failed.cutOff'), t('write:next.cutOff'), 'retry', 'built-in')
    case 'not-understood':
      return tell(
        t('write:failed.notUnderstood', { model }),
        t('write:next.notUnderstood'),
        'retry',
        'built-in',
        'settings',
      )
    case 'too-large':
      return tell(t('write:failed.tooLarge'), t('write:next.tooLarge'), 'retry', 'built-in')
    case 'too-slow':
      return tell(t('write:failed.tooSlow', { host: where }), t('write:next.tooSlow'), 'retry', 'built-in')
    case 'unexpected':
      return tell(t('write:failed.unexpected'), t('write:next.unexpected'), 'retry', 'built-in')
    default:
      return unreachable(problem)
  }
}

/** The same where only a model can do it: no word of the built-in writer. */
function modelOnly(t: Words, told: Told, { kind }: WorkProblem): Told {
  const steps = told.steps.filter(step => step !== 'built-in')
  switch (kind) {
    case 'not-set-up':
      return { ...told, steps, next: t('write:onlyModel.notSetUp') }
    case 'cap-reached':
      return { ...told, steps, next: t('write:onlyModel.cap') }
    case 'day-reached':
      return { ...told, steps, next: t('write:onlyModel.day') }
    case 'refused':
      return { ...told, steps: [...steps, 'settings'], next: t('write:onlyModel.refused') }
    case 'cut-off':
      return { ...told, steps: [...steps, 'settings'], next: t('write:onlyModel.cutOff') }
    case 'not-understood':
      return { ...told, steps, what: t('write:onlyModel.noTranslation') }
    default:
      return { ...told, steps }
  }
}

/** The same for a work that has ended, with how long to wait; null for one that went well. */
export function toldOf(t: Words, work: Work): Told | null {
  const { state } = work
  if (state.kind === 'stopped') {
    return { what: t('write:stopped'), next: t('write:next.stopped'), steps: ['retry'], until: null }
  }
  if (state.kind === 'interrupted') {
    return { what: t('write:interrupted'), next: t('write:next.interrupted'), steps: ['retry'], until: null }
  }
  if (state.kind !== 'failed') return null
  const { problem, at } = state
  const seconds = problem.kind === 'limit' ? problem.seconds : null
  const told = problemWords(t, work, problem)
  return {
    ...(work.ask.kind === 'translate' ? modelOnly(t, told, problem) : told),
    until: seconds === null ? null : Date.parse(at) + seconds * 1_000,
  }
}
