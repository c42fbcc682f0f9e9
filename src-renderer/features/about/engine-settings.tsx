import { Button } from '@renderer/components/button'
import { CheckRow } from '@renderer/components/check-row'
import { studio } from '@renderer/studio'
import { useWords } from '@renderer/words/words'
import type { EngineState } from '@shared/bridge/engine-calls'
import type { EngineSettings as Chosen } from '@shared/domain/engine-settings'
import { Eraser } from 'lucide-react'
import { useEffect, useState } from 'react'

/** How films are made on this machine, and how much of their finished pieces is kept. */
export function EngineSettings() {
  const t = useWords()
  const [state, setState] = useState<EngineState>()
  useEffect(() => {
    void studio.call('engine.state', {}).then(answer => answer.ok && setState(answer.value))
  }, [])
  if (!state) return null
  const { prepares, hardware, kept_bytes } = state
  const change = async (changed: Partial<Chosen>) => {
    const answer = await studio.call('engine.change', { prepares, hardware, ...changed })
    if (answer.ok) setState(answer.value)
  }
  const clear = async () => {
    const answer = await studio.call('engine.clear', {})
    if (answer.ok) setState(answer.value)
  }
  return (
    <section aria-label={t('about:films')} className="flex flex-col gap-3">
      <CheckRow
        label={t('about:prepares')}
        detail={t('about:preparesDetail')}
        isOn={prepares}
        onChange={isOn => void change({ prepares: isOn })}
      />
      <CheckRow
        label={t('about:hardware')}
        detail={t('about:hardwareDetail')}
        isOn={hardware}
        onChange={isOn => void change({ hardware: isOn })}
      />
      <div className="flex items-center justify-between gap-4">
        <span>
          <span className="text-ink-soft">{t('about:kept', { size: (kept_bytes / 1e9).toFixed(2) })}</span>
          <span className="block text-ink-faint text-small">{t('about:keptDetail')}</span>
        </span>
        <Button icon={<Eraser />} isDisabled={kept_bytes === 0} onPress={() => void clear()}>
          {t('about:clear')}
        </Button>
      </div>
    </section>
  )
}
