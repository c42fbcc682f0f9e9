import { access } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { displayName } from '@main/media/display-name'
import { isDiskFull, isSystemRefusal } from '@main/store/error-code'
import { writeDurably } from '@main/store/write-durably'
import type { CallInput, HandlerResult } from '@shared/bridge/studio'
import { filmName } from '@shared/domain/film-name'
import { fail, ok } from '@shared/domain/result'

export type TextKind = CallInput<'script.save-text'>['kind']

/** Others may read what the user exports, as far as their own umask lets them. */
const plainFile = 0o666

type AskWhere = (proposed: string, kind: TextKind) => Promise<string | undefined>

/** Scripts, and the user's keys, as files of the user's. */
export class ScriptDesk {
  /** @param askWhere shows a dialog that itself asks before another file is chosen; undefined when it is closed */
  constructor(
    readonly folder: () => string,
    readonly askWhere: AskWhere,
  ) {}

  /** Asks where to keep a text and writes it durably. The dialog has asked before a file is written over. */
  async saveText({ name, kind, text }: CallInput<'script.save-text'>): Promise<HandlerResult<'script.save-text'>> {
    const path = await this.#chosen(join(this.folder(), `${filmName(name)}.${kind}`), kind)
    if (path === undefined) return ok({ kind: 'cancelled' })
    try {
      await writeDurably(path, text, plainFile)
    } catch (error) {
      if (!isSystemRefusal(error)) throw error
      return fail({ kind: isDiskFull(error) ? 'disk-full' : 'not-writable' })
    }
    return ok({ kind: 'saved', name: displayName(path) })
  }

  /** Where to write. Linux adds no ending to a name typed without one; with it the name may be another file's, so it is asked again. */
  async #chosen(proposed: string, kind: TextKind): Promise<string | undefined> {
    const path = await this.askWhere(proposed, kind)
    if (path === undefined || extname(path) !== '') return path
    const ended = `${path}.${kind}`
    return (await isThere(ended)) ? this.#chosen(ended, kind) : ended
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
