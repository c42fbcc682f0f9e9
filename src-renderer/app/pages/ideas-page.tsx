import { useTakenPages } from '@renderer/database/idea-queries'
import { addTopic } from '@renderer/features/ideas/add-ideas'
import { IdeasScreen } from '@renderer/features/ideas/ideas-screen'
import { closeSide } from '@renderer/features/ideas/ideas-store'
import { TopicsPanel } from '@renderer/features/topics/topics-panel'
import { SavedLine } from '@renderer/features/undo/saved-line'
import { askToWrite } from '@renderer/features/write/desk-store'
import { WaitingList } from '@renderer/features/write/waiting-list'
import { useWords } from '@renderer/words/words'
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
          onWrite={prompt_ids => askToWrite({ prompt_ids: prompt_ids.slice(0, 10), script_id: null })}
          onOpenScript={script_id => goTo({ screen: 'script', script_id })}
          topics={<Topics />}
        />
      </main>
      <footer className="flex h-8 shrink-0 items-center gap-4 border-line border-t bg-surface px-4">
        <WaitingList onOpen={script_id => goTo({ screen: 'script', script_id })} />
        <span className="grow" />
        <SavedLine />
      </footer>
    </div>
  )
}

function Topics() {
  const taken = useTakenPages()
  return <TopicsPanel taken={taken} onTake={(topic, site) => void addTopic({ ...topic, site })} onClose={closeSide} />
}
