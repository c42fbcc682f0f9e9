import type { WordKey } from '@renderer/words/words'
import { type Beat, longestBeatText } from '@shared/domain/beat'
import type { Film } from '@shared/domain/film'
import type { ScriptId } from '@shared/domain/ids'
import { mostBeats, type Script, withBeats } from '@shared/domain/script'
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

export type BeatEdit = {
  readonly beats: (beats: readonly Beat[]) => Beat[]
  /** The film for the new beats; `before` is the script as it stood. */
  readonly film?: (film: Film, beats: readonly Beat[], before: Script, rows: RowChanges) => Film | Promise<Film>
  /** What else goes with it. */
  readonly also?: (rows: RowChanges) => Promise<void>
}

/** What came of an edit of beats; `too-many` beats for a script, `too-long` for one of them: nothing has changed then. */
export type BeatsEdited = 'made' | 'too-many' | 'too-long' | 'gone'

function cameOf(beats: readonly Beat[]): BeatsEdited {
  if (beats.length > mostBeats) return 'too-many'
  return beats.some(({ text }) => text.length > longestBeatText) ? 'too-long' : 'made'
}

/** Edits a script's beats, its body kept true, and what lies on them with them: one step, so that undo brings both back. */
export async function editBeats(
  script_id: ScriptId,
  label: WordKey,
  edit: BeatEdit,
  options?: ChangeOptions,
): Promise<BeatsEdited> {
  let came: BeatsEdited = 'gone'
  await changeRows(
    label,
    async rows => {
      const script = await rows.get('scripts', script_id)
      if (!script) return
      const beats = edit.beats(script.beats)
      came = cameOf(beats)
      if (came !== 'made') return
      await rows.put('scripts', withBeats(script, beats, now()))
      const row = edit.film && (await filmRowOf(rows, script_id))
      const film = row && (await edit.film?.(row.film, beats, script, rows))
      if (row && film) await rows.put('video_assets', { ...row, film, updated_at: now() })
      await edit.also?.(rows)
    },
    options,
  )
  return came
}
