import { pickFiles } from '@renderer/database/import-files'
import { useBinStore } from '@renderer/features/bin/bin-store'
import { useBoardStore } from '@renderer/features/board/board-store'
import { fillScript } from '@renderer/features/board/place-on-beat'
import { wantCaret } from '@renderer/features/script/caret-store'
import { Timeline } from '@renderer/features/timeline/timeline'
import type { BeatId, ClipId, ScriptId } from '@shared/domain/ids'
import { memo } from 'react'

/** Opens a clip's panel at its tile among the beats. */
function editClip(clip_id: ClipId): void {
  document.querySelector(`[data-key="${clip_id}"]`)?.scrollIntoView({ block: 'nearest' })
  useBoardStore.setState({ editing: clip_id })
}

/** Asks for files and lays them on the beats in order. */
const addFootage = async (script_id: ScriptId) => fillScript(script_id, await pickFiles('files'))

/** Brings the caret to a beat's words. */
function editBeat(beat_id: BeatId): void {
  document.querySelector(`[data-beat="${beat_id}"]`)?.scrollIntoView({ block: 'nearest' })
  wantCaret(beat_id, 0)
}

/** The film on its time, under its beats. */
export const FilmLane = memo(function FilmLane({ script_id }: { readonly script_id: ScriptId }) {
  const picked = useBinStore(state => state.selected)
  return (
    <Timeline
      script_id={script_id}
      picked={picked}
      onEditClip={editClip}
      onEditBeat={editBeat}
      onAddFootage={() => void addFootage(script_id)}
    />
  )
})
