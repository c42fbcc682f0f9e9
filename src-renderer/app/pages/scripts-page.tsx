import { ImportScriptButton } from '@renderer/features/script-files/import-button'
import { ScriptFilesDrop } from '@renderer/features/script-files/script-files-drop'
import { putScript } from '@renderer/features/scripts/new-script'
import { ScriptsList } from '@renderer/features/scripts/scripts-list'
import { StatusChip } from '@renderer/features/versions/status-chip'
import { WaitingList } from '@renderer/features/write/waiting-list'
import { useWords } from '@renderer/words/words'
import type { ScriptId } from '@shared/domain/ids'
import { goTo } from '../place'
import { ScreenFrame } from '../screen-frame'

const open = (script_id: ScriptId) => goTo({ screen: 'script', script_id })

/** The list of scripts. */
export function ScriptsPage() {
  const t = useWords()
  return (
    <ScreenFrame
      label={t('app:scripts')}
      work={<WaitingList onOpen={script_id => goTo({ screen: 'script', script_id })} />}
    >
      <ScriptFilesDrop put={putScript} onOpen={open}>
        <ScriptsList
          onOpen={open}
          status={script => <StatusChip script={script} isBrief />}
          more={<ImportScriptButton put={putScript} onOpen={open} />}
        />
      </ScriptFilesDrop>
    </ScreenFrame>
  )
}
