import type { ScriptId } from '@shared/domain/ids'
import { closeDesk, useDeskStore } from './desk-store'
import { SendingDialog } from './sending-dialog'
import { TranslateDialog } from './translate-dialog'
import { WriteDialog } from './write-dialog'

type WritingDialogsProps = {
  /** Shows a script that has just been written. */
  readonly onWritten: (script_id: ScriptId) => void
  /** Shows the settings of the model. */
  readonly onSettings: () => void
}

/** The dialogs of writing; once for the whole page, so that any screen can ask for one. */
export function WritingDialogs({ onWritten, onSettings }: WritingDialogsProps) {
  const subject = useDeskStore(store => store.subject)
  const translated = useDeskStore(store => store.translated)
  return (
    <>
      {subject ? (
        <WriteDialog {...subject} isOpen onClose={closeDesk} onWritten={onWritten} onSettings={onSettings} />
      ) : null}
      {translated ? (
        <TranslateDialog
          script_id={translated}
          onClose={closeDesk}
          onWritten={onWritten}
          onSettings={() => {
            closeDesk()
            onSettings()
          }}
        />
      ) : null}
      <SendingDialog />
    </>
  )
}
