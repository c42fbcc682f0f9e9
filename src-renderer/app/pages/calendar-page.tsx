import { CalendarScreen } from '@renderer/features/calendar/calendar-screen'
import { showPost } from '@renderer/publishing/shown-post'
import { useWords } from '@renderer/words/words'
import { goTo } from '../place'
import { ScreenFrame } from '../screen-frame'

/** Every post on its day. */
export function CalendarPage() {
  const t = useWords()
  return (
    <ScreenFrame label={t('app:calendar')}>
      <CalendarScreen
        onOpen={showPost}
        onCompose={set_id => goTo({ screen: 'compose', set_id })}
        onAccounts={() => goTo({ screen: 'accounts' })}
      />
    </ScreenFrame>
  )
}
