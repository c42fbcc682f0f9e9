import { ComboBox } from '@renderer/components/combo-box'
import { NumberField } from '@renderer/components/number-field'
import { studio } from '@renderer/studio'
import { useWords } from '@renderer/words/words'
import type { TranscriptionState } from '@shared/bridge/transcription-calls'
import { useEffect, useState } from 'react'
import { chooseListener } from './change-listener'

/** Which model of the writer's endpoint listens, and what it costs. */
export function TranscriptionSettings() {
  const t = useWords()
  const [state, setState] = useState<TranscriptionState>()
  const [models, setModels] = useState<readonly string[]>([])
  useEffect(() => {
    let isHere = true
    void studio.call('transcription.state', {}).then(answer => isHere && answer.ok && setState(answer.value))
    void studio.call('writer.models', {}).then(answer => isHere && answer.ok && setModels(answer.value))
    return () => {
      isHere = false
    }
  }, [])
  if (!state) return null
  const change = (changed: Parameters<typeof chooseListener>[1]) => chooseListener(state, changed).then(setState)
  return (
    <section aria-label={t('transcription:settings')} className="flex flex-col gap-2 border-line border-t pt-4">
      <h3 className="font-medium">{t('transcription:settings')}</h3>
      <p className="text-ink-soft text-small">
        {state.host ? t('transcription:settingsDetail', { host: state.host }) : t('transcription:needsEndpoint')}
      </p>
      {state.host ? (
        <div className="grid grid-cols-3 gap-3">
          <ComboBox
            label={t('transcription:model')}
            shown={state.model}
            placeholder={t('transcription:typeName')}
            options={models.map(id => ({ id, label: id }))}
            onCommit={model => void change({ model: model.slice(0, 200) })}
          />
          <NumberField
            label={t('transcription:price')}
            value={state.price}
            placeholder={t('transcription:costUnknown')}
            onChange={price => change({ price })}
          />
        </div>
      ) : null}
    </section>
  )
}
