import { editFilm } from '@renderer/database/edit-film'
import type { WordKey } from '@renderer/words/words'
import { type Clip, trimClip } from '@shared/domain/clip'
import { moveFocus } from '@shared/domain/crop'
import { findClip, replaceClip, takeClip } from '@shared/domain/film'
import type { BeatId, ClipId, ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { playableLength } from '@shared/domain/media'
import { type Beside, moveClipAcross, moveClipBy, moveClips, showInstead } from '@shared/domain/move-clip'
import type { ClipEnd } from './board-store'

function editClip(script_id: ScriptId, clip_id: ClipId, label: WordKey, merge: string, edit: (clip: Clip) => Clip) {
  return editFilm(
    script_id,
    label,
    film => {
      const found = findClip(film, clip_id)
      return found ? replaceClip(film, edit(found.clip)) : film
    },
    { merge: `${merge}:${clip_id}` },
  )
}

/** Puts one end of a clip at a place of its media, in seconds. */
export const setEnd = (script_id: ScriptId, clip_id: ClipId, media: Media, end: ClipEnd, at: number) =>
  editClip(script_id, clip_id, 'board:edit.trim', end, clip => trimClip(clip, { [end]: at }, media.facts))

/** Moves one end of a clip by seconds of its media. */
export const nudgeEnd = (script_id: ScriptId, clip_id: ClipId, media: Media, end: ClipEnd, by: number) =>
  editClip(script_id, clip_id, 'board:edit.trim', end, clip => trimClip(clip, { [end]: clip[end] + by }, media.facts))

export type Look = Partial<Pick<Clip, 'fit' | 'focus' | 'zoom' | 'speed' | 'volume'>>

/** Changes how a clip looks, runs or sounds. */
export const setLook = (script_id: ScriptId, clip_id: ClipId, look: Look) =>
  editClip(script_id, clip_id, 'board:edit.look', Object.keys(look).join(), clip => ({ ...clip, ...look }))

/** Moves the point that a crop keeps in sight, by fractions of the picture. */
export const nudgeFocus = (script_id: ScriptId, clip_id: ClipId, right: number, down: number) =>
  editClip(script_id, clip_id, 'board:edit.look', 'focus', clip => ({
    ...clip,
    focus: moveFocus(clip.focus, right, down),
  }))

/** Shows another media in a clip's place. */
export const replaceMedia = (script_id: ScriptId, clip_id: ClipId, media: Media) =>
  editClip(script_id, clip_id, 'board:edit.replace', 'media', clip =>
    showInstead(clip, media.media_id, playableLength(media.facts)),
  )

export const removeClip = (script_id: ScriptId, clip_id: ClipId) =>
  editFilm(script_id, 'board:edit.remove', film => takeClip(film, clip_id))

export const moveWithinBeat = (script_id: ScriptId, clip_id: ClipId, places: number) =>
  editFilm(script_id, 'board:edit.move', film => moveClipBy(film, clip_id, places))

/** Moves a clip up or down the script by whole beats; `order` holds the script's beats. */
export const moveAcrossBeats = (script_id: ScriptId, order: readonly BeatId[], clip_id: ClipId, beats: number) =>
  editFilm(script_id, 'board:edit.move', film => moveClipAcross(film, order, clip_id, beats))

export const moveToBeat = (
  script_id: ScriptId,
  ids: readonly ClipId[],
  beat_id: BeatId,
  beside: Beside | null = null,
) => editFilm(script_id, 'board:edit.move', film => moveClips(film, ids, beat_id, beside))
