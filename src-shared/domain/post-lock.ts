import type { Post } from './post'

/** Why nothing of a post can be changed: it can be seen, its platform holds it for its time, or nobody knows whether it is out. */
export type PostLock = 'out' | 'held' | 'unsure'

/** Only what may be seen out there is locked; what waits or is being uploaded is not. null: everything may be changed. */
export function lockOf({ delivery }: Pick<Post, 'delivery'>): PostLock | null {
  if (delivery === 'published' || delivery === 'processing') return 'out'
  if (delivery === 'held-by-platform') return 'held'
  return delivery === 'unknown' ? 'unsure' : null
}

/** Is it on its way, so that a change takes it back and sends it anew? */
export const isOnItsWay = ({ delivery }: Pick<Post, 'delivery'>): boolean =>
  delivery === 'queued' || delivery === 'uploading'
