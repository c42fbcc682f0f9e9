import { coverPlace, isSending, type OutboxItem } from './outbox-item'

/** Is there something that happens only while the app runs? What a platform holds, or asks a person about, goes on without it. */
export function needsApp(item: OutboxItem): boolean {
  const { at } = item.state
  const isUnsettled = at === 'committing' || at === 'processing' || at === 'unknown'
  return isSending(item.state) || isUnsettled || coverPlace(item) !== null
}

/** How many posts need the app, and when the next of them is due that is not due yet; null where there is none. */
export function openWork(items: readonly OutboxItem[], now: number): { posts: number; next: number | null } {
  const open = items.filter(needsApp)
  const due = open.flatMap(({ dueAt }) => (dueAt !== null && dueAt > now ? [dueAt] : []))
  return { posts: open.length, next: due.length > 0 ? Math.min(...due) : null }
}
