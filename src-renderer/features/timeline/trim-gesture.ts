import { fineTime } from '@renderer/components/format-time'
import { words } from '@renderer/words/words'
import { clipLength } from '@shared/domain/clip'
import { type Film, findClip } from '@shared/domain/film'
import { laidClip } from '@shared/domain/film-places'
import { ok } from '@shared/domain/result'
import type { SnapPoint } from '@shared/domain/snap'
import { editCut } from './edit-cut'
import type { Gesture, Held } from './gesture'
import { type Grip, gripFrame, gripMoved } from './grip-edit'
import { picturesAt } from './live-pictures'
import { sayRefusal } from './refusal-words'
import type { Zoom } from './scale'
import { snapped } from './snap-points'
import { showDraft, type TrimMode, useTimelineStore } from './timeline-store'
import type { Lane } from './use-lane'

/** Points that a ripple trim does not push along with itself: all before the grip, and all where the beat's length is not the clips' to say. */
function staysPut({ storedLayout }: Lane, grip: Grip, edge: number): (point: SnapPoint) => boolean {
  const laid = laidClip(storedLayout, grip.clip_id)
  const beat = storedLayout.beats.find(one => one.beat_id === laid?.beat_id)
  const pushes = !laid?.isOver && beat?.decidedBy === 'clips'
  return point => point.frame !== edge && (!pushes || point.kind === 'playhead' || point.frame < edge)
}

const modeOf = ({ isCtrl, isAlt }: Held): TrimMode =>
  isAlt ? 'slip' : isCtrl ? 'roll' : useTimelineStore.getState().mode

/** How much longer or further a clip became, in words. */
function saidOf(film: Film, { clip_id }: Grip, moved: number): string {
  const clip = findClip(film, clip_id)?.clip
  const frames = moved > 0 ? `+${moved}` : String(moved)
  return words('timeline:said.trim', { frames, seconds: clip ? fineTime(clipLength(clip)) : '' })
}

/** One end of a clip in the hand: plain it ripples, with Ctrl or Command the border rolls, with Alt what is shown slips. */
export function trimGesture(lane: Lane, grip: Grip, zoom: Zoom, forced: TrimMode | null = null): Gesture {
  const { stored, cutting, storedLayout, script_id } = lane
  const edge = gripFrame(storedLayout, grip) ?? 0
  const isPoint = staysPut(lane, grip, edge)
  let last: { mode: TrimMode; frames: number } = { mode: 'ripple', frames: 0 }
  return {
    slack: 2,
    move(at) {
      const mode = forced ?? modeOf(at)
      const rounded = { frame: edge + Math.round(at.moved), to: null }
      const ends =
        mode === 'slip'
          ? rounded
          : snapped(storedLayout, edge + at.moved, zoom, mode === 'roll' ? point => point.frame !== edge : isPoint)
      const frames = ends.frame - edge
      const cut = frames === 0 ? ok(stored) : gripMoved(stored, cutting, grip, mode, frames)
      last = { mode, frames: cut.ok ? frames : 0 }
      const film = cut.ok ? cut.value : stored
      const said = cut.ok ? saidOf(film, grip, frames) : words(`timeline:refusal.${cut.problem}`)
      const pictures = picturesAt(film, lane, grip, mode)
      showDraft(lane, { film, snapped: ends.to, pictures, said, place: null, at })
    },
    drop() {
      const { mode, frames } = last
      if (frames === 0) return showDraft(lane, null)
      showDraft(lane, 'landing')
      void editCut(script_id, `timeline:edit.${mode}`, (film, fresh) =>
        gripMoved(film, fresh, grip, mode, frames),
      ).then(refusal => {
        if (!refusal) return
        showDraft(lane, null)
        sayRefusal(refusal)
      })
    },
    cancel: () => showDraft(lane, null),
  }
}
