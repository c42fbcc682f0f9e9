import type { ReportBug } from '@main/log/report-bug'
import type { Library } from '@main/media/library'
import { ContentMarks } from '@main/media/mark-contents'
import type { BrowserWindow } from 'electron'
import type { Emit } from './bridge/emit'
import { askForFile, askForMedia, askForWatched } from './dialogs'
import type { Engine } from './engine'
import { FindDesk } from './find-desk'
import { MediaDesk, type MediaDeskOptions } from './media-desk'
import type { Places } from './places'
import { WatchDesk } from './watch-desk'

export type OpenMedia = {
  readonly library: Promise<Library>
  readonly engine: Promise<Engine>
  readonly places: Places
  readonly emit: Emit
  /** Asks in a window of the system; `none` where there is no window of ours to ask in. */
  readonly ask: <T>(question: (window: BrowserWindow) => Promise<T>, none: T) => Promise<T>
  readonly reportBug: ReportBug
}

/** Milliseconds after the start until files of older libraries are read: the first pictures come first. */
const untilMarks = 20_000

/** What takes the user's files in, finds those that have moved, and watches for new ones. */
export function openMedia({ library, engine, places, emit, ask, reportBug }: OpenMedia) {
  const marks = new ContentMarks(library)
  const readMarks = () => void marks.readAll().catch((error: unknown) => reportBug('reading what files hold', error))
  const pick: MediaDeskOptions['pick'] = what => ask(window => askForMedia(window, what), [])
  const media = new MediaDesk({ library, engine, emit, pick, onTaken: readMarks })
  const find = new FindDesk({
    library,
    pickFile: name => ask(window => askForFile(window, name), undefined),
    take: path => media.importPaths([path], 'dialog'),
  })
  const watch = new WatchDesk({
    file: places.watch,
    emit,
    pickFolder: () => ask(window => askForWatched(window), undefined),
    take: path => media.importPaths([path], 'watch'),
    reportBug,
  })
  watch.start().catch((error: unknown) => reportBug('going on with the watched folder', error))
  setTimeout(readMarks, untilMarks).unref()
  const stop = () => Promise.all([marks.stop(), watch.stop()])
  return { media, find, watch, stop }
}
