import { app, type BrowserWindow, session } from 'electron'
import { serveCalls } from './bridge/serve-calls'
import { handlersOf } from './handlers'
import { assembleSample, isHeadless } from './headless'
import { leaveInOrder } from './leave-in-order'
import { openLog } from './log/log'
import { bugReporter, catchBugs } from './log/report-bug'
import { findPlaces } from './places'
import { registerSchemes } from './protocols/schemes'
import { serveProtocols } from './protocols/serve-protocols'
import { debugSwitches } from './security/debug-switches'
import { raiseWalls } from './security/raise-walls'
import { startServices } from './services'
import { setMenu } from './window/menu'
import { openStudioWindow, showAgain } from './window/studio-window'

if (app.isPackaged && debugSwitches(name => app.commandLine.hasSwitch(name)).length > 0) app.exit(64)
// Chromium cannot run sandboxed as root; a packaged app then ends with its complaint, only a clone may go without.
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerSchemes()
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
const startPage = devServer ?? 'app://bundle/'

// One writer: a second start brings the first one's window to the front and ends.
if (isHeadless()) void app.whenReady().then(assembleSample).catch(endWithError)
else if (app.requestSingleInstanceLock()) void app.whenReady().then(startStudio).catch(endWithError)
else app.quit()

/** Without a start there is no log and no window yet: the terminal is all that is left to say it to. */
function endWithError(error: unknown): void {
  process.stderr.write(`Beatreel could not start: ${error instanceof Error ? error.stack : error}\n`)
  app.exit(1)
}

async function startStudio(): Promise<void> {
  const places = findPlaces()
  const { log } = openLog(places.logs, app.getPath('home'))
  const reportBug = bugReporter(log)
  catchBugs(reportBug)
  log('info', 'Started', { version: app.getVersion(), electron: process.versions.electron, platform: process.platform })
  let window: BrowserWindow | undefined
  const windowNow = () => window

  const services = startServices(places, log, windowNow)
  raiseWalls(session.defaultSession, startPage, { devServer, log, microphone: services.microphone })
  await serveProtocols(services.media, services.bench)
  const importPaths = (paths: string[]) => services.media.importPaths(paths, 'drop')
  serveCalls({ handlers: handlersOf(services), importPaths, reportBug, windowNow, devServer })
  setMenu()
  const mayClose = () => services.quitting.isDone
  const hides = (closed: BrowserWindow) => services.background.hides(closed)
  const studio = await openStudioWindow({ file: places.window, log, mayClose, hides })
  window = studio
  for (const event of ['second-instance', 'activate'] as const) app.on(event as 'activate', () => showAgain(studio))
  leaveInOrder(services.quitting)
  studio.loadURL(startPage).catch((error: unknown) => {
    // A page that dies while it loads is brought back like any other; one that cannot be had must not leave nothing to see.
    reportBug('loading the page', error)
    if (!studio.isDestroyed()) studio.show()
  })
}
