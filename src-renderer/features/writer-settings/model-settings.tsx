import { Button } from '@renderer/components/button'
import { ComboBox } from '@renderer/components/combo-box'
import { studio } from '@renderer/studio'
import { useWords } from '@renderer/words/words'
import type { CallResult } from '@shared/bridge/studio'
import { CircleAlert, CircleCheck, LoaderCircle, PlugZap } from 'lucide-react'
import { useEffect, useState } from 'react'
import { chooseForWriter } from './change-writer'
import type { WriterPartProps } from './endpoint-settings'
import { testWords } from './test-words'

type Models = CallResult<'writer.models'>
type Tested = CallResult<'writer.test'>

/** Which model writes, from the endpoint's list or typed, and whether it answers. */
export function ModelSettings({ state, onChange }: WriterPartProps) {
  const t = useWords()
  const [models, setModels] = useState<Models>()
  const [tested, setTested] = useState<Tested | 'asked'>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key may open another list
  useEffect(() => {
    let isHere = true
    void studio.call('writer.models', {}).then(answer => isHere && setModels(answer))
    return () => {
      isHere = false
    }
  }, [state.key])
  const choose = async (model: string) => {
    setTested(undefined)
    onChange(await chooseForWriter(state, { model: model.slice(0, 200) }))
  }
  const test = async () => {
    setTested('asked')
    setTested(await studio.call('writer.test', {}))
  }
  const names = models?.ok ? models.value : []
  return (
    <section aria-label={t('writer:model')} className="flex flex-col gap-2 border-line border-t pt-4">
      <h3 className="font-medium">{t('writer:model')}</h3>
      <div className="flex gap-2">
        <ComboBox
          label={t('writer:model')}
          isLabelHidden
          className="grow"
          shown={state.model}
          placeholder={t('writer:modelPlaceholder')}
          options={names.map(id => ({ id, label: id }))}
          onCommit={model => void choose(model)}
        />
        <Button icon={<PlugZap />} isDisabled={state.model === '' || tested === 'asked'} onPress={() => void test()}>
          {t('writer:test')}
        </Button>
      </div>
      <div role="status" className="min-h-4 text-small">
        <TestLine tested={tested} host={state.host} />
        {tested === undefined && models ? (
          <p className="text-ink-faint">
            {models.ok ? t('writer:offered', { count: names.length }) : t('writer:noList')}
          </p>
        ) : null}
      </div>
    </section>
  )
}

type TestLineProps = { readonly tested: Tested | 'asked' | undefined; readonly host: string }

function TestLine({ tested, host }: TestLineProps) {
  const t = useWords()
  if (tested === undefined) return null
  if (tested === 'asked') {
    return (
      <p className="flex items-center gap-2 text-ink-soft">
        <LoaderCircle className="size-4 animate-spin" aria-hidden />
        {t('writer:testing', { host })}
      </p>
    )
  }
  if (tested.ok) {
    return (
      <p className="flex items-center gap-2 text-good">
        <CircleCheck className="size-4" aria-hidden />
        {t('writer:answers', { model: tested.value.model, host })}
      </p>
    )
  }
  const { what, next } = testWords(t, tested.problem, host)
  return (
    <p className="flex items-start gap-2">
      <CircleAlert className="mt-px size-4 shrink-0 text-bad" aria-hidden />
      <span className="wrap-anywhere">
        <span className="font-medium">{what}</span> <span className="text-ink-soft">{next}</span>
      </span>
    </p>
  )
}
