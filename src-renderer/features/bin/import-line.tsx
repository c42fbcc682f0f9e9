import { ProgressBar } from '@renderer/components/progress-bar'
import { useImportStore } from '@renderer/database/import-store'
import { useWords } from '@renderer/words/words'

/** Which of how many files is looked at now. */
export function ImportLine() {
  const t = useWords()
  const isRunning = useImportStore(state => state.running > 0 && state.progress !== null)
  const progress = useImportStore(state => state.progress)
  if (!isRunning || !progress) return null
  const { done, total, name } = progress
  return (
    <div className="flex flex-col gap-1.5 rounded-md bg-wash p-2.5 text-small" role="status">
      <div className="flex gap-2">
        <bdi className="min-w-0 grow truncate">{name}</bdi>
        <span className="text-ink-soft tabular-nums">{t('bin:importing', { done, total })}</span>
      </div>
      <ProgressBar label={t('bin:importingFiles')} fraction={total > 0 ? done / total : null} />
    </div>
  )
}
