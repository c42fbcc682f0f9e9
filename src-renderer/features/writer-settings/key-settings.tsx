import { Button } from '@renderer/components/button'
import { CheckRow } from '@renderer/components/check-row'
import { studio } from '@renderer/studio'
import { useWords, type WordKey } from '@renderer/words/words'
import { ClipboardPaste, KeyRound, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { WriterPartProps } from './endpoint-settings'

/** The endpoint's key. Main takes it from the clipboard and keeps it: this page never has it. */
export function KeySettings({ state, onChange }: WriterPartProps) {
  const t = useWords()
  const [weak, setWeak] = useState(state.key === 'weak')
  const [problem, setProblem] = useState<WordKey | null>(null)
  const hasKey = state.key !== 'none'
  const paste = async () => {
    const answer = await studio.call('writer.paste-key', { weak: weak && !state.can_seal })
    if (answer.ok) onChange(answer.value)
    setProblem(answer.ok ? null : problemOf(answer.problem.kind))
  }
  const forget = async () => {
    const answer = await studio.call('writer.forget-key', {})
    if (answer.ok) onChange(answer.value)
  }
  return (
    <section aria-label={t('writer:key')} className="flex flex-col gap-2 border-line border-t pt-4">
      <div className="flex items-center justify-between gap-4">
        <h3 className="font-medium">{t('writer:key')}</h3>
        <div className="flex gap-2">
          {hasKey ? (
            <Button variant="quiet" onPress={() => void forget()}>
              {t('writer:forget')}
            </Button>
          ) : null}
          <Button icon={<ClipboardPaste />} onPress={() => void paste()}>
            {t('writer:paste')}
          </Button>
        </div>
      </div>
      <p className="flex items-start gap-2 text-ink-soft text-small">
        {state.key === 'weak' ? (
          <TriangleAlert className="mt-px size-3.5 shrink-0 text-warn" aria-hidden />
        ) : (
          <KeyRound className="mt-px size-3.5 shrink-0" aria-hidden />
        )}
        {t(`writer:key.${state.key}`)}
      </p>
      {problem ? (
        <p role="alert" className="text-bad text-small">
          {t(problem)}
        </p>
      ) : null}
      {state.can_seal ? null : (
        <div className="flex flex-col gap-2 rounded-lg p-3 ring-1 ring-line ring-inset">
          <p className="flex items-start gap-2 text-small">
            <TriangleAlert className="mt-px size-3.5 shrink-0 text-warn" aria-hidden />
            {t('writer:cannotSeal')}
          </p>
          <CheckRow label={t('writer:weak')} detail={t('writer:weakDetail')} isOn={weak} onChange={setWeak} />
        </div>
      )}
    </section>
  )
}

function problemOf(kind: string): WordKey {
  if (kind === 'clipboard-empty') return 'writer:clipboardEmpty'
  return kind === 'not-a-key' ? 'writer:notAKey' : 'writer:notPasted'
}
