import { useTakenPages } from '@renderer/database/idea-queries'
import { addTopic } from '@renderer/features/ideas/add-ideas'
import { IdeasScreen } from '@renderer/features/ideas/ideas-screen'
import { closeSide } from '@renderer/features/ideas/ideas-store'
import { TopicsPanel } from '@renderer/features/topics/topics-panel'
import { SavedLine } from '@renderer/features/undo/saved-line'
import { useWords } from '@renderer/words/words'
import type { PromptId } from '@shared/domain/ids'
import { goTo } from '../place'
import { ScreenNav } from '../screen-nav'
import { TopBar } from '../top-bar'
import { Wordmark } from '../wordmark'

/** Every idea, and topics that may become some. */
export function IdeasPage() {
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
      <main aria-label={t('app:ideas')} className="min-h-0 grow">
        <IdeasScreen
          onWrite={write}
          onOpenScript={script_id => goTo({ screen: 'script', script_id })}
          topics={<Topics />}
        />
      </main>
      <footer className="flex h-8 shrink-0 items-center justify-end border-line border-t bg-surface px-4">
        <SavedLine />
      </footer>
    </div>
  )
}

/** The write dialog is opened here. */
function write(_prompt_ids: readonly PromptId[]): void {}

function Topics() {
  const taken = useTakenPages()
  return <TopicsPanel taken={taken} onTake={(topic, site) => void addTopic({ ...topic, site })} onClose={closeSide} />
}
