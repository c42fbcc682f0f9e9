import type { Clip } from '@shared/domain/clip'
import { type Film, findClip } from '@shared/domain/film'
import { seconds } from '@shared/domain/time'
import { clipBefore, type Grip } from './grip-edit'
import type { LiveFrame, TrimMode } from './timeline-store'
import type { Lane } from './use-lane'

const firstOf = ({ media_id, from }: Clip): LiveFrame => ({ media_id, at: from })
const lastOf = ({ media_id, from, to, speed }: Clip, fps: number): LiveFrame => ({
  media_id,
  at: seconds(Math.max(from, to - speed / fps)),
})

/** The frames to look at while a grip is in the hand: its own; both sides of a border that rolls; both ends of a clip that slips. */
export function picturesAt(film: Film, { storedLayout }: Lane, { clip_id, edge }: Grip, mode: TrimMode): LiveFrame[] {
  const clip = findClip(film, clip_id)?.clip
  if (!clip) return []
  if (mode === 'slip') return [firstOf(clip), lastOf(clip, film.fps)]
  const own = edge === 'from' ? firstOf(clip) : lastOf(clip, film.fps)
  if (mode === 'ripple') return [own]
  const seen = storedLayout.beats.flatMap(beat => beat.clips.filter(one => one.frames > 0))
  const after = seen[seen.findIndex(one => one.clip_id === clip_id) + 1]
  const beside = edge === 'from' ? clipBefore(storedLayout, clip_id) : after
  const other = beside && findClip(film, beside.clip_id)?.clip
  if (!other) return [own]
  return edge === 'from' ? [lastOf(other, film.fps), own] : [own, firstOf(other)]
}
