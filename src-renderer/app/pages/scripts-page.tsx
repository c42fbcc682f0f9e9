import { ImportScriptButton } from '@renderer/features/script-files/import-button'
import { ScriptFilesDrop } from '@renderer/features/script-files/script-files-drop'
import { putScript } from '@renderer/features/scripts/new-script'
import { ScriptsList } from '@renderer/features/scripts/scripts-list'
import { SavedLine } from '@renderer/features/undo/saved-line'
import { StatusChip } from '@renderer/features/versions/status-chip'
import { WaitingList } from '@renderer/features/write/waiting-list'
import { useWords } from '@renderer/words/words'
import type { ScriptId } from '@shared/domain/ids'
import { goTo } from '../place'
import { ScreenNav } from '../screen-nav'
import { TopBar } from '../top-bar'
import { Wordmark } from '../wordmark'

const open = (script_id: ScriptId) => goTo({ screen: 'script', script_id })

/** The list of scripts. */
export function ScriptsPage() {
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
      <main aria-label={t('app:scripts')} className="min-h-0 grow">
        <ScriptFilesDrop put={putScript} onOpen={open}>
          <ScriptsList
            onOpen={open}
            status={script => <StatusChip script={script} isBrief />}
            more={<ImportScriptButton put={putScript} onOpen={open} />}
          />
        </ScriptFilesDrop>
      </main>
      <footer className="flex h-8 shrink-0 items-center gap-4 border-line border-t bg-surface px-4">
        <WaitingList onOpen={script_id => goTo({ screen: 'script', script_id })} />
        <span className="grow" />
        <SavedLine />
      </footer>
    </div>
  )
}
