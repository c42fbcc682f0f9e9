import { redo, undo } from './change'
import { useUndoStore } from './undo-store'

/** A way back for a message's button. */
export type WayBack = {
  readonly act: () => void
  /** Tells once when the way is closed, for another edit was made or taken back; it gives the way to hear no more. */
  readonly onceOver: (over: () => void) => () => void
}

/** Takes back the edit that is the latest one now; once others have followed it does nothing, and its button is to go. */
export const undoThis = (): WayBack => wayBack('done', undo)

/** Makes the edit that was taken back last again, as long as it is still the latest. */
export const redoThis = (): WayBack => wayBack('undone', redo)

function wayBack(list: 'done' | 'undone', step: () => Promise<unknown>): WayBack {
  const latest = useUndoStore.getState()[list].at(-1)
  const isOpen = () => latest !== undefined && useUndoStore.getState()[list].at(-1) === latest
  const act = () => {
    if (isOpen()) void step()
  }
  const onceOver = (over: () => void) => {
    const stop = useUndoStore.subscribe(() => {
      if (isOpen()) return
      stop()
      over()
    })
    return stop
  }
  return { act, onceOver }
}
