import { clockTime } from '@renderer/components/format-time'
import type { Words } from '@renderer/words/words'
import type { FactsByMedia } from '@shared/domain/beat-length'
import { type CutComparison, type CutSide, compareCuts, cutFigures } from '@shared/domain/compare-cuts'
import { isSameCut } from '@shared/domain/kept-cut'

/** What a version holds: `7 beats · 12 clips · 0:34`; of words alone how long they take to read. */
export function holdsText(t: Words, version: CutSide, facts: FactsByMedia): string {
  const { beats, clips, seconds } = cutFigures(version, facts)
  const held = version.cut ? t('versions:holds.clips', { count: clips }) : t('versions:holds.words')
  return [t('versions:holds.beats', { count: beats }), held, clockTime(seconds)].join(' · ')
}

/** What changed in the cut, in words; '' where neither side has one. */
export function cutText(t: Words, before: CutSide, after: CutSide, facts: FactsByMedia): string {
  if (!before.cut && !after.cut) return ''
  if (!before.cut) return t('versions:cut.noneBefore')
  if (!after.cut) return t('versions:cut.noneAfter')
  const said = isSameCut(before.cut, after.cut) ? [] : changesText(t, compareCuts(before, after, facts))
  return said.length > 0 ? t('versions:cut.changes', { changes: said.join(' · ') }) : t('versions:cut.same')
}

function changesText(t: Words, { added, removed, changed, aspects, longer }: CutComparison): string[] {
  const seconds = Math.round(longer)
  return [
    added > 0 ? t('versions:cut.added', { count: added }) : '',
    removed > 0 ? t('versions:cut.removed', { count: removed }) : '',
    changed > 0 ? t('versions:cut.changed', { count: changed }) : '',
    ...aspects.map(aspect => t(`versions:cut.aspect.${aspect}`)),
    seconds > 0 ? t('versions:cut.longer', { time: clockTime(seconds) }) : '',
    seconds < 0 ? t('versions:cut.shorter', { time: clockTime(-seconds) }) : '',
  ].filter(Boolean)
}
