import type { Log } from '@main/log/log'
import { app, type BrowserWindow } from 'electron'
import { askToReload } from '../dialogs'
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
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log('warn', 'A process is gone', { type, reason, exitCode })
  })
  window.on('unresponsive', () => {
    log('warn', 'The page does not answer')
    void askAboutHungPage(window)
  })
}

async function askAboutHungPage(window: BrowserWindow): Promise<void> {
  const answers = new AbortController()
  window.once('responsive', () => answers.abort())
  if (!(await askToReload(window, answers.signal)) || window.isDestroyed()) return
  // A page that hangs does not obey a reload; one that is gone is brought back.
  window.webContents.forcefullyCrashRenderer()
}
