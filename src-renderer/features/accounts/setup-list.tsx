import { Button } from '@renderer/components/button'
import { studio } from '@renderer/studio'
import { useWords } from '@renderer/words/words'
import type { Provider } from '@shared/domain/provider'
import type { SetupCheck } from '@shared/domain/setup-check'
import { CircleAlert, CircleCheck, CircleHelp, ListChecks, LoaderCircle } from 'lucide-react'
import { useEffect, useState } from 'react'

type SetupListProps = {
  readonly provider: Provider
  /** Looks by itself each time it changes; 0 for not yet. */
  readonly turn: number
}

type Checked = SetupCheck | 'asking' | 'broken' | null

/** What stands between the user and signing in, step by step. */
export function SetupList({ provider, turn }: SetupListProps) {
  const t = useWords()
  const [checked, setChecked] = useState<Checked>(null)
  const [asked, setAsked] = useState(turn)
  useEffect(() => setAsked(before => before + (turn > 0 ? 1 : 0)), [turn])
  useEffect(() => {
    if (asked === 0) return
    let isHere = true
    setChecked('asking')
    void studio.call('accounts.check-setup', { provider }).then(answer => {
      if (isHere) setChecked(answer.ok ? answer.value : 'broken')
    })
    return () => {
      isHere = false
    }
  }, [asked, provider])
  return (
    <section aria-label={t('accounts:setup')} className="flex flex-col gap-3 border-line border-t pt-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold text-read">{t('accounts:setup')}</h3>
        <Button
          size="small"
          icon={checked === 'asking' ? <LoaderCircle className="animate-spin" /> : <ListChecks />}
          isDisabled={checked === 'asking'}
          onPress={() => setAsked(asked + 1)}
        >
          {t(checked === 'asking' ? 'accounts:setupAsking' : 'accounts:setupCheck')}
        </Button>
      </div>
      <div role="status">
        {checked === null ? <p className="text-ink-soft text-small">{t('accounts:setupText', { provider })}</p> : null}
        {checked === 'broken' ? <p className="text-small">{t('accounts:setupBroken')}</p> : null}
        {checked !== null && typeof checked === 'object' ? <SetupSteps check={checked} /> : null}
      </div>
    </section>
  )
}

const marks = {
  good: { icon: CircleCheck, look: 'text-good' },
  bad: { icon: CircleAlert, look: 'text-bad' },
  unknown: { icon: CircleHelp, look: 'text-warn' },
} as const

function SetupSteps({ check: { provider, steps } }: { readonly check: SetupCheck }) {
  const t = useWords()
  return (
    <ol className="flex flex-col gap-3">
      {steps.map(({ step, is, detail }) => {
        const { icon: Icon, look } = marks[is]
        return (
          <li key={step} className="flex items-start gap-2">
            <Icon className={`mt-0.5 size-4 shrink-0 ${look}`} aria-hidden />
            <div className="min-w-0">
              <p className="font-medium">{t(`accounts:setup.${step}`, { provider })}</p>
              <p className="wrap-anywhere text-ink-soft text-small">
                {t(`accounts:setup.${step}.${is}`, { provider, detail })}
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
