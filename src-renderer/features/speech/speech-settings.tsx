import { ComboBox } from '@renderer/components/combo-box'
import { NumberField } from '@renderer/components/number-field'
import { studio } from '@renderer/studio'
import { useWords } from '@renderer/words/words'
import type { SpeechState } from '@shared/bridge/speech-calls'
import { usualVoices } from '@shared/domain/speech'
import { useEffect, useState } from 'react'
import { chooseSpeaker } from './change-speaker'

/** Which model of the writer's endpoint speaks, with which voice, and what it costs. */
export function SpeechSettings() {
  const t = useWords()
  const [state, setState] = useState<SpeechState>()
  const [models, setModels] = useState<readonly string[]>([])
  useEffect(() => {
    let isHere = true
    void studio.call('speech.state', {}).then(answer => isHere && answer.ok && setState(answer.value))
    void studio.call('writer.models', {}).then(answer => isHere && answer.ok && setModels(answer.value))
    return () => {
      isHere = false
    }
  }, [])
  if (!state) return null
  const change = (changed: Parameters<typeof chooseSpeaker>[1]) => chooseSpeaker(state, changed).then(setState)
  return (
    <section aria-label={t('speech:settings')} className="flex flex-col gap-2 border-line border-t pt-4">
      <h3 className="font-medium">{t('speech:settings')}</h3>
      <p className="text-ink-soft text-small">
        {state.host ? t('speech:settingsDetail', { host: state.host }) : t('speech:needsEndpoint')}
      </p>
      {state.host ? (
        <div className="grid grid-cols-3 gap-3">
          <ComboBox
            label={t('speech:model')}
            shown={state.model}
            placeholder={t('speech:typeName')}
            options={models.map(id => ({ id, label: id }))}
            onCommit={model => void change({ model: model.slice(0, 200) })}
          />
          <ComboBox
            label={t('speech:voice')}
            shown={state.voice}
            placeholder={t('speech:typeName')}
            options={usualVoices.map(id => ({ id, label: id }))}
            onCommit={voice => void change({ voice: voice.slice(0, 100) })}
          />
          <NumberField
            label={t('speech:price')}
            value={state.price}
            placeholder={t('speech:costUnknown')}
            onChange={price => change({ price })}
          />
        </div>
      ) : null}
    </section>
  )
}
