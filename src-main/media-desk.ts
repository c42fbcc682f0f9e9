import { displayName } from '@main/media/display-name'
import { importFiles } from '@main/media/import'
import type { Library } from '@main/media/library'
import type { LibraryEntry } from '@main/media/library-file'
import type { ImportReport } from '@shared/bridge/media-calls'
import type { EventValue, HandlerResult } from '@shared/bridge/studio'
import type { MediaId } from '@shared/domain/ids'
import { fail, ok } from '@shared/domain/result'
import { shell } from 'electron'
import PQueue from 'p-queue'
import { atMostOften } from './bridge/at-most-often'
import type { Emit } from './bridge/emit'
import type { Pickable } from './dialogs'
import type { Engine } from './engine'
import { mediaType } from './protocols/media-type'
import type { OpenMedia } from './protocols/serve-media'

type Progress = EventValue<'media.importing'>

export type MediaDeskOptions = {
  readonly library: Promise<Library>
  readonly engine: Promise<Engine>
  readonly emit: Emit
  /** Asks the user for files or folders. */
  readonly pick: (what: Pickable) => Promise<string[]>
  /** Told after every import. */
  readonly onTaken: () => void
}

const withoutFfmpeg = (paths: readonly string[]): ImportReport => ({
  outcomes: paths.map(path => ({ kind: 'refused', name: displayName(path), refusal: 'no-ffmpeg' })),
})

/** What the page gets of the media: reports when files are given, and their bytes by id. */
export class MediaDesk {
  /** One after the other: the page is told of one progress at a time. */
  readonly #imports = new PQueue({ concurrency: 1 })
  /** Ends what goes on and waits now; what is asked for later has another. */
  #ending = new AbortController()

  constructor(private readonly desk: MediaDeskOptions) {}

  /** Takes files and folders in. Without an FFmpeg to look at them all are refused. */
  async importPaths(paths: readonly string[], origin: LibraryEntry['origin']): Promise<ImportReport> {
    const { tools } = await this.desk.engine
    if (!tools) return withoutFfmpeg(paths)
    const library = await this.desk.library
    const onProgress = atMostOften<Progress>(
      progress => this.desk.emit('media.importing', progress),
      ({ done, total }) => done === total,
    )
    const { signal } = this.#ending
    const job = { tools, library, paths, origin, onProgress, signal }
    const report = await this.#imports.add(() => importFiles(job), { throwOnTimeout: true })
    this.desk.onTaken()
    return report
  }

  /** Takes in a take that was just kept: it waits for no import of thousands, and whoever stops one does not mean it. */
  async importTake(path: string): Promise<ImportReport> {
    const { tools } = await this.desk.engine
    if (!tools) return withoutFfmpeg([path])
    const report = await importFiles({ tools, library: await this.desk.library, paths: [path], origin: 'library' })
    this.desk.onTaken()
    return report
  }

  /** Ends the imports that go on or wait. */
  async stopImports(): Promise<void> {
    this.#ending.abort()
    this.#ending = new AbortController()
  }

  async pick(what: Pickable): Promise<ImportReport> {
    return this.importPaths(await this.desk.pick(what), 'dialog')
  }

  async missing(): Promise<MediaId[]> {
    return (await this.desk.library).missing()
  }

  /** Shows the file in the system's file manager; a changed one too, so that the user can see what became of it. */
  async reveal(id: MediaId): Promise<HandlerResult<'media.reveal'>> {
    const library = await this.desk.library
    const checked = await library.checkForUse(id)
    const path = library.pathOf(id)
    if (path === undefined || (!checked.ok && checked.problem.kind === 'media-missing'))
      return fail({ kind: 'media-missing' })
    shell.showItemInFolder(path)
    return ok({})
  }

  async open(id: MediaId): Promise<OpenMedia | undefined> {
    const opened = await (await this.desk.library).openForUse(id)
    if (!opened.ok) return undefined
    const { handle, entry } = opened.value
    const type = mediaType(entry.facts)
    if (type) return { handle, size: entry.size, type }
    await handle.close()
    return undefined
  }
}
