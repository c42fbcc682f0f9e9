import { join } from 'node:path'
import { emitTo } from '@main/bridge/emit'
import type { Log } from '@main/log/log'
import { bugReporter } from '@main/log/report-bug'
import { Library } from '@main/media/library'
import { libraryRecords } from '@main/records/library-records'
import { openRenders } from '@main/render/open-renders'
import { Vault } from '@main/secrets/vault'
import { app, type BrowserWindow, clipboard } from 'electron'
import { AppDesk } from './app-desk'
import { BenchDesk } from './bench-desk'
import {
  askForFolder,
  askToSendThere,
  askToSpendMore,
  askToStopRendering,
  askToTakeKey,
  askWhereToSave,
} from './dialogs'
import { findEngine, renderEngineOf } from './engine'
import { EngineDesk } from './engine-desk'
import { FilmsFolder } from './films-folder'
import { MachineSettings } from './machine-settings'
import { type OpenMedia, openMedia } from './open-media'
import type { Places } from './places'
import { Quitting } from './quitting'
import { resourcesFolder } from './resources'
import { ScriptDesk } from './script-desk'
import { systemSealer } from './system-sealer'
import { testOrigins } from './web/test-origins'
import { WebDesk } from './web-desk'
import { WriterDesk, type WriterOptions } from './writer-desk'

export type Services = ReturnType<typeof startServices>

/** Starts all that answers the page and works for it. */
export function startServices(places: Places, log: Log, windowNow: () => BrowserWindow | undefined) {
  const emit = emitTo(windowNow)
  const ask = <T>(question: (window: BrowserWindow) => Promise<T>, none: T) => {
    const window = windowNow()
    return window ? question(window) : Promise.resolve(none)
  }
  const engine = findEngine(places, log)
  const library = Library.open(places.library)
  const { media, find, watch, ...taking } = openMedia({
    library,
    engine,
    places,
    emit,
    ask,
    reportBug: bugReporter(log),
  })
  const bench = new BenchDesk({ library, engine, places, emit })
  const settings = new MachineSettings(places.settings)
  const films = new FilmsFolder(settings, places.films, now => ask(window => askForFolder(window, now), undefined))
  const { renders, preparing, cache } = openRenders({
    folder: places.renders,
    fontsFolder: join(resourcesFolder(), 'fonts'),
    filmsFolder: () => films.path(),
    engine: async () => renderEngineOf(await engine, { allowHardware: (await settings.read()).hardware, log }),
    library: () => library,
    onProgress: progress => emit('render.progress', progress),
    onEnded: ended => emit('render.ended', ended),
    reportBug: bugReporter(log),
    logProblem: problem => log('error', 'A film was not made', { problem }),
  })
  const quitting = new Quitting({
    isRendering: () => renders.isWorking(),
    ask: () => ask(askToStopRendering, true),
    tellPage: () => {
      emit('app.quitting', {})
      return windowNow()?.webContents.isCrashed() === false
    },
    stopWork: async () => {
      preparing.hold('quit')
      const writing = [writer.stopAll(), preparing.settled()]
      await Promise.all([renders.stopAll(), bench.stopAll(), taking.stop(), ...writing])
    },
    leave: () => app.quit(),
  })
  const records = libraryRecords(places, log)
  const appDesk = new AppDesk({ engine, media, log, pageFlushed: () => quitting.pageFlushed() })
  const engineDesk = new EngineDesk(settings, preparing, cache)
  const scripts = new ScriptDesk(
    () => app.getPath('documents'),
    (proposed, kind) => ask(window => askWhereToSave(window, proposed, kind), undefined),
  )
  const testing = testOrigins(process.env.BEATREEL_TEST_ORIGINS, app.isPackaged)
  const web = new WebDesk({ engine, places, log, testOrigins: testing })
  const writer = openWriter({ places, emit, reportBug: bugReporter(log) }, ask)
  void engineDesk.follow()
  const desks = { app: appDesk, bench, engine: engineDesk, films, find, media, records, renders, scripts, watch, web }
  return { ...desks, quitting, writer }
}

type Asked = keyof Pick<WriterOptions, 'confirm' | 'confirmKey' | 'confirmBudget'>
type OpenWriter = Omit<WriterOptions, Asked | 'vault' | 'readClipboard'> & { readonly places: Places }

/** The writer with this system's key store, clipboard and windows to ask in. */
const openWriter = (given: OpenWriter, ask: OpenMedia['ask']) =>
  new WriterDesk({
    ...given,
    confirm: endpoint => ask(window => askToSendThere(window, endpoint), false),
    confirmKey: (host, isWeak) => ask(window => askToTakeKey(window, host, isWeak), false),
    confirmBudget: wanted => ask(window => askToSpendMore(window, wanted), false),
    vault: new Vault(given.places.secrets, systemSealer),
    // A value on Electron 33, a promise on later ones.
    readClipboard: async () => clipboard.readText(),
  })
