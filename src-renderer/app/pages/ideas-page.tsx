import { useTakenPages } from '@renderer/database/idea-queries'
import { addTopic } from '@renderer/features/ideas/add-ideas'
import { IdeasScreen } from '@renderer/features/ideas/ideas-screen'
import { closeSide } from '@renderer/features/ideas/ideas-store'
import { TopicsPanel } from '@renderer/features/topics/topics-panel'
import { askToWrite } from '@renderer/features/write/desk-store'
import { WaitingList } from '@renderer/features/write/waiting-list'
import { useWords } from '@renderer/words/words'
import { goTo } from '../place'
import { ScreenFrame } from '../screen-frame'

/** Every idea, and topics that may become some. */
export function IdeasPage() {
  const t = useWords()
  return (
    <ScreenFrame
      label={t('app:ideas')}
      work={<WaitingList onOpen={script_id => goTo({ screen: 'script', script_id })} />}
    >
      <IdeasScreen
        onWrite={prompt_ids => askToWrite({ prompt_ids: prompt_ids.slice(0, 10), script_id: null })}
        onOpenScript={script_id => goTo({ screen: 'script', script_id })}
        topics={<Topics />}
      />
    </ScreenFrame>
  )
}

function Topics() {
  const taken = useTakenPages()
  return <TopicsPanel taken={taken} onTake={(topic, site) => void addTopic({ ...topic, site })} onClose={closeSide} />
}
