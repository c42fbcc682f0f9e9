import { studio } from '@renderer/studio'
import type { FeedState } from '@shared/bridge/web-calls'
import { create } from 'zustand'

type TopicsStore = {
  readonly feeds: readonly FeedState[]
  readonly isReading: boolean
  /** Feeds could not be asked for at all: main was busy, or a bug. */
  readonly hasFailed: boolean
}

/** What the chosen feeds say, as far as it is known now. */
export const useTopicsStore = create<TopicsStore>(() => ({ feeds: [], isReading: false, hasFailed: false }))

let latest = 0

/** Shows what is kept of these feeds at once, then reads them anew where there is a network. The last call counts. */
export async function readFeeds(urls: readonly string[], isOnline: boolean): Promise<void> {
  const turn = ++latest
  const isCurrent = () => turn === latest
  useTopicsStore.setState({ isReading: urls.length > 0 })
  if (urls.length > 0) await ask(urls, false, isCurrent)
  if (urls.length > 0 && isOnline && isCurrent()) await ask(urls, true, isCurrent)
  if (isCurrent()) useTopicsStore.setState(({ feeds }) => ({ isReading: false, feeds: urls.length > 0 ? feeds : [] }))
}

async function ask(urls: readonly string[], fresh: boolean, isCurrent: () => boolean): Promise<void> {
  const answer = await studio.call('web.feeds', { urls: [...urls], fresh })
  if (!isCurrent()) return
  useTopicsStore.setState(answer.ok ? { feeds: answer.value, hasFailed: false } : { hasFailed: true })
}
