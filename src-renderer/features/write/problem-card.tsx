import { Button } from '@renderer/components/button'
import { useWords } from '@renderer/words/words'
import { usableDrafts, type Work } from '@shared/domain/writing-work'
import { CircleAlert, CirclePause, RotateCcw, Settings2, Wand } from 'lucide-react'
import { type NextStep, toldOf } from './problem-words'
import { useCountdown } from './use-countdown'

type ProblemCardProps = {
  readonly work: Work
  readonly onRetry: () => void
  /** Absent where the built-in writer cannot do it. */
  readonly onBuiltIn?: () => void
  readonly onSettings: () => void
}

const icons = { retry: <RotateCcw />, settings: <Settings2 />, 'built-in': <Wand /> }

/** Why there is not more than there is, what is safe, and the ways on. Nothing for a work that went well. */
export function ProblemCard({ work, onRetry, onBuiltIn, onSettings }: ProblemCardProps) {
  const t = useWords()
  const told = toldOf(t, work)
  const wait = useCountdown(told?.until ?? null)
  if (!told) return null
  const isFailure = work.state.kind === 'failed'
  const acts: Record<NextStep, (() => void) | undefined> = {
    retry: onRetry,
    settings: onSettings,
    'built-in': onBuiltIn,
  }
  const names: Record<NextStep, string> = {
    retry: wait > 0 ? t('write:retryIn', { count: wait }) : t('write:retry'),
    settings: t('write:openSettings'),
    'built-in': t('write:useBuiltIn'),
  }
  const count = usableDrafts(work).length
  return (
    <div
      role={isFailure ? 'alert' : 'status'}
      className={`flex items-start gap-3 rounded-lg p-3 ${isFailure ? 'bg-bad-wash' : 'bg-wash'}`}
    >
      {isFailure ? (
        <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-hidden />
      ) : (
        <CirclePause className="mt-0.5 size-4 shrink-0 text-ink-soft" aria-hidden />
      )}
      <div className="flex min-w-0 grow flex-col gap-1">
        <p dir="auto" className="wrap-anywhere font-medium">
          {told.what}
        </p>
        <p className="text-ink-soft text-small">
          {count > 0 ? `${t('write:keptSoFar')} ` : null}
          {told.next}
        </p>
        <div className="flex flex-wrap gap-2 pt-1.5">
          {told.steps.map((step, index) => {
            const act = acts[step]
            return act ? (
              <Button
                key={step}
                size="small"
                variant={index === 0 ? 'plain' : 'quiet'}
                icon={icons[step]}
                isDisabled={step === 'retry' && wait > 0}
                onPress={act}
              >
                {names[step]}
              </Button>
            ) : null
          })}
        </div>
      </div>
    </div>
  )
}
