import { logProblem, studio } from '@renderer/studio'
import type { PostProgress } from '@shared/bridge/publish-calls'
import type { PostId } from '@shared/domain/ids'
import type { OutboxNews } from '@shared/domain/outbox-news'
import { isOlderNews } from '@shared/domain/post-news'
import { create } from 'zustand'

type OutboxStore = {
  readonly items: ReadonlyMap<PostId, OutboxNews>
  readonly progress: ReadonlyMap<PostId, PostProgress>
  /** Has main said once all that it has? Before, a post without an item may still have one. */
  readonly isListed: boolean
}

const nothing: OutboxStore = { items: new Map(), progress: new Map(), isListed: false }

/** The posts that main has on their way, as it told last. */
export const useOutboxStore = create<OutboxStore>(() => nothing)

const without = <V>(map: ReadonlyMap<PostId, V>, post_id: PostId): ReadonlyMap<PostId, V> => {
  const left = new Map(map)
  left.delete(post_id)
  return left
}

/** Only while bytes flow is there something to tell of them. */
const sends = ({ state }: OutboxNews) => state.at === 'uploading'

export const noteItem = (news: OutboxNews): void =>
  useOutboxStore.setState(store => {
    const { items, progress } = store
    const known = items.get(news.post_id)
    // The answer to a call is read after what main told meanwhile.
    if (known && isOlderNews(news, known)) return store
    return {
      items: new Map(items).set(news.post_id, news),
      progress: sends(news) ? progress : without(progress, news.post_id),
    }
  })

export const noteGone = (post_id: PostId): void =>
  useOutboxStore.setState(({ items, progress }) => ({
    items: without(items, post_id),
    progress: without(progress, post_id),
  }))

export const noteProgress = (news: PostProgress): void =>
  useOutboxStore.setState(({ progress }) => ({ progress: new Map(progress).set(news.post_id, news) }))

/** Takes all that main has in place of what was known. */
export const noteList = (items: readonly OutboxNews[], progress: readonly PostProgress[]): void =>
  useOutboxStore.setState({
    items: new Map(items.map(item => [item.post_id, item])),
    progress: new Map(progress.map(one => [one.post_id, one])),
    isListed: true,
  })

/** Asks main for all that it has; what could not be asked stays as it was last known. */
export async function refreshOutbox(): Promise<readonly OutboxNews[]> {
  const answer = await studio.call('publish.list', {})
  if (answer.ok) noteList(answer.value.items, answer.value.progress)
  else logProblem('The outbox could not be listed', answer.problem)
  return answer.ok ? answer.value.items : []
}

/** Forgets everything, as when another library is opened. */
export const forgetOutbox = (): void => useOutboxStore.setState(nothing)

export const itemOf = (post_id: PostId): OutboxNews | undefined => useOutboxStore.getState().items.get(post_id)

/** The item of a post by what main says, where it was not asked yet: whoever takes a post back must not miss that it is on its way. */
export async function listedItemOf(post_id: PostId): Promise<OutboxNews | undefined> {
  if (!useOutboxStore.getState().isListed) await refreshOutbox()
  return itemOf(post_id)
}

/** Has main said what it has on its way? Before, of a post without an item nobody knows. */
export const useOutboxListed = (): boolean => useOutboxStore(store => store.isListed)

export const useOutboxItem = (post_id: PostId): OutboxNews | undefined =>
  useOutboxStore(store => store.items.get(post_id))

export const useOutboxItems = (): ReadonlyMap<PostId, OutboxNews> => useOutboxStore(store => store.items)

/** How the upload of a post goes; undefined while nothing of it is sent. */
export const usePostProgress = (post_id: PostId): PostProgress | undefined =>
  useOutboxStore(store => store.progress.get(post_id))
