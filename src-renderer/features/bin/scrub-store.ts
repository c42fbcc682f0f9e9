import { newId } from '@renderer/database/new-id'
import { studio } from '@renderer/studio'
import type { CallOutput } from '@shared/bridge/studio'
import type { MediaId, WorkId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { create } from 'zustand'

export type Strip = CallOutput<'media.filmstrip'>

type ScrubStore = {
  /** The media that is being looked through; one at a time. */
  readonly id: MediaId | null
  readonly strip: Strip | null
  /** How many pictures it has, and which one is wanted, from 0. */
  readonly count: number
  readonly place: number
  readonly byKeys: boolean
}

const nothing: ScrubStore = { id: null, strip: null, count: 0, place: 0, byKeys: false }

/** Which clip of the bin is looked through, and where in it. */
export const useScrubStore = create<ScrubStore>(() => nothing)

const canBeScrubbed = ({ facts }: Media) => facts.kind === 'video' && (facts.duration ?? 0) >= 1

/** Two pictures a second; more than 20 tell nothing more and each costs a decode. */
const picturesOf = ({ facts }: Media) => Math.round(Math.min(20, Math.max(4, (facts.duration ?? 0) * 2)))

/** Where in a media a picture of it is from, in seconds. */
export const placeTime = ({ facts }: Media, place: number, count: number): number =>
  ((facts.duration ?? 0) * (place + 0.5)) / count

let order: WorkId | null = null

/** Begins to look through a media: its pictures are made now, not before. One that has no moving picture is left. */
export async function startScrub(media: Media, place: number, byKeys: boolean): Promise<void> {
  if (!canBeScrubbed(media) || useScrubStore.getState().id === media.media_id) return
  endScrub()
  const [work_id, count] = [newId<WorkId>(), picturesOf(media)]
  order = work_id
  useScrubStore.setState({ ...nothing, id: media.media_id, count, place: Math.min(place, count - 1), byKeys })
  const stretch = { from_ms: 0, to_ms: Math.round((media.facts.duration ?? 0) * 1_000), count }
  const made = await studio.call('media.filmstrip', {
    media_id: media.media_id,
    work_id,
    urgency: 'urgent',
    ...stretch,
  })
  if (order !== work_id) return
  order = null
  if (made.ok) useScrubStore.setState({ strip: made.value })
}

/** Shows the picture at a share of the media's length, 0 to 1. */
export function scrubTo(id: MediaId, share: number): void {
  const { id: now, count } = useScrubStore.getState()
  if (now === id) useScrubStore.setState({ place: Math.max(0, Math.min(count - 1, Math.floor(share * count))) })
}

/** Goes so many pictures on, or back. @returns where that is in seconds; undefined for what cannot be looked through */
export function stepScrub(media: Media, by: number): number | undefined {
  if (!canBeScrubbed(media)) return undefined
  void startScrub(media, by > 0 ? -1 : 0, true)
  const { count, place } = useScrubStore.getState()
  const next = Math.max(0, Math.min(count - 1, place + by))
  useScrubStore.setState({ place: next, byKeys: true })
  return placeTime(media, next, count)
}

/** Ends looking; pictures that are still being made are not wanted any more. */
export function endScrub(): void {
  if (useScrubStore.getState().id === null) return
  if (order) void studio.call('media.cancel', { work_id: order })
  order = null
  useScrubStore.setState(nothing)
}
