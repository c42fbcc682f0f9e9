import type { Cut, Cutting } from '@shared/domain/cut/cutting'
import { rollBy, slipBy } from '@shared/domain/cut/roll'
import { type Edge, trimBy } from '@shared/domain/cut/trim'
import { type Film, findClip } from '@shared/domain/film'
import { type FilmLayout, filmLayout } from '@shared/domain/film-layout'
import { laidClip } from '@shared/domain/film-places'
import type { ClipId } from '@shared/domain/ids'
import type { LaidClip } from '@shared/domain/lay-clips'
import { fail } from '@shared/domain/result'
import { unreachable } from '@shared/domain/unreachable'
import type { TrimMode } from './timeline-store'

/** One end of a clip, as a hand or the keys take hold of it. */
export type Grip = { readonly clip_id: ClipId; readonly edge: Edge }

/** The clip seen right before another on the beats' own row. */
export function clipBefore(layout: FilmLayout, clip_id: ClipId): LaidClip | undefined {
  const seen = layout.beats.flatMap(beat => beat.clips.filter(clip => clip.frames > 0))
  return seen[seen.findIndex(clip => clip.clip_id === clip_id) - 1]
}

/** The film with a grip moved by frames, to the right where positive. B-roll has no neighbour to roll with: it is trimmed. */
export function gripMoved(film: Film, cutting: Cutting, { clip_id, edge }: Grip, mode: TrimMode, frames: number): Cut {
  const clip = findClip(film, clip_id)
  if (!clip) return fail('no-clip')
  switch (mode) {
    case 'ripple':
      return trimBy(film, cutting.facts, clip_id, edge, frames)
    case 'roll': {
      if (clip.over) return trimBy(film, cutting.facts, clip_id, edge, frames)
      if (edge === 'to') return rollBy(film, cutting, clip_id, frames)
      const before = clipBefore(filmLayout(cutting.script, film, cutting.facts), clip_id)
      return before ? rollBy(film, cutting, before.clip_id, frames) : fail('no-neighbour')
    }
    case 'slip':
      return slipBy(film, cutting, clip_id, (-frames / film.fps) * clip.clip.speed)
    default:
      return unreachable(mode)
  }
}

/** Where a grip lies on the film, in frames; undefined for a clip that is not there. */
export function gripFrame(layout: FilmLayout, { clip_id, edge }: Grip): number | undefined {
  const laid = laidClip(layout, clip_id)
  return laid && (edge === 'from' ? laid.start : laid.start + laid.frames)
}
