import { undo } from './change'
import { useUndoStore } from './undo-store'

/** Takes back the edit that is the latest one now; once others have followed it does nothing. For a message's Undo button. */
export function undoThis(): () => void {
  const latest = useUndoStore.getState().done.at(-1)
  return () => {
    if (latest && useUndoStore.getState().done.at(-1) === latest) void undo()
  }
}
