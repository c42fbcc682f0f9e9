import { type OutboxItem, withHandle } from '@shared/domain/outbox-item'
import type { Handle } from './connector'

/** What a call learns of its upload on the way. After `end` nothing more is kept: the item may be anything by then. */
export function keptHandles(begun: OutboxItem, save: (item: OutboxItem) => Promise<void>) {
  let latest = begun
  let keeping = Promise.resolve()
  let hasEnded = false
  return {
    keep(handle: Handle): Promise<void> {
      if (hasEnded) return keeping
      latest = { ...latest, state: withHandle(latest.state, handle) }
      // Where the disk does not take it, the platform is asked how far it has come.
      keeping = save(latest).catch(() => undefined)
      return keeping
    },
    /** @returns the item as it was kept last */
    async end(): Promise<OutboxItem> {
      hasEnded = true
      await keeping
      return latest
    },
  }
}
