import { Sheet } from '@renderer/components/sheet'
import { useWords } from '@renderer/words/words'
import type { BeatId, ScriptId } from '@shared/domain/ids'
import { CaptionsPanel } from './captions-panel'
import { closeCaptions, useCaptionsStore } from './captions-store'

type CaptionsSheetProps = {
  readonly script_id: ScriptId
  /** Has a model time the words of a beat, or of all with a voice. */
  readonly onTimeWords: (beat_id: BeatId | null) => void
}

/** The captions of a script, over its page while they are open. */
export function CaptionsSheet({ script_id, onTimeWords }: CaptionsSheetProps) {
  const t = useWords()
  const { script_id: opened, beat_id } = useCaptionsStore()
  return (
    <Sheet
      title={t('captions:title')}
      isOpen={opened === script_id}
      onClose={closeCaptions}
      closeLabel={t('captions:close')}
    >
      <CaptionsPanel script_id={script_id} onTimeWords={onTimeWords} {...(beat_id && { beat_id })} />
    </Sheet>
  )
}
