import { ChoiceGroup } from '@renderer/components/choice-group'
import { EmptyState } from '@renderer/components/empty-state'
import { useWords, type Words } from '@renderer/words/words'
import type { FactsByMedia } from '@shared/domain/beat-length'
import { type Comparison, compareBeats } from '@shared/domain/compare-beats'
import type { CutSide } from '@shared/domain/compare-cuts'
import { Equal } from 'lucide-react'
import { useMemo, useState } from 'react'
import { cutText } from './cut-text'
import { DifferenceList } from './difference-list'

type Side = CutSide & { readonly title: string }
type VersionCompareProps = {
  readonly before: Side
  readonly after: Side
  readonly language: string
  readonly facts: FactsByMedia
}

/** What changed between two states of a script, in numbers and beat by beat, and of its cut in words. */
export function VersionCompare({ before, after, language, facts }: VersionCompareProps) {
  const t = useWords()
  const [scope, setScope] = useState<'all' | 'changes'>('all')
  const comparison = useMemo(
    () => compareBeats(before.beats, after.beats, language),
    [before.beats, after.beats, language],
  )
  const counts = countsText(t, comparison)
  const cut = useMemo(() => cutText(t, before, after, facts), [t, before, after, facts])
  const isRenamed = before.title !== after.title
  const rows = scope === 'all' ? comparison.rows : comparison.rows.filter(row => row.kind !== 'same' || row.isMoved)
  return (
    <>
      <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-3 border-line border-b px-4 py-1.5">
        <p role="status" className="min-w-0 grow text-small tabular-nums">
          {counts.length > 0 ? counts.join(' · ') : t('versions:sameWords')}
          {cut ? <span className="block text-ink-soft">{cut}</span> : null}
          {isRenamed ? (
            <span className="block truncate text-ink-soft">
              {t('versions:titleWas')} <bdi>{before.title || t('versions:untitled')}</bdi>
            </span>
          ) : null}
        </p>
        {counts.length > 0 ? (
          <ChoiceGroup
            label={t('versions:scope')}
            value={scope}
            choices={[
              { id: 'all', label: t('versions:scope.all') },
              { id: 'changes', label: t('versions:scope.changes') },
            ]}
            onChange={setScope}
          />
        ) : null}
      </div>
      {rows.length > 0 ? (
        <DifferenceList key={scope} rows={rows} language={language} />
      ) : (
        <EmptyState icon={<Equal />} text={t('versions:sameWords')} />
      )}
    </>
  )
}

function countsText(t: Words, { changed, added, removed, moved }: Comparison): string[] {
  return [
    changed > 0 ? t('versions:count.changed', { count: changed }) : '',
    added > 0 ? t('versions:count.added', { count: added }) : '',
    removed > 0 ? t('versions:count.removed', { count: removed }) : '',
    moved > 0 ? t('versions:count.moved', { count: moved }) : '',
  ].filter(Boolean)
}
