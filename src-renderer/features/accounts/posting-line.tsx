import { Button } from '@renderer/components/button'
import { useWords } from '@renderer/words/words'
import type { AccountId } from '@shared/domain/ids'
import { CalendarClock } from 'lucide-react'
import { useApproved, usePostingTimes } from './posting-settings'

type PostingLineProps = { readonly account_id: AccountId; readonly name: string; readonly onPosting: () => void }

/** An account's usual week in a few words, and the way to change it. */
export function PostingLine({ account_id, name, onPosting }: PostingLineProps) {
  const t = useWords()
  const posting = usePostingTimes(account_id)
  const isApproved = useApproved().includes(account_id)
  const parts = [
    posting?.times.length ? t('accounts:aWeek', { count: posting.times.length }) : t('accounts:noTimes'),
    ...(posting?.perDay ? [t('accounts:atMost', { count: posting.perDay })] : []),
    ...(isApproved ? [t('accounts:needsApproval')] : []),
  ]
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t pt-2">
      <p className="min-w-0 grow text-ink-soft text-small">{parts.join(' · ')}</p>
      <Button
        size="small"
        variant="quiet"
        icon={<CalendarClock />}
        aria-label={t('accounts:postingOf', { name })}
        onPress={onPosting}
      >
        {t('accounts:posting')}
      </Button>
    </div>
  )
}
