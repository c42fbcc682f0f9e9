import { clockTime } from '@renderer/components/format-time'
import type { Words } from '@renderer/words/words'
import type { RenderWarning } from '@shared/domain/render-job'

/** Says in words what a finished film does otherwise than asked, and where: the second that a player shows there. */
export function warningWords(t: Words, { kind, beat, at, detail }: RenderWarning): string {
  const warned = t(`render:warning.${kind}`, { detail })
  const said = beat === null ? warned : t('render:onBeat', { beat, said: warned })
  return at === null ? said : t('render:atTime', { time: clockTime(Math.floor(at)), said })
}
