import { buttonLook } from '@renderer/components/button-look'
import { Tooltip } from '@renderer/components/tooltip'
import { useWords } from '@renderer/words/words'
import type { BeatId, ScriptId } from '@shared/domain/ids'
import { Captions } from 'lucide-react'
import { Button } from 'react-aria-components'
import { openCaptions } from './captions-store'

type CaptionsButtonProps = { readonly script_id: ScriptId; readonly beat_id?: BeatId }

/** Opens the captions of a script, or of one of its beats. */
export function CaptionsButton({ script_id, beat_id }: CaptionsButtonProps) {
  const t = useWords()
  return (
    <Tooltip text={t('captions:open')}>
      <Button
        aria-label={t('captions:open')}
        onPress={() => openCaptions(script_id, beat_id)}
        className={buttonLook('quiet', 'h-7 px-2 text-small')}
      >
        <Captions aria-hidden />
        <span className="max-[64rem]:sr-only">{t('captions:title')}</span>
      </Button>
    </Tooltip>
  )
}
