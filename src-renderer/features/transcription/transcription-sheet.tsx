import { Button } from '@renderer/components/button'
import { EmptyState } from '@renderer/components/empty-state'
import { OfflineLine } from '@renderer/components/offline-line'
import { Sheet } from '@renderer/components/sheet'
import { studio } from '@renderer/studio'
import { useWords } from '@renderer/words/words'
import type { TranscriptionState } from '@shared/bridge/transcription-calls'
import type { Script } from '@shared/domain/script'
import { Ear, Settings2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { BeforeListening } from './before-listening'
import { HeardBeats } from './heard-beats'
import { closeTranscription, leaveTranscription } from './time-words'
import { useTranscription } from './transcription-store'
import { useBeatsToTime } from './use-beats-to-time'

type TranscriptionSheetProps = {
  readonly script: Script
  /** Opens the settings of the model. */
  readonly onSettings: () => void
}

/** Has a model time the words of beats by their voices: what is sent first, then what was heard. Mounted once by the script's page. */
export function TranscriptionSheet(props: TranscriptionSheetProps) {
  const t = useWords()
  const isOpen = useTranscription(state => state.script_id === props.script.script_id)
  useEffect(() => () => void closeTranscription(), [])
  return (
    <Sheet
      title={t('transcription:title')}
      isOpen={isOpen}
      onClose={() => void leaveTranscription()}
      closeLabel={t('transcription:close')}
    >
      {isOpen ? <TranscriptionForm {...props} /> : null}
    </Sheet>
  )
}

function TranscriptionForm({ script, onSettings }: TranscriptionSheetProps) {
  const t = useWords()
  const [state, setState] = useState<TranscriptionState>()
  const toTime = useBeatsToTime(script)
  const isAsked = useTranscription(store => store.asked.length > 0)
  useEffect(() => {
    void studio.call('transcription.state', {}).then(answer => answer.ok && setState(answer.value))
  }, [])
  if (!state) return null
  if (!state.host || !state.model) {
    const set = async () => {
      await closeTranscription()
      onSettings()
    }
    return (
      <EmptyState icon={<Ear />} text={t('transcription:notSetUp')}>
        <Button icon={<Settings2 />} onPress={() => void set()}>
          {t('transcription:openSettings')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <div className="flex h-full min-h-0 flex-col gap-4 p-6">
      <OfflineLine text={t('transcription:offline')} />
      {isAsked ? (
        <HeardBeats host={state.host} script={script} />
      ) : toTime.beats.length === 0 ? (
        <EmptyState icon={<Ear />} text={t(toTime.leftOut > 0 ? 'transcription:allOwn' : 'transcription:nothing')} />
      ) : (
        <BeforeListening {...toTime} script={script} />
      )}
    </div>
  )
}
