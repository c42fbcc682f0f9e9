import { type BrowserWindow, powerSaveBlocker } from 'electron'

/**
 * Keeps the screen from going dark while the page fills it, as a player does: words that are read from it need no hand on the
 * keyboard. The page needs no permission of its own for it.
 */
export function keepAwakeInWholeScreen(window: BrowserWindow): void {
  let blocker: number | undefined
  const release = () => {
    if (blocker !== undefined) powerSaveBlocker.stop(blocker)
    blocker = undefined
  }
  window.on('enter-html-full-screen', () => {
    release()
    blocker = powerSaveBlocker.start('prevent-display-sleep')
  })
  window.on('leave-html-full-screen', release)
  window.on('closed', release)
  // A page that is gone leaves the whole screen without a word.
  window.webContents.on('render-process-gone', release)
}
