import { Button } from '@renderer/components/button'
import { EmptyState } from '@renderer/components/empty-state'
import { useWords } from '@renderer/words/words'
import { CalendarDays } from 'lucide-react'
import type { Calendar } from './use-calendar'

type EmptyProps = { readonly calendar: Calendar; readonly onAccounts: () => void }

/** What stands where nothing could be posted yet. */
export function EmptyCalendar({ calendar, onAccounts }: EmptyProps) {
  const t = useWords()
  const hasAccounts = calendar.accounts.size > 0
  return (
    <EmptyState icon={<CalendarDays />} text={t(hasAccounts ? 'calendar:emptyFilm' : 'calendar:emptyAccount')}>
      {hasAccounts ? null : (
        <Button variant="primary" onPress={onAccounts}>
          {t('calendar:toAccounts')}
        </Button>
      )}
    </EmptyState>
  )
}
