import { IconButton } from '@renderer/components/icon-button'
import { useUndoStore } from '@renderer/database/undo-store'
import { useKeysOf } from '@renderer/keymap/keymap-store'
import { useWords } from '@renderer/words/words'
import { Redo2, Undo2 } from 'lucide-react'
import { redoEdit, undoEdit } from './undo-edit'

/** Undo and redo, each named for the edit it would take back or make again. */
export function UndoButtons() {
  const t = useWords()
  const done = useUndoStore(store => store.done.at(-1)?.label)
  const undone = useUndoStore(store => store.undone.at(-1)?.label)
  return (
    <div className="flex">
      <IconButton
        label={done ? t('undo:undo', { edit: t(done) }) : t('undo:nothing')}
        keys={useKeysOf('edit.undo')}
        icon={<Undo2 className="rtl:-scale-x-100" />}
        isDisabled={!done}
        onPress={() => void undoEdit()}
      />
      <IconButton
        label={undone ? t('undo:redo', { edit: t(undone) }) : t('undo:nothingMore')}
        keys={useKeysOf('edit.redo')}
        icon={<Redo2 className="rtl:-scale-x-100" />}
        isDisabled={!undone}
        onPress={() => void redoEdit()}
      />
    </div>
  )
}
