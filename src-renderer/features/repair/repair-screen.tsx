import { Button } from '@renderer/components/button'
import type { Damage } from '@renderer/database/damage'
import { keepWhatIsThere, type RepairProblem, restoreSnapshot, startFresh } from '@renderer/database/repair'
import { useWords } from '@renderer/words/words'
import type { LibraryManifest } from '@shared/domain/library-manifest'
import type { Result } from '@shared/domain/result'
import { DatabaseBackup } from 'lucide-react'
import { useState } from 'react'
import { ageText } from './age-text'
import { MissingList } from './missing-list'
import { useNewestSnapshot } from './use-newest-snapshot'

type RepairScreenProps = {
  readonly damage: Damage
  readonly manifest: LibraryManifest | null
  readonly onRepaired: () => void
}

/** Shown instead of the app when the database is not what it was: says what is missing and offers what can be done. */
export function RepairScreen({ damage, manifest, onRepaired }: RepairScreenProps) {
  const t = useWords()
  const snapshot = useNewestSnapshot()
  const [isWorking, setWorking] = useState(false)
  const [problem, setProblem] = useState<RepairProblem | null>(null)
  const repair = async (work: Promise<Result<unknown, RepairProblem>>) => {
    setWorking(true)
    const result = await work
    setWorking(false)
    if (result.ok) onRepaired()
    else setProblem(result.problem)
  }
  const keep = async () => {
    await keepWhatIsThere(manifest)
    onRepaired()
  }
  return (
    <main className="flex h-full items-center justify-center p-8">
      <div className="flex max-w-xl flex-col gap-4 rounded-xl bg-surface p-8 shadow-float">
        <DatabaseBackup className="size-8 text-warn" aria-hidden />
        <h1 className="font-semibold text-large">{t('repair:title')}</h1>
        <p className="text-ink-soft">{t(`repair:${damage.kind}`)}</p>
        <MissingList missing={damage.missing} />
        <p className="text-ink-soft">
          {snapshot ? t('repair:copy', { age: ageText(snapshot.taken_at), count: snapshot.rows }) : t('repair:noCopy')}
        </p>
        {problem ? (
          <p role="alert" className="rounded-md bg-bad-wash p-3 text-bad">
            {t(problem.kind === 'snapshot-damaged' ? 'repair:copyDamaged' : 'repair:notSetAside')}
          </p>
        ) : null}
        <div className="flex flex-wrap gap-2 pt-2">
          {snapshot ? (
            <Button
              variant="primary"
              isDisabled={isWorking}
              onPress={() => void repair(restoreSnapshot(snapshot.snapshot_id, manifest))}
            >
              {t('repair:restore')}
            </Button>
          ) : null}
          {damage.kind === 'gone' ? null : (
            <Button isDisabled={isWorking} onPress={() => void keep()}>
              {t('repair:keep')}
            </Button>
          )}
          <Button variant="quiet" isDisabled={isWorking} onPress={() => void repair(startFresh())}>
            {t('repair:fresh')}
          </Button>
        </div>
        <p className="text-ink-faint text-small">{t('repair:nothingDeleted')}</p>
      </div>
    </main>
  )
}
