import { clockTime } from '@renderer/components/format-time'
import { IconButton } from '@renderer/components/icon-button'
import { ProgressBar } from '@renderer/components/progress-bar'
import { studio } from '@renderer/studio'
import { useWords } from '@renderer/words/words'
import type { RenderProgress } from '@shared/domain/render-job'
import { X } from 'lucide-react'

type RunningCardProps = { readonly progress: RenderProgress; readonly title: string }

/** A film being made: which step, how far, how fast, how long still. */
export function RunningCard({ progress, title }: RunningCardProps) {
  const t = useWords()
  const { job_id, step, fraction, speed, secondsLeft } = progress
  const isWaiting = step === 'queued'
  return (
    <div className="flex h-12 shrink-0 items-center gap-4 px-4 text-small">
      <bdi className="max-w-64 truncate font-medium">{title}</bdi>
      <span className="w-36 shrink-0 truncate text-ink-soft">{t(`render:step.${step}`)}</span>
      <div className="min-w-16 grow">
        <ProgressBar label={t('render:progressOf', { title })} fraction={isWaiting ? null : fraction} />
      </div>
      <span className="w-10 shrink-0 text-end font-medium tabular-nums">
        {isWaiting ? null : t('render:percent', { percent: Math.floor(fraction * 100) })}
      </span>
      <span className="w-12 shrink-0 text-end text-ink-soft tabular-nums">
        {speed === null ? null : t('render:speed', { speed: speed.toFixed(1) })}
      </span>
      <span className="w-20 shrink-0 text-end text-ink-soft tabular-nums">
        {secondsLeft === null ? null : t('render:left', { time: clockTime(secondsLeft) })}
      </span>
      <IconButton
        size="small"
        label={t('render:cancel', { title })}
        icon={<X />}
        onPress={() => void studio.call('render.cancel', { job_id })}
      />
    </div>
  )
}
