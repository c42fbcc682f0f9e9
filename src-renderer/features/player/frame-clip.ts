import { editFilm } from '@renderer/database/edit-film'
import type { Clip } from '@shared/domain/clip'
import { cropOf, moveFocus } from '@shared/domain/crop'
import { findClip, replaceClip } from '@shared/domain/film'
import { type Format, formatSize, type Size } from '@shared/domain/format'
import type { ClipId, ScriptId } from '@shared/domain/ids'

type Frame = Pick<Clip, 'focus' | 'zoom'>

/**
 * Writes what of a clip's picture is seen, told from what is seen of it now: keys come faster than the page is drawn. What follows in one drag
 * (each has a number of its own as long as the window lives), or one run of keys, is one step of undo.
 */
export const frameClip = (
  script_id: ScriptId,
  clip_id: ClipId,
  frame: (now: Clip) => Partial<Frame>,
  drag: number | null = null,
): Promise<void> =>
  editFilm(
    script_id,
    'player:edit.frame',
    film => {
      const found = findClip(film, clip_id)
      return found ? replaceClip(film, { ...found.clip, ...frame(found.clip) }) : film
    },
    { merge: `frame:${clip_id}:${drag ?? 'keys'}`, isGesture: drag !== null },
  )

/** The focus after the picture was pushed by shares of the frame's sides: to the right, the left of it comes into sight. */
export function pushed(clip: Clip, picture: Size, format: Format, right: number, down: number): Clip['focus'] {
  const { seen, place } = cropOf(picture, formatSize[format], clip)
  return moveFocus(clip.focus, (-right * seen.width) / place.width, (-down * seen.height) / place.height)
}

/** A zoom that a clip can have, to a hundredth. */
export const zoomed = (zoom: number, by: number): number => Math.round(Math.min(8, Math.max(1, zoom * by)) * 100) / 100
