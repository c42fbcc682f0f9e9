import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { TextField } from '@renderer/components/text-field'
import { editScript } from '@renderer/database/edit-script'
import { useWords } from '@renderer/words/words'
import type { Script } from '@shared/domain/script'
import { useState } from 'react'

type RenameDialogProps = { readonly script: Script; readonly isOpen: boolean; readonly onClose: () => void }

/** Asks for a script's new name. */
export function RenameDialog({ script, isOpen, onClose }: RenameDialogProps) {
  const t = useWords()
  const [title, setTitle] = useState(script.title)
  const rename = () => {
    void editScript(script.script_id, 'scripts:edit.rename', one => ({ ...one, title: title.trim() }))
    onClose()
  }
  return (
    <Dialog title={t('scripts:rename')} isOpen={isOpen} onClose={onClose} closeLabel={t('scripts:cancel')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={event => {
          event.preventDefault()
          rename()
        }}
      >
        <TextField label={t('scripts:name')} autoFocus maxLength={200} value={title} onChange={setTitle} />
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('scripts:cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('scripts:rename')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
