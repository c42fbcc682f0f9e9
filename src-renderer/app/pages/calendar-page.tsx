import { useWords } from '@renderer/words/words'
import { ScreenNav } from '../screen-nav'
import { TopBar } from '../top-bar'
import { Wordmark } from '../wordmark'

/** Every post on its day. */
export function CalendarPage() {
  const t = useWords()
  return (
    <div className="flex h-full flex-col">
      <TopBar
        start={
          <>
            <Wordmark />
            <ScreenNav />
          </>
        }
      />
      <main aria-label={t('app:calendar')} className="min-h-0 grow" />
    </div>
  )
}
