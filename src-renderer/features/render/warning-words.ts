import type { Words } from '@renderer/words/words'
import type { RenderWarning } from '@shared/domain/render-job'

/** Says in words what a finished film does otherwise than asked. */
export function warningWords(t: Words, { kind, beat, detail }: RenderWarning): string {
  const said = t(`render:warning.${kind}`, { detail })
  return beat === null ? said : t('render:onBeat', { beat, said })
}
