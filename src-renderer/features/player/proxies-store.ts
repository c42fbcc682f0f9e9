import { newId } from '@renderer/database/new-id'
import { studio } from '@renderer/studio'
import type { MediaId, WorkId } from '@shared/domain/ids'
import type { Urgency } from '@shared/domain/media-work'
import { create } from 'zustand'

/** A preview copy of a media that the page cannot play: on its way (0 to 1), there, or not to be had. */
export type Proxy =
  | { readonly kind: 'making'; readonly work_id: WorkId; readonly urgency: Urgency; readonly done: number }
  | { readonly kind: 'made'; readonly url: string }
  | { readonly kind: 'failed'; readonly problem: string }

/** Preview copies by their media, for as long as the window is open; main keeps the files. */
export const useProxies = create<{ readonly byMedia: ReadonlyMap<string, Proxy> }>(() => ({ byMedia: new Map() }))

const put = (media_id: MediaId, proxy: Proxy) =>
  useProxies.setState(({ byMedia }) => ({ byMedia: new Map(byMedia).set(media_id, proxy) }))

/** Has a preview copy made unless it is there, on its way or not to be had. One on its way in the background is hurried when it is urgent. */
export async function wantProxy(media_id: MediaId, urgency: Urgency): Promise<void> {
  const known = useProxies.getState().byMedia.get(media_id)
  const isHurried = known?.kind === 'making' && known.urgency === 'background' && urgency === 'urgent'
  if (known && !isHurried) return
  // The same work: whoever stops it stops both orders.
  const work_id = known?.work_id ?? newId<WorkId>()
  put(media_id, { kind: 'making', work_id, urgency, done: known?.done ?? 0 })
  const answer = await studio.call('media.proxy', { media_id, work_id, urgency })
  const now = useProxies.getState().byMedia.get(media_id)
  // The other order of the same work has answered before, and it may be tried again already.
  if (now?.kind !== 'making' || now.work_id !== work_id) return
  put(media_id, answer.ok ? { kind: 'made', url: answer.value.url } : { kind: 'failed', problem: answer.problem.kind })
}

/** Forgets which preview copies of some media failed: a file that comes back is another try. */
export function forgetFailedProxies(media_ids: Iterable<MediaId>): void {
  const { byMedia } = useProxies.getState()
  const failed = [...media_ids].filter(media_id => byMedia.get(media_id)?.kind === 'failed')
  if (failed.length === 0) return
  const left = new Map(byMedia)
  for (const media_id of failed) left.delete(media_id)
  useProxies.setState({ byMedia: left })
}

/** Tries a preview copy again that failed or was stopped. */
export async function retryProxy(media_id: MediaId): Promise<void> {
  forgetFailedProxies([media_id])
  await wantProxy(media_id, 'urgent')
}

/** Stops making a preview copy. */
export function stopProxy(media_id: MediaId): void {
  const known = useProxies.getState().byMedia.get(media_id)
  if (known?.kind === 'making') void studio.call('media.cancel', { work_id: known.work_id })
}

/** Follows how far preview copies have come. @returns what ends it */
export const listenProxies = (): (() => void) =>
  studio.on('media.working', ({ work_id, done }) => {
    for (const [media_id, proxy] of useProxies.getState().byMedia) {
      if (proxy.kind === 'making' && proxy.work_id === work_id) put(media_id as MediaId, { ...proxy, done })
    }
  })
