import { Button } from '@renderer/components/button'
import { Select } from '@renderer/components/select'
import type { Damage } from '@renderer/database/damage'
import { keepWhatIsThere, type RepairProblem, restoreSnapshot, startFresh } from '@renderer/database/repair'
import { logProblem } from '@renderer/studio'
import { useWords } from '@renderer/words/words'
import type { SnapshotId } from '@shared/domain/ids'
import type { LibraryManifest } from '@shared/domain/library-manifest'
import type { Result } from '@shared/domain/result'
import { DatabaseBackup } from 'lucide-react'
import { useState } from 'react'
import { ageText } from './age-text'
import { MissingList } from './missing-list'
import { useSnapshots } from './use-snapshots'

type RepairScreenProps = {
  readonly damage: Damage
  readonly manifest: LibraryManifest | null
  readonly onRepaired: () => void
}

const problemWords = {
  'snapshot-damaged': 'repair:copyDamaged',
  'not-set-aside': 'repair:notSetAside',
  thrown: 'repair:failed',
} as const

/** Shown instead of the app when the database is not what it was: says what is missing and offers what can be done. */
export function RepairScreen({ damage, manifest, onRepaired }: RepairScreenProps) {
  const t = useWords()
  const snapshots = useSnapshots()
  const [chosen, setChosen] = useState<SnapshotId>()
  const snapshot = snapshots.find(one => one.snapshot_id === chosen) ?? snapshots[0]
  const [isWorking, setWorking] = useState(false)
  const [problem, setProblem] = useState<keyof typeof problemWords | null>(null)
  const repair = async (work: () => Promise<Result<unknown, RepairProblem>>) => {
    setWorking(true)
    try {
      const result = await work()
      if (result.ok) onRepaired()
      else setProblem(result.problem.kind)
    } catch (error) {
      logProblem('The library could not be repaired', error)
      setProblem('thrown')
    } finally {
      setWorking(false)
    }
  }
  return (
    <main className="flex h-full items-center justify-center p-8">
      <div className="flex max-w-xl flex-col gap-4 rounded-xl bg-surface p-8 shadow-float">
        <DatabaseBackup className="size-8 text-warn" aria-hidden />
        <h1 className="font-semibold text-large">{t('repair:title')}</h1>
        <p className="text-ink-soft">{t(`repair:${damage.kind}`)}</p>
        <MissingList missing={damage.missing} />
        <p className="text-ink-soft">
          {snapshots[0]
            ? t('repair:copy', { age: ageText(snapshots[0].taken_at), count: snapshots[0].rows })
            : t('repair:noCopy')}
        </p>
        {snapshot && snapshots.length > 1 ? (
          <div>
            <Select
              label={t('repair:which')}
              value={snapshot.snapshot_id}
              options={snapshots.map(one => ({
                id: one.snapshot_id,
                label: t('repair:copyOf', { age: ageText(one.taken_at), count: one.rows }),
              }))}
              onChange={setChosen}
            />
          </div>
        ) : null}
        {problem ? (
          <p role="alert" className="rounded-md bg-bad-wash p-3 text-bad">
            {t(problemWords[problem])}
          </p>
        ) : null}
        <div className="flex flex-wrap gap-2 pt-2">
          {snapshot ? (
            <Button
              variant="primary"
              isDisabled={isWorking}
              onPress={() => void repair(() => restoreSnapshot(snapshot.snapshot_id, manifest))}
            >
              {t('repair:restore')}
            </Button>
          ) : null}
          {damage.kind === 'gone' ? null : (
            <Button isDisabled={isWorking} onPress={() => void repair(() => keepWhatIsThere(manifest))}>
              {t('repair:keep')}
            </Button>
          )}
          <Button variant="quiet" isDisabled={isWorking} onPress={() => void repair(startFresh)}>
            {t('repair:fresh')}
          </Button>
        </div>
        <p className="text-ink-faint text-small">{t('repair:nothingDeleted')}</p>
      </div>
    </main>
  )
}
