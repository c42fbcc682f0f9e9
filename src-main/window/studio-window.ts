import type { Log } from '@main/log/log'
import { app, type BrowserWindow, screen } from 'electron'
import { keepAwakeInWholeScreen } from './keep-awake'
import { openWindow, placeOf } from './open-window'
import { recoverPage } from './page-recovery'
import { placeOnScreens, readWindowPlace, saveWindowPlace } from './window-place'

type Studio = {
  /** Keeps the window's place. */
  readonly file: string
  readonly log: Log
  /** Asked when the user closes the window: without its leave the window stays, until everything is written. */
  readonly mayClose: () => boolean
  /** Asked then: whether it hid the window, as the app goes on without one. */
  readonly hides: (window: BrowserWindow) => boolean
}

/** Makes the studio's window where it was left, still without a page. */
export async function openStudioWindow({ file, log, mayClose, hides }: Studio): Promise<BrowserWindow> {
  const screens = screen.getAllDisplays().map(display => display.workArea)
  const window = openWindow(placeOnScreens(await readWindowPlace(file), screens))
  recoverPage(window, log)
  keepAwakeInWholeScreen(window)
  window.on('close', event => {
    const place = placeOf(window)
    saveWindowPlace(file, place).catch((error: unknown) => log('warn', 'The window place was not saved', { error }))
    if (mayClose()) return
    event.preventDefault()
    if (!hides(window)) app.quit()
  })
  return window
}

/** Brings the window to the user, as when the app is started a second time. */
export function showAgain(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
