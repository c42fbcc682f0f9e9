import { Button } from '@renderer/components/button'
import { useWords } from '@renderer/words/words'
import type { WordingField } from '@shared/domain/post-wording'
import { Link2, Pencil, Undo2 } from 'lucide-react'

type OwnMarkProps = {
  readonly field: WordingField
  readonly isOwn: boolean
  readonly isLocked: boolean
  readonly onShare: () => void
}

/** Says whether a field says here what it says everywhere, and leads back to that. */
export function OwnMark({ field, isOwn, isLocked, onShare }: OwnMarkProps) {
  const t = useWords()
  if (!isOwn) {
    return (
      <span className="inline-flex items-center gap-1 text-ink-faint text-small">
        <Link2 className="size-3.5" aria-hidden />
        {t('compose:asInAll')}
      </span>
    )
  }
  return (
    <span className="inline-flex items-center gap-1">
      <span className="inline-flex h-5 items-center gap-1 rounded-full bg-accent-wash px-2 font-medium text-accent text-small">
        <Pencil className="size-3" aria-hidden />
        {t('compose:own')}
      </span>
      {isLocked ? null : (
        <Button variant="quiet" size="small" icon={<Undo2 />} onPress={onShare}>
          {t('compose:shareAgain')}
          <span className="sr-only">{t('compose:shareAgainOf', { field: t(`compose:field.${field}`) })}</span>
        </Button>
      )}
    </span>
  )
}
