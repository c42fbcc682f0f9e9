import { emitTo } from '@main/bridge/emit'
import type { Log } from '@main/log/log'
import { Library } from '@main/media/library'
import { libraryRecords } from '@main/records/library-records'
import type { CallInput, CallOutput, HandlerResult } from '@shared/bridge/studio'
import type { JobId } from '@shared/domain/ids'
import { app, type BrowserWindow } from 'electron'
import { AppDesk } from './app-desk'
import { askForFiles, askForFolder, askToStopRendering } from './dialogs'
import { findEngine } from './engine'
import { FilmsFolder } from './films-folder'
import { MediaDesk } from './media-desk'
import type { Places } from './places'
import { Quitting } from './quitting'

/** The films that are being made, and those that ended unseen. */
export type Renders = {
  start(order: CallInput<'render.start'>): Promise<HandlerResult<'render.start'>>
  cancel(id: JobId): Promise<void>
  list(): Promise<CallOutput<'render.list'>>
  acknowledge(id: JobId): Promise<void>
  isWorking(): boolean
  stopAll(): Promise<void>
}

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
  const media = new MediaDesk({ library, engine, places, emit, pickFiles: () => ask(askForFiles, []) })
  const films = new FilmsFolder(places.settings, places.films, now =>
    ask(window => askForFolder(window, now), undefined),
  )
  const renders: Renders = {
    start: async () => ({ ok: false, problem: { kind: 'ffmpeg-unusable', missing: [] } }),
    cancel: async () => undefined,
    list: async () => ({ running: [], ended: [] }),
    acknowledge: async () => undefined,
    isWorking: () => false,
    stopAll: async () => undefined,
  }
  const quitting = new Quitting({
    isRendering: () => renders.isWorking(),
    ask: () => ask(askToStopRendering, true),
    tellPage: () => {
      emit('app.quitting', {})
      return windowNow()?.webContents.isCrashed() === false
    },
    stopWork: () => renders.stopAll(),
    leave: () => app.quit(),
  })
  const records = libraryRecords(places, log)
  const appDesk = new AppDesk({ engine, media, log, pageFlushed: () => quitting.pageFlushed() })
  return { app: appDesk, films, media, records, renders, quitting }
}
