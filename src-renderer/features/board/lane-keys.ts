import { announce } from '@renderer/components/announcer'
import { words } from '@renderer/words/words'
import type { BeatId, ClipId, ScriptId } from '@shared/domain/ids'
import type { KeyboardEvent } from 'react'
import { useBoardStore } from './board-store'
import { moveAcrossBeats, moveWithinBeat, removeClip } from './edit-clip'

type Lane = { readonly script_id: ScriptId; readonly order: readonly BeatId[] }

/** The clip whose tile has the focus; null while one of its grips, or something else, has it. */
function focusedClip(event: KeyboardEvent): ClipId | null {
  const tile = event.target instanceof HTMLElement ? event.target : null
  return tile?.role === 'row' && tile.dataset.key ? (tile.dataset.key as ClipId) : null
}

async function moveAndFollow(clip_id: ClipId, move: () => Promise<void>, said: string): Promise<void> {
  useBoardStore.setState({ focusNext: clip_id })
  await move()
  announce(said)
}

function keysOf(event: KeyboardEvent): string {
  const held = [event.altKey && 'Alt', event.ctrlKey && 'Ctrl', event.metaKey && 'Meta', event.shiftKey && 'Shift']
  return [...held.filter(Boolean), event.key].join('+')
}

/** What keys do to the clip that has the focus: Delete takes it off, Alt+arrows move it on its beat, Alt+Shift+arrows to the next one. */
export function actOnLaneKey(event: KeyboardEvent, { script_id, order }: Lane): void {
  const clip_id = focusedClip(event)
  if (!clip_id) return
  const within = (places: number) =>
    moveAndFollow(clip_id, () => moveWithinBeat(script_id, clip_id, places), words('board:clipMoved'))
  const across = (beats: number) =>
    moveAndFollow(clip_id, () => moveAcrossBeats(script_id, order, clip_id, beats), words('board:clipMovedBeat'))
  const deeds: Record<string, () => Promise<void>> = {
    Delete: () => removeClip(script_id, clip_id),
    Backspace: () => removeClip(script_id, clip_id),
    'Alt+ArrowLeft': () => within(-1),
    'Alt+ArrowRight': () => within(1),
    'Alt+Shift+ArrowUp': () => across(-1),
    'Alt+Shift+ArrowDown': () => across(1),
  }
  const deed = deeds[keysOf(event)]
  if (!deed) return
  event.preventDefault()
  event.stopPropagation()
  void deed()
}
