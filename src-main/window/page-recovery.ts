import type { Log } from '@main/log/log'
import { app, type BrowserWindow } from 'electron'
import { afterCrash } from './after-crash'

const safePage = 'app://bundle/safe.html'

/** Brings the page back when its process is gone. What main works on goes on meanwhile; a page that keeps dying is laid to rest. */
export function recoverPage(window: BrowserWindow, log: Log): void {
  const crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    crashes.push(performance.now())
    const next = afterCrash(crashes, performance.now())
    log('error', 'The page is gone', { reason, exitCode, next })
    if (next === 'reload') window.webContents.reload()
    if (next === 'safe-page') void window.loadURL(safePage)
    if (next === 'give-up') app.quit()
  })
  window.on('unresponsive', () => log('warn', 'The page does not answer'))
}
