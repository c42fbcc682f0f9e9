import { useEffect } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import { redoEdit, undoEdit } from './undo-edit'

const everywhere = { preventDefault: true, enableOnFormTags: true, enableOnContentEditable: true } as const

/** Undo and redo by key and by the system's Edit menu, also inside a text: its words are edits like any other. */
export function useUndoKeys(): void {
  useHotkeys('mod+z', () => void undoEdit(), everywhere)
  useHotkeys(['mod+shift+z', 'ctrl+y'], () => void redoEdit(), everywhere)
  useEffect(() => {
    const takeOver = (event: InputEvent) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
      event.preventDefault()
      void (event.inputType === 'historyUndo' ? undoEdit() : redoEdit())
    }
    document.addEventListener('beforeinput', takeOver)
    return () => document.removeEventListener('beforeinput', takeOver)
  }, [])
}
