import { useSavedStore } from '@renderer/database/saved-store'
import { spokenLocale, useWords } from '@renderer/words/words'
import { Check, TriangleAlert } from 'lucide-react'
import { useLasting } from './use-lasting'

/** A write that takes longer than this (milliseconds) is spoken of; shorter ones would only flicker. */
const slow = 400

/** Whether what was done is safe on the disk, and since when; also that no copy of it could be written, which repairs need. */
export function SavedLine() {
  const t = useWords()
  const { at, hasFailed, waiting, notCopied } = useSavedStore()
  const isSlow = useLasting(waiting > 0, slow)
  if (hasFailed) {
    return (
      <span role="alert" className="flex items-center gap-1.5 font-medium text-bad text-small">
        <TriangleAlert className="size-3.5" aria-hidden />
        {t('undo:notSaved')}
      </span>
    )
  }
  if (notCopied) {
    return (
      <span role="alert" className="flex items-center gap-1.5 font-medium text-small text-warn">
        <TriangleAlert className="size-3.5" aria-hidden />
        {t(`undo:notCopied.${notCopied}`)}
      </span>
    )
  }
  const time = at === null ? null : new Intl.DateTimeFormat(spokenLocale(), { timeStyle: 'short' }).format(at)
  return (
    <span
      aria-busy={waiting > 0}
      className="flex items-center gap-1.5 text-ink-faint text-small tabular-nums aria-busy:opacity-60"
    >
      <Check className="size-3.5 text-good" aria-hidden />
      {isSlow ? t('undo:saving') : time ? t('undo:savedAt', { time }) : t('undo:saved')}
    </span>
  )
}
