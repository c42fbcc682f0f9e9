import { Button } from '@renderer/components/button'
import { ProgressBar } from '@renderer/components/progress-bar'
import { stopImport } from '@renderer/database/import-files'
import { useImportStore } from '@renderer/database/import-store'
import { useWords } from '@renderer/words/words'

/** Which of how many files is looked at now, and the way to end it. */
export function ImportLine() {
  const t = useWords()
  const isRunning = useImportStore(state => state.running > 0 && state.progress !== null)
  const progress = useImportStore(state => state.progress)
  if (!isRunning || !progress) return null
  const { done, total, name } = progress
  return (
    <div className="flex flex-col gap-1.5 rounded-md bg-wash p-2.5 text-small">
      <div className="flex items-center gap-2">
        <span role="status" className="flex min-w-0 grow gap-2">
          <bdi className="min-w-0 grow truncate">{name}</bdi>
          <span className="shrink-0 text-ink-soft tabular-nums">{t('bin:importing', { done, total })}</span>
        </span>
        <Button size="small" variant="quiet" aria-label={t('bin:stopImportLong')} onPress={() => void stopImport()}>
          {t('bin:stopImport')}
        </Button>
      </div>
      <ProgressBar label={t('bin:importingFiles')} fraction={total > 0 ? done / total : null} />
    </div>
  )
}
