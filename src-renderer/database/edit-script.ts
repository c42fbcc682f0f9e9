import type { WordKey } from '@renderer/words/words'
import type { Beat } from '@shared/domain/beat'
import type { Film } from '@shared/domain/film'
import type { ScriptId } from '@shared/domain/ids'
import { type Script, withBeats } from '@shared/domain/script'
import { type ChangeOptions, changeRows } from './change'
import { now } from './clock'
import { filmRowOf } from './edit-film'
import type { RowChanges } from './write-rows'

/** Edits one script as one undoable step. A script that is gone changes nothing. */
export function editScript(
  script_id: ScriptId,
  label: WordKey,
  edit: (script: Script) => Script,
  options?: ChangeOptions,
): Promise<void> {
  return changeRows(
    label,
    async rows => {
      const script = await rows.get('scripts', script_id)
      if (script) await rows.put('scripts', { ...edit(script), updated_at: now() })
    },
    options,
  )
}

type BeatEdit = {
  readonly beats: (beats: readonly Beat[]) => Beat[]
  readonly film?: (film: Film) => Film
  /** What else goes with it. */
  readonly also?: (rows: RowChanges) => Promise<void>
}

/** Edits a script's beats, its body kept true, and what lies on them with them: one step, so that undo brings both back. */
export function editBeats(script_id: ScriptId, label: WordKey, edit: BeatEdit, options?: ChangeOptions): Promise<void> {
  return changeRows(
    label,
    async rows => {
      const script = await rows.get('scripts', script_id)
      if (!script) return
      await rows.put('scripts', withBeats(script, edit.beats(script.beats), now()))
      const row = edit.film && (await filmRowOf(rows, script_id))
      if (row && edit.film) await rows.put('video_assets', { ...row, film: edit.film(row.film), updated_at: now() })
      await edit.also?.(rows)
    },
    options,
  )
}
