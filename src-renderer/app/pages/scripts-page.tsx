import { ScriptsList } from '@renderer/features/scripts/scripts-list'
import { SavedLine } from '@renderer/features/undo/saved-line'
import { StatusChip } from '@renderer/features/versions/status-chip'
import { useWords } from '@renderer/words/words'
import { goTo } from '../place'
import { TopBar } from '../top-bar'
import { Wordmark } from '../wordmark'

/** The list of scripts. */
export function ScriptsPage() {
  const t = useWords()
  return (
    <div className="flex h-full flex-col">
      <TopBar start={<Wordmark />} />
      <main aria-label={t('app:scripts')} className="min-h-0 grow overflow-y-auto">
        <ScriptsList
          onOpen={script_id => goTo({ screen: 'script', script_id })}
          status={script => <StatusChip script={script} isBrief />}
        />
      </main>
      <footer className="flex h-8 shrink-0 items-center justify-end border-line border-t bg-surface px-4">
        <SavedLine />
      </footer>
    </div>
  )
}
