import type { Call } from '@shared/domain/outbox'
import type { OutboxItem } from '@shared/domain/outbox-item'

const mostUploads = 3

/** Reading is free; sending for an account is done by one post at a time, and few upload at once. */
export class Turns {
  readonly #accounts = new Map<string, string>()
  readonly #uploads = new Set<string>()

  /** @returns whether the call may be made now; if so, `give` ends the turn */
  take({ post_id, account_id }: OutboxItem, call: Call): boolean {
    if (call === 'status' || call === 'find' || call === 'cover') return true
    if (this.#accounts.has(account_id)) return false
    if (call === 'upload' && this.#uploads.size >= mostUploads) return false
    this.#accounts.set(account_id, post_id)
    if (call === 'upload') this.#uploads.add(post_id)
    return true
  }

  give({ post_id, account_id }: OutboxItem): void {
    if (this.#accounts.get(account_id) === post_id) this.#accounts.delete(account_id)
    this.#uploads.delete(post_id)
  }
}
