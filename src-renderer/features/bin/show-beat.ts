import type { BeatId, ScriptId } from '@shared/domain/ids'

/** Frames to wait for a script to be read and drawn: about four seconds. */
const patience = 240

/** Opens a script, where it is not open already, and goes to one of its beats: into view, its words with the focus. */
export function showBeat(script_id: ScriptId, beat_id: BeatId | null): void {
  // The address says which script is shown.
  window.location.hash = `script/${script_id}`
  if (beat_id) whenDrawn(beat_id, patience)
}

function whenDrawn(beat_id: BeatId, frames: number): void {
  const row = document.querySelector<HTMLElement>(`[data-beat-row="${beat_id}"], [data-beat="${beat_id}"]`)
  // A menu that closes gives the focus back to where it came from: that goes first.
  const isAskedFrom = document.querySelector('[role=menu]') !== null
  if (row && !isAskedFrom) requestAnimationFrame(() => requestAnimationFrame(() => goTo(row)))
  else if (frames > 0) requestAnimationFrame(() => whenDrawn(beat_id, frames - 1))
}

function goTo(row: HTMLElement): void {
  row.scrollIntoView({ block: 'center' })
  const field =
    row.querySelector<HTMLElement>('textarea, [role=textbox]') ?? row.querySelector<HTMLElement>('[tabindex="0"]')
  field?.focus({ preventScroll: true })
}
