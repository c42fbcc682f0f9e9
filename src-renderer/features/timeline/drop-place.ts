import type { FilmLayout, LaidBeat } from '@shared/domain/film-layout'
import type { BeatId, ClipId } from '@shared/domain/ids'
import type { Beside } from '@shared/domain/move-clip'

/** Where a clip would go among the beats' own clips; `frame` is where the film shows the gap. */
export type DropPlace = { readonly beat_id: BeatId; readonly beside: Beside | null; readonly frame: number }

/** The beat under a frame; past the last one that one. */
const beatAt = ({ beats }: FilmLayout, frame: number): LaidBeat | undefined =>
  beats.find(beat => frame < beat.start + beat.frames) ?? beats.at(-1)

/** Where a clip goes that is let go at a frame: before the first clip of the beat there whose middle lies after it, else to the beat's end. */
export function dropPlace(layout: FilmLayout, clip_id: ClipId, frame: number): DropPlace | null {
  const beat = beatAt(layout, frame)
  if (!beat) return null
  const others = beat.clips.filter(clip => clip.clip_id !== clip_id)
  const next = others.find(clip => frame < clip.start + clip.frames / 2)
  const last = others.at(-1)
  return {
    beat_id: beat.beat_id,
    beside: next ? { clip_id: next.clip_id, side: 'before' } : null,
    frame: next ? next.start : last ? last.start + last.frames : beat.start,
  }
}
