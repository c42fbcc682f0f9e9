import { findAgain } from '@main/media/find-again'
import type { Library } from '@main/media/library'
import type { ImportReport } from '@shared/bridge/media-calls'
import type { HandlerResult } from '@shared/bridge/studio'
import type { MediaId } from '@shared/domain/ids'
import { fail, ok } from '@shared/domain/result'

type Desk = {
  readonly library: Promise<Library>
  /** Asks the user for a file, told the name of the one that is looked for. */
  readonly pickFile: (name: string) => Promise<string | undefined>
  readonly take: (path: string) => Promise<ImportReport>
}

/** What the page gets when it looks for files that are not where they were. */
export class FindDesk {
  /** The file that was refused last because of what it holds. The page says yes to it without ever knowing where it lies. */
  #refused: { readonly media_id: MediaId; readonly path: string } | undefined

  constructor(private readonly desk: Desk) {}

  /** Asks the user where a media lies now. */
  async find(media_id: MediaId): Promise<HandlerResult<'media.find'>> {
    const library = await this.desk.library
    this.#refused = undefined
    const path = await this.desk.pickFile(library.entry(media_id)?.name ?? '')
    if (path === undefined) return fail({ kind: 'closed' })
    const found = await findAgain(library, media_id, path)
    if (found.ok) return ok({ found: found.value })
    if (found.problem.kind === 'other-content') this.#refused = { media_id, path }
    return found
  }

  /** Takes in the file that was refused last for this media, once. */
  async takeOther(media_id: MediaId): Promise<ImportReport> {
    const refused = this.#refused
    this.#refused = undefined
    return refused?.media_id === media_id ? this.desk.take(refused.path) : { outcomes: [] }
  }
}
