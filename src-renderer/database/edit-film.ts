import type { WordKey } from '@renderer/words/words'
import { emptyFilm, type Film } from '@shared/domain/film'
import type { ScriptId, VideoId } from '@shared/domain/ids'
import type { VideoAsset } from '@shared/domain/video-asset'
import { type ChangeOptions, changeRows } from './change'
import { now } from './clock'
import { newId } from './new-id'
import type { RowChanges } from './write-rows'

/** A script's film before its first edit. */
export function newFilmRow(script_id: ScriptId): VideoAsset {
  const at = now()
  return {
    video_id: newId<VideoId>(),
    script_id,
    edit_tool: 'Manual',
    video_url: null,
    thumbnail_url: null,
    duration_sec: 0,
    format: 'vertical',
    status: 'in_progress',
    created_at: at,
    updated_at: at,
    film: emptyFilm,
    width: 0,
    height: 0,
    size_bytes: 0,
    duration_ms: 0,
    file: null,
    made_from: null,
    sv: 3,
  }
}

/** The film of a script that is made here: its first one. */
export async function filmRowOf(rows: RowChanges, script_id: ScriptId): Promise<VideoAsset | undefined> {
  const films = await rows.where('video_assets', 'script_id', script_id)
  return films.sort((a, b) => a.created_at.localeCompare(b.created_at))[0]
}

/** Edits a script's VideoAsset as one undoable step; the first edit makes the row. A finished film stays playable. */
export function editFilmRow(
  script_id: ScriptId,
  label: WordKey,
  edit: (row: VideoAsset) => VideoAsset,
  options?: ChangeOptions,
): Promise<void> {
  return changeRows(
    label,
    async rows => {
      const row = (await filmRowOf(rows, script_id)) ?? newFilmRow(script_id)
      await rows.put('video_assets', { ...edit(row), updated_at: now() })
    },
    options,
  )
}

/** Edits the cut of a script's film: clips, captions, music. */
export function editFilm(
  script_id: ScriptId,
  label: WordKey,
  edit: (film: Film) => Film,
  options?: ChangeOptions,
): Promise<void> {
  return editFilmRow(script_id, label, row => ({ ...row, film: edit(row.film) }), options)
}
