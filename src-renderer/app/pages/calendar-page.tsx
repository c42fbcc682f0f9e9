import { CalendarScreen } from '@renderer/features/calendar/calendar-screen'
import { SavedLine } from '@renderer/features/undo/saved-line'
import { showPost } from '@renderer/publishing/shown-post'
import { useWords } from '@renderer/words/words'
import { goTo } from '../place'
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
      <main aria-label={t('app:calendar')} className="min-h-0 grow">
        <CalendarScreen
          onOpen={showPost}
          onCompose={set_id => goTo({ screen: 'compose', set_id })}
          onAccounts={() => goTo({ screen: 'accounts' })}
        />
      </main>
      <footer className="flex h-8 shrink-0 items-center gap-4 border-line border-t bg-surface px-4">
        <span className="grow" />
        <SavedLine />
      </footer>
    </div>
  )
}
