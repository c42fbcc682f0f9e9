import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type OpenHandOver, openHandOver } from '@main/hand-over/hand-over'
import type { OfferedFilm, OpenFilm } from '@main/hand-over/serve-film'
import { isSystemRefusal } from '@main/store/error-code'
import { finalise, writeDurably } from '@main/store/write-durably'
import type { CallInput, CallOutput, HandlerResult } from '@shared/bridge/studio'
import { filmFileName, filmName } from '@shared/domain/film-name'
import type { MediaId } from '@shared/domain/ids'
import type { MediaWorkProblem } from '@shared/domain/media-work'
import type { Platform } from '@shared/domain/platform'
import { fail, ok, type Result } from '@shared/domain/result'

export type AssistOptions = {
  /** Absolute path of the folder that pictures are saved in. */
  readonly downloads: string
  /** A film's or a picture's frame as a JPEG. */
  readonly picture: (id: MediaId, ms: number) => Promise<Result<Uint8Array, MediaWorkProblem>>
  /** A media's file, open and checked. */
  readonly openMedia: (id: MediaId) => Promise<OpenFilm | undefined>
  readonly showInFolder: (path: string) => void
  /** Opens a page where posts of a platform are, or of any where it is not known, in the user's browser; false for any other. */
  readonly openPost: (platform: Platform | undefined, url: string) => Promise<boolean>
  readonly platformOf: (post: CallInput<'publish.show'>['post_id']) => Promise<Platform | undefined>
  readonly writeClipboard: (text: string) => void
  readonly notify: (notice: CallInput<'publish.notify'>) => void
  /** This machine's address in its network. */
  readonly address: () => string | undefined
  /** Asks the user in a window of the system, naming the file. */
  readonly mayHandOver: (id: MediaId) => Promise<boolean>
  readonly now: () => number
}

const handOverLife = 15 * 60_000
const mostNames = 1_000
/** Others may read what the user exports, as far as their own umask lets them. */
const plainFile = 0o666

/** What helps a person to post by hand: a cover, words, the way to a page, the film on a phone. */
export class AssistDesk {
  #handOver: OpenHandOver | undefined
  /** Films that the user let go to a phone, until the app ends: a page alone could offer any file. */
  readonly #granted = new Set<MediaId>()
  /** Counts what was asked about offers: one that was ended, or asked for anew, while it was on its way is not made. */
  #asked = 0

  constructor(private readonly desk: AssistOptions) {}

  async show({ post_id, url }: CallInput<'publish.show'>): Promise<CallOutput<'publish.show'>> {
    return { is_open: await this.desk.openPost(await this.desk.platformOf(post_id), url) }
  }

  async copy(text: string): Promise<void> {
    this.desk.writeClipboard(text)
  }

  async notify(notice: CallInput<'publish.notify'>): Promise<void> {
    this.desk.notify(notice)
  }

  async saveCover(wanted: CallInput<'publish.save-cover'>): Promise<HandlerResult<'publish.save-cover'>> {
    const { media_id, at_ms, name } = wanted
    const jpeg = await this.desk.picture(media_id, at_ms)
    if (!jpeg.ok) {
      const isGone = jpeg.problem.kind === 'media-missing' || jpeg.problem.kind === 'media-changed'
      return fail({ kind: isGone ? 'no-file' : 'unreadable' })
    }
    const path = await this.#write(filmName(name), jpeg.value)
    if (path === undefined) return fail({ kind: 'no-disk' })
    this.desk.showInFolder(path)
    return ok({})
  }

  /** Offers a film to a phone; one that was offered before is no more. */
  async handOver({ media_id, name }: CallInput<'publish.hand-over'>): Promise<HandlerResult<'publish.hand-over'>> {
    this.#asked += 1
    const turn = this.#asked
    const film = await this.desk.openMedia(media_id)
    if (!film) return fail({ kind: 'no-file' })
    await film.handle.close()
    const address = this.desk.address()
    if (address === undefined) return fail({ kind: 'no-network' })
    if (!this.#granted.has(media_id) && !(await this.desk.mayHandOver(media_id))) return fail({ kind: 'declined' })
    this.#granted.add(media_id)
    await this.#close()
    if (turn !== this.#asked) return fail({ kind: 'declined' })
    const ends_at = this.desk.now() + handOverLife
    const open = () => this.desk.openMedia(media_id)
    const offered: OfferedFilm = { name: filmFileName(filmName(name), 1), open }
    try {
      const opened = await openHandOver({ address, film: offered, life: handOverLife })
      if (turn !== this.#asked) {
        await opened.close()
        return fail({ kind: 'declined' })
      }
      this.#handOver = opened
      return ok({ url: opened.url, ends_at })
    } catch (error) {
      if (isSystemRefusal(error)) return fail({ kind: 'no-network' })
      throw error
    }
  }

  async endHandOver(): Promise<void> {
    this.#asked += 1
    await this.#close()
  }

  async #close(): Promise<void> {
    const open = this.#handOver
    this.#handOver = undefined
    await open?.close()
  }

  /** Under a name that is free. @returns undefined where the disk does not take it */
  async #write(name: string, jpeg: Uint8Array): Promise<string | undefined> {
    const part = join(this.desk.downloads, `.${randomUUID()}.part`)
    try {
      await writeDurably(part, jpeg, plainFile)
      for (let turn = 1; turn <= mostNames; turn += 1) {
        const path = join(this.desk.downloads, filmFileName(name, turn).replace(/mp4$/, 'jpg'))
        if ((await finalise(part, path)).ok) return path
      }
    } catch (error) {
      if (!isSystemRefusal(error)) throw error
    }
    return undefined
  }
}
