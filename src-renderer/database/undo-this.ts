import { redo, undo } from './change'
import { useUndoStore } from './undo-store'

/** Takes back the edit that is the latest one now; once others have followed it does nothing. For a message's Undo button. */
export function undoThis(): () => void {
  const latest = useUndoStore.getState().done.at(-1)
  return () => {
    if (latest && useUndoStore.getState().done.at(-1) === latest) void undo()
  }
}

/** Makes the edit that was taken back last again, as long as it is still the latest. For a message's Redo button. */
export function redoThis(): () => void {
  const latest = useUndoStore.getState().undone.at(-1)
  return () => {
    if (latest && useUndoStore.getState().undone.at(-1) === latest) void redo()
  }
}
