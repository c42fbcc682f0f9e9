import { moveMarker } from '@shared/domain/cut/markers'
import { editCut } from './edit-cut'
import type { Gesture } from './gesture'
import { sayRefusal } from './refusal-words'
import { filmTime } from './ruler-ticks'
import type { Zoom } from './scale'
import { snapped } from './snap-points'
import { showDraft } from './timeline-store'
import type { Lane } from './use-lane'

/** A marker in the hand; `start` is the frame it stands on. */
export function markerGesture(lane: Lane, index: number, start: number, zoom: Zoom): Gesture {
  const { stored, cutting, storedLayout, script_id } = lane
  let frame = start
  return {
    slack: 3,
    move(at) {
      const place = snapped(storedLayout, start + at.moved, zoom, point => point.frame !== start)
      frame = Math.max(0, place.frame)
      const cut = moveMarker(stored, cutting, index, frame)
      const said = filmTime(frame, storedLayout.fps)
      showDraft(lane, { film: cut.ok ? cut.value : null, snapped: place.to, pictures: [], said, place: null, at })
    },
    drop() {
      if (frame === start) return showDraft(lane, null)
      showDraft(lane, 'landing')
      void editCut(script_id, 'timeline:edit.moveMarker', (film, fresh) => moveMarker(film, fresh, index, frame)).then(
        refusal => {
          if (!refusal) return
          showDraft(lane, null)
          sayRefusal(refusal)
        },
      )
    },
    cancel: () => showDraft(lane, null),
  }
}
