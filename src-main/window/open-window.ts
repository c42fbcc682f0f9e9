import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { smallestWindow, type WindowPlace } from './window-place'

/** What a page in one of our windows can do: nothing that a page on the web could not. */
const webPreferences = () => ({
  preload: join(app.getAppPath(), 'out/preload/index.js'),
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: !app.isPackaged,
})

/** The one factory of windows. The window shows itself once a page has drawn in it, so that no white flashes up. */
export function openWindow({ position, width, height, isMaximized }: WindowPlace): BrowserWindow {
  const window = new BrowserWindow({
    ...position,
    width,
    height,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Beatreel',
    // The page's own canvas, as it looks unless the user chose otherwise.
    backgroundColor: '#0d0e11',
    show: false,
    webPreferences: webPreferences(),
  })
  if (isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  return window
}

/** Where the window stands now. A maximised one remembers what it was before. */
export function placeOf(window: BrowserWindow): WindowPlace {
  const { x, y, width, height } = window.getNormalBounds()
  return { position: { x, y }, width, height, isMaximized: window.isMaximized() }
}
