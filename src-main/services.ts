import { join } from 'node:path'
import { emitTo } from '@main/bridge/emit'
import type { Log } from '@main/log/log'
import { bugReporter } from '@main/log/report-bug'
import { Library } from '@main/media/library'
import { Recordings } from '@main/media/recordings'
import { libraryRecords } from '@main/records/library-records'
import { openRenders } from '@main/render/open-renders'
import { Vault } from '@main/secrets/vault'
import { Microphone } from '@main/security/microphone'
import { app, type BrowserWindow, clipboard, systemPreferences } from 'electron'
import { AppDesk } from './app-desk'
import { BenchDesk } from './bench-desk'
import {
  askForFolder,
  askToCountLess,
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
import type { MediaDesk } from './media-desk'
import { openMedia } from './open-media'
import { openPublishing } from './open-publishing'
import type { Places } from './places'
import { askToStopUploading } from './publish-dialogs'
import { Quitting } from './quitting'
import { resourcesFolder } from './resources'
import { ScriptDesk } from './script-desk'
import { SpeechDesk } from './speech-desk'
import { systemSealer } from './system-sealer'
import { TranscriptionDesk, type TranscriptionOptions } from './transcription-desk'
import { VoiceDesk } from './voice-desk'
import { testOrigins } from './web/test-origins'
import { WebDesk } from './web-desk'
import { WriterDesk, type WriterOptions } from './writer-desk'

export type Services = ReturnType<typeof startServices>

/** Asks the user in a window of the system; without a window of ours to belong to the answer is `none`. */
type Ask = <T>(question: (window: BrowserWindow) => Promise<T>, none: T) => Promise<T>

/** Starts all that answers the page and works for it. */
export function startServices(places: Places, log: Log, windowNow: () => BrowserWindow | undefined) {
  const emit = emitTo(windowNow)
  const ask: Ask = (question, none) => {
    const window = windowNow()
    // A question that belongs to a hidden window would be hidden with it.
    if (window && !window.isVisible()) window.show()
    return window ? question(window) : Promise.resolve(none)
  }
  const engine = findEngine(places, log)
  const library = Library.open(places.library)
  const reportBug = bugReporter(log)
  const { media, find, watch, ...taking } = openMedia({ library, engine, places, emit, ask, reportBug })
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
    reportBug,
    logProblem: problem => log('error', 'A film was not made', { problem }),
  })
  const quitting = new Quitting({
    isAtWork: () => renders.isWorking() || publishing.publish.isUploading(),
    ask: () => ask(renders.isWorking() ? askToStopRendering : askToStopUploading, true),
    tellPage: () => {
      emit('app.quitting', {})
      return windowNow()?.webContents.isCrashed() === false
    },
    stopWork: async () => {
      preparing.hold('quit')
      const writing = [writer.stopAll(), preparing.settled()]
      await Promise.all([renders.stopAll(), bench.stopAll(), taking.stop(), publishing.close(), ...writing])
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
  const web = new WebDesk({ engine, places, log, testOrigins: originsOfTests() })
  const vault = new Vault(places.secrets, systemSealer)
  const writer = openWriter({ places, emit, ask, vault, reportBug })
  const common = { places, log, emit, ask, windowNow }
  const publishing = openPublishing({ ...common, vault, settings, library, media, bench })
  const voices = openVoices({ places, log, media, writer, ask, library, engine })
  void engineDesk.follow()
  const desks = { app: appDesk, bench, engine: engineDesk, films, find, media, records, renders, scripts, watch, web }
  return { ...desks, ...publishing, ...voices, quitting, writer }
}

const originsOfTests = () => testOrigins(process.env.BEATREEL_TEST_ORIGINS, app.isPackaged)

type WriterGiven = Pick<WriterOptions, 'emit' | 'reportBug' | 'vault'> & { readonly places: Places; readonly ask: Ask }

/** The writer with this system's key store, clipboard and windows to ask in. */
const openWriter = ({ ask, ...given }: WriterGiven) =>
  new WriterDesk({
    ...given,
    confirm: endpoint => ask(window => askToSendThere(window, endpoint), false),
    confirmKey: (host, isWeak) => ask(window => askToTakeKey(window, host, isWeak), false),
    confirmBudget: wanted => ask(window => askToSpendMore(window, wanted), false),
    // A value on Electron 33, a promise on later ones.
    readClipboard: async () => clipboard.readText(),
  })

type VoicesGiven = Pick<TranscriptionOptions, 'writer' | 'library' | 'engine'> & {
  readonly places: Places
  readonly log: Log
  readonly media: MediaDesk
  readonly ask: Ask
}

/** What speaks, the user into a microphone or a model, both leaving takes in one folder; and the model that listens. */
function openVoices({ places, log, media, writer, ask, library, engine }: VoicesGiven) {
  const microphone = new Microphone(() => performance.now())
  const recordings = new Recordings(places.recordings, path => media.importTake(path))
  const voice = new VoiceDesk({ recordings, microphone, askSystem: askForMicrophone })
  const reportBug = bugReporter(log)
  const confirmPrice = (what: 'characters' | 'minute') => (price: number | null) =>
    ask(window => askToCountLess(window, what, price), false)
  const given = { writer, reportBug }
  const speaking = { file: places.speech, recordings, confirmPrice: confirmPrice('characters') }
  const speech = new SpeechDesk({ ...given, ...speaking })
  const listening = { file: places.transcription, library, engine, confirmPrice: confirmPrice('minute') }
  const transcription = new TranscriptionDesk({ ...given, ...listening })
  return { microphone, voice, speech, transcription }
}

/** Of the systems that we run on only macOS asks. */
const askForMicrophone = async (): Promise<boolean> =>
  process.platform !== 'darwin' || systemPreferences.askForMediaAccess('microphone')
