import { announce } from '@renderer/components/announcer'
import { words } from '@renderer/words/words'
import { filmLayout } from '@shared/domain/film-layout'
import type { KeyboardEvent } from 'react'
import { editCut } from './edit-cut'
import { type Grip, gripFrame, gripMoved } from './grip-edit'
import { sayRefusal } from './refusal-words'
import { filmTime } from './ruler-ticks'
import { useTimelineStore } from './timeline-store'
import type { Lane } from './use-lane'

/** Moves a grip by frames as the trim mode says, then says where it is; presses that follow each other are one step of undo. */
export async function nudgeGrip({ script_id, cutting }: Lane, grip: Grip, frames: number): Promise<void> {
  const { mode } = useTimelineStore.getState()
  const options = { merge: `${mode}:${grip.clip_id}:${grip.edge}` }
  let said = ''
  const refusal = await editCut(
    script_id,
    `timeline:edit.${mode}`,
    (film, fresh) => {
      const cut = gripMoved(film, fresh, grip, mode, frames)
      if (!cut.ok) return cut
      const layout = filmLayout(cutting.script, cut.value, fresh.facts)
      said = filmTime(gripFrame(layout, grip) ?? 0, film.fps)
      return cut
    },
    options,
  )
  if (refusal) sayRefusal(refusal)
  else announce(words(`timeline:grip.${mode}`, { at: said }))
}

/** Arrows move a grip a frame, with Shift ten. */
export function moveGripByKey(event: KeyboardEvent, lane: Lane, grip: Grip): void {
  const way = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
  if (way === 0 || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  event.stopPropagation()
  void nudgeGrip(lane, grip, way * (event.shiftKey ? 10 : 1))
}
