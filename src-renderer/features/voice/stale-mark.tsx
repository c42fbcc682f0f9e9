import { Button } from '@renderer/components/button'
import { PopoverButton } from '@renderer/components/popover-button'
import { useWords } from '@renderer/words/words'
import type { Beat } from '@shared/domain/beat'
import type { ScriptId } from '@shared/domain/ids'
import { Check, Mic, TriangleAlert } from 'lucide-react'
import { keepVoice } from './edit-voice'

type StaleMarkProps = {
  readonly script_id: ScriptId
  readonly beat: Beat
  readonly number: number
  readonly onRecord: () => void
}

/** The voice says other words than the beat does now: record it again, or say that it is right. */
export function StaleMark({ script_id, beat, number, onRecord }: StaleMarkProps) {
  const t = useWords()
  return (
    <PopoverButton
      size="small"
      label={t('voice:staleOn', { number })}
      icon={<TriangleAlert className="text-warn" />}
      text={t('voice:staleShort')}
    >
      <div className="flex w-64 flex-col gap-3">
        <p className="text-small">{t('voice:staleDetail')}</p>
        <div className="flex flex-wrap gap-2">
          <Button size="small" icon={<Mic />} slot="close" onPress={onRecord}>
            {t('voice:recordAgain')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            icon={<Check />}
            onPress={() => void keepVoice(script_id, beat.id, beat.text)}
          >
            {t('voice:keepIt')}
          </Button>
        </div>
      </div>
    </PopoverButton>
  )
}
