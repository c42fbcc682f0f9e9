import { useAction } from '@renderer/keymap/use-action'
import { useEffect } from 'react'
import { redoEdit, undoEdit } from './undo-edit'

/**
 * Whether undo means the library's edits here. In a script's own words it does; a search, a number or a dialog that is
 * still to be answered takes back its own letters.
 */
function isForLibrary({ target }: Event): boolean {
  if (!(target instanceof Element)) return true
  const marked = target.closest<HTMLElement>('[data-undo]')?.dataset.undo
  return (
    marked === 'words' || (marked !== 'own' && !target.matches('textarea, input:not([type=range], [type=checkbox])'))
  )
}

function takeOver(event: Event, step: () => Promise<void>): void {
  if (!isForLibrary(event)) return
  event.preventDefault()
  void step()
}

/** Undo and redo by key and by the system's Edit menu, also inside a script's words: they are edits like any other. */
export function useUndoKeys(): void {
  useAction('edit.undo', () => void undoEdit(), { isFor: isForLibrary })
  useAction('edit.redo', () => void redoEdit(), { isFor: isForLibrary })
  useEffect(() => {
    const hear = (event: InputEvent) => {
      if (event.inputType === 'historyUndo') takeOver(event, undoEdit)
      if (event.inputType === 'historyRedo') takeOver(event, redoEdit)
    }
    document.addEventListener('beforeinput', hear)
    return () => document.removeEventListener('beforeinput', hear)
  }, [])
}
