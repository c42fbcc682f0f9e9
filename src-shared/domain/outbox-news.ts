import type { z } from 'zod'
import { OutboxItem, withHandle } from './outbox-item'

/** What a page is told of a post on its way: all but the file's path, and the upload's handle, which is a secret. */
export const OutboxNews = OutboxItem.omit({ file: true, token: true, restarts: true })
export type OutboxNews = z.infer<typeof OutboxNews>

/** @returns the item without what is none of a page's business */
export function newsOf({ file, token, restarts, ...item }: OutboxItem): OutboxNews {
  return { ...item, state: withHandle(item.state, '') }
}
