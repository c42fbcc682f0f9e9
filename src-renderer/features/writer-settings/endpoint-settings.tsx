import { Button } from '@renderer/components/button'
import { Select } from '@renderer/components/select'
import { TextField } from '@renderer/components/text-field'
import { studio } from '@renderer/studio'
import { useWords, type WordKey } from '@renderer/words/words'
import type { WriterState } from '@shared/bridge/writer-calls'
import { useState } from 'react'
import { type PresetId, presetOf, presets } from './presets'
import { ShowBeforeSending } from './show-before-sending'

export type WriterPartProps = { readonly state: WriterState; readonly onChange: (state: WriterState) => void }

/** Where drafts by a model come from. Main asks before it is changed, naming the host. */
export function EndpointSettings({ state, onChange }: WriterPartProps) {
  const t = useWords()
  const [url, setUrl] = useState(state.base_url)
  const [problem, setProblem] = useState<WordKey | null>(null)
  const isSet = url.trim() === state.base_url
  const set = async (base_url: string) => {
    const answer = await studio.call('writer.set-endpoint', { base_url: base_url.trim() })
    if (answer.ok) {
      setProblem(null)
      setUrl(answer.value.base_url)
      onChange(answer.value)
      return
    }
    // Declined by the user: nothing is wrong, and nothing was changed.
    setProblem(answer.problem.kind === 'declined' ? null : 'writer:notALink')
  }
  const choose = (id: PresetId) => {
    setProblem(null)
    setUrl(presets.find(preset => preset.id === id)?.base_url ?? '')
  }
  return (
    <section aria-label={t('writer:endpoint')} className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-4">
        <h3 className="font-medium">{t('writer:endpoint')}</h3>
        <Select
          label={t('writer:preset')}
          value={presetOf(url)}
          options={[...presets.map(({ id, name }) => ({ id, label: name })), { id: 'own', label: t('writer:own') }]}
          onChange={choose}
        />
      </div>
      <form
        className="flex items-end gap-2"
        onSubmit={event => {
          event.preventDefault()
          void set(url)
        }}
      >
        <div className="min-w-0 grow">
          <TextField
            label={t('writer:baseUrl')}
            isLabelHidden
            maxLength={500}
            placeholder="https://"
            value={url}
            onChange={setUrl}
          />
        </div>
        <Button type="submit" variant={isSet ? 'plain' : 'primary'} isDisabled={isSet || url.trim() === ''}>
          {t('writer:set')}
        </Button>
        {state.base_url ? (
          <Button variant="quiet" onPress={() => void set('')}>
            {t('writer:useNone')}
          </Button>
        ) : null}
      </form>
      {problem ? (
        <p role="alert" className="text-bad text-small">
          {t(problem)}
        </p>
      ) : null}
      <p className="text-ink-soft text-small">
        {state.host ? t('writer:sentTo', { host: state.host }) : t('writer:sentNowhere')}
      </p>
      {state.host ? <ShowBeforeSending host={state.host} /> : null}
    </section>
  )
}
