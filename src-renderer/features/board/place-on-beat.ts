import { toast } from '@renderer/components/toasts'
import { coveredBeats } from '@renderer/database/covered-beats'
import { takeInFiles } from '@renderer/database/import-files'
import { type Given, type Placed, placeMedia, placeOnBeat } from '@renderer/database/place-media'
import { undoThis } from '@renderer/database/undo-this'
import { words } from '@renderer/words/words'
import { beatsToFill, fillBeats } from '@shared/domain/fill-beats'
import type { BeatId, ScriptId } from '@shared/domain/ids'
import type { Beside } from '@shared/domain/move-clip'
import { useBoardStore } from './board-store'

/** Puts media on a beat, and offers the sounds among them as its voice. */
export async function layOnBeat(script_id: ScriptId, beat_id: BeatId, given: Given, beside: Beside | null) {
  const placed = await placeOnBeat(script_id, beat_id, given, beside)
  if (placed.sounds.length > 0) useBoardStore.setState({ offer: { beat_id, sounds: placed.sounds } })
  sayIfFull(placed)
}

/** Takes dropped files in and puts them on a beat. */
export async function dropFilesOnBeat(
  script_id: ScriptId,
  beat_id: BeatId,
  files: readonly File[],
  beside: Beside | null,
) {
  await layOnBeat(script_id, beat_id, await takeInFiles(files), beside)
}

/** Takes dropped files in and shares them out over the script's beats, from the one they were dropped on if it was one. */
export async function dropFilesOnScript(script_id: ScriptId, files: readonly File[], start: BeatId | null) {
  await fillScript(script_id, await takeInFiles(files), start)
}

/** Shares media out over the script's beats in order, from `start` or over them all, then says what went where. */
export async function fillScript(script_id: ScriptId, given: Given, start: BeatId | null = null) {
  const { beats, covered } = await coveredBeats(script_id)
  let filled: readonly BeatId[] = []
  const placed = await placeMedia(script_id, 'board:edit.fill', given, (film, clips) => {
    const result = fillBeats(film, beatsToFill(beats, covered, start), clips)
    filled = result.filled
    return result.film
  })
  sayIfFull(placed)
  const soundBeat = start ?? beats[0]
  if (placed.sounds.length > 0 && soundBeat) {
    useBoardStore.setState({ offer: { beat_id: soundBeat, sounds: placed.sounds } })
  }
  if (placed.clips.length > 0) sayFilled(placed.clips.length, filled.length)
}

function sayFilled(clips: number, beats: number): void {
  const onBeats = words('board:onBeats', { count: beats })
  toast({
    title: words('board:filled', { count: clips, onBeats }),
    tone: 'good',
    ...(clips > beats ? { detail: words('board:filledShared') } : {}),
    action: { label: words('board:undo'), ...undoThis() },
  })
}

function sayIfFull(placed: Placed): void {
  if (placed.full) toast({ title: words('board:full'), detail: words('board:fullDetail'), tone: 'bad' })
}
