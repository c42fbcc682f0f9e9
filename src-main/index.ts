import { app, type BrowserWindow, session } from 'electron'
import { serveCalls } from './bridge/serve-calls'
import { handlersOf } from './handlers'
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

// One writer: a second start brings the first one's window to the front and ends.
if (app.requestSingleInstanceLock()) void app.whenReady().then(startStudio)
else app.quit()

async function startStudio(): Promise<void> {
  const places = findPlaces()
  const { log } = openLog(places.logs, app.getPath('home'))
  const reportBug = bugReporter(log)
  catchBugs(reportBug)
  log('info', 'Started', { version: app.getVersion(), electron: process.versions.electron, platform: process.platform })
  let window: BrowserWindow | undefined
  const windowNow = () => window

  const services = startServices(places, log, windowNow)
  raiseWalls(session.defaultSession, devServer, log)
  await serveProtocols(services.media)
  const importPaths = (paths: string[]) => services.media.importPaths(paths, 'drop')
  serveCalls({ handlers: handlersOf(services), importPaths, reportBug, windowNow, devServer })
  setMenu()
  const studio = await openStudioWindow({ file: places.window, log, mayClose: () => services.quitting.isDone })
  window = studio
  app.on('second-instance', () => showAgain(studio))
  leaveInOrder(services.quitting)
  await studio.loadURL(devServer ?? 'app://bundle/')
}
