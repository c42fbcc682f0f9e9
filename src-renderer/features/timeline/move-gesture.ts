import { words } from '@renderer/words/words'
import type { Cut, Cutting } from '@shared/domain/cut/cutting'
import { clipToOver, moveOver, overToClip } from '@shared/domain/cut/over'
import { type Film, findClip } from '@shared/domain/film'
import type { LaidClip } from '@shared/domain/lay-clips'
import { moveClips } from '@shared/domain/move-clip'
import { ok } from '@shared/domain/result'
import { type DropPlace, dropPlace } from './drop-place'
import { editCut } from './edit-cut'
import type { Gesture, Held } from './gesture'
import { sayRefusal } from './refusal-words'
import { filmTime } from './ruler-ticks'
import type { Zoom } from './scale'
import { type Snapped, snapped } from './snap-points'
import { showDraft } from './timeline-store'
import type { Lane } from './use-lane'

type Edit = (film: Film, cutting: Cutting) => Cut

/** Over its beat from a frame on; one of the beat's own clips leaves the beat as long as it was. */
export function putOverAt(clip_id: LaidClip['clip_id'], frame: number): Edit {
  return (film, cutting) => {
    const lifted = findClip(film, clip_id)?.over ? ok(film) : clipToOver(film, cutting, clip_id)
    return lifted.ok ? moveOver(lifted.value, cutting, clip_id, frame) : lifted
  }
}

/** Among the clips of a beat. */
export function putAmong(clip_id: LaidClip['clip_id'], { beat_id, beside }: Omit<DropPlace, 'frame'>): Edit {
  return (film, cutting) => {
    const laid = findClip(film, clip_id)?.over ? overToClip(film, cutting, clip_id) : ok(film)
    return laid.ok ? ok(moveClips(laid.value, [clip_id], beat_id, beside)) : laid
  }
}

/** The start of a clip in the hand, one of its two ends pulled to a snap point. */
function snappedClip({ storedLayout }: Lane, { frames, start }: LaidClip, wanted: number, zoom: Zoom): Snapped {
  const isPoint = ({ frame }: { frame: number }) => frame !== start && frame !== start + frames
  const head = snapped(storedLayout, wanted, zoom, isPoint)
  if (head.to !== null) return head
  const tail = snapped(storedLayout, wanted + frames, zoom, isPoint)
  return { frame: tail.frame - frames, to: tail.to }
}

/** A clip in the hand: along its row to another place or beat, or on to the other row. With Shift it stays on its row. */
export function moveGesture(lane: Lane, laid: LaidClip, zoom: Zoom, rowAt: (y: number) => 'over' | 'clips'): Gesture {
  const { stored, cutting, storedLayout, script_id } = lane
  const own = laid.isOver ? 'over' : 'clips'
  let edit: Edit | null = null
  const over = (at: Held) => {
    const { frame, to } = snappedClip(lane, laid, laid.start + at.moved, zoom)
    edit = putOverAt(laid.clip_id, Math.max(0, frame))
    const cut = edit(stored, cutting)
    const said = cut.ok
      ? words('timeline:said.over', { at: filmTime(Math.max(0, frame), storedLayout.fps) })
      : words(`timeline:refusal.${cut.problem}`)
    showDraft(lane, { film: cut.ok ? cut.value : null, snapped: to, pictures: [], said, place: null, at })
  }
  const among = (at: Held) => {
    const place = dropPlace(storedLayout, laid.clip_id, at.frame)
    edit = place && putAmong(laid.clip_id, place)
    const number = storedLayout.beats.findIndex(beat => beat.beat_id === place?.beat_id) + 1
    const said = words('timeline:said.move', { number })
    const shown = place && { row: 'clips' as const, start: place.frame, frames: laid.frames, beat_id: place.beat_id }
    showDraft(lane, { film: null, snapped: null, pictures: [], said, place: shown, at })
  }
  return {
    slack: 5,
    move: at => ((at.isShift ? own : rowAt(at.y)) === 'over' ? over(at) : among(at)),
    drop() {
      if (!edit) return showDraft(lane, null)
      showDraft(lane, 'landing')
      void editCut(script_id, 'timeline:edit.move', edit).then(refusal => {
        if (!refusal) return
        showDraft(lane, null)
        sayRefusal(refusal)
      })
    },
    cancel: () => showDraft(lane, null),
  }
}
