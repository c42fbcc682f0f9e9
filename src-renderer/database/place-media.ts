import type { WordKey } from '@renderer/words/words'
import type { ImportReport } from '@shared/bridge/media-calls'
import { type Clip, wholeClip } from '@shared/domain/clip'
import { isOverfull } from '@shared/domain/fill-beats'
import type { Film } from '@shared/domain/film'
import type { ClipId, MediaId, ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { changeRows } from './change'
import { now } from './clock'
import { filmRowOf, newFilmRow } from './edit-film'
import { putMedia } from './keep-media'
import { newId } from './new-id'
import type { RowChanges } from './write-rows'

/** Media that the library has, or files just taken in: their rows are written in the same step. */
export type Given = readonly MediaId[] | ImportReport

export type Placed = {
  readonly clips: readonly Clip[]
  /** Media without a picture: these lie on no beat. */
  readonly sounds: readonly MediaId[]
  /** True when a beat would have held too many clips; then none was placed. */
  readonly full: boolean
}

async function mediaRows(rows: RowChanges, given: Given): Promise<Media[]> {
  const ids = 'outcomes' in given ? await putMedia(rows, given) : given
  const found = await Promise.all(ids.map(id => rows.get('media', id)))
  return found.filter(media => media !== undefined)
}

/** Makes a clip of each media with a picture and lets `place` put them on the script's film, all as one undoable step. */
export async function placeMedia(
  script_id: ScriptId,
  label: WordKey,
  given: Given,
  place: (film: Film, clips: readonly Clip[]) => Film,
): Promise<Placed> {
  let placed: Placed = { clips: [], sounds: [], full: false }
  await changeRows(label, async rows => {
    const media = await mediaRows(rows, given)
    const clips = media
      .filter(one => one.facts.kind !== 'audio')
      .map(one => wholeClip(newId<ClipId>(), one.media_id, one.facts))
    const sounds = media.filter(one => one.facts.kind === 'audio').map(one => one.media_id)
    placed = { clips, sounds, full: false }
    if (clips.length === 0) return
    const row = (await filmRowOf(rows, script_id)) ?? newFilmRow(script_id)
    const film = place(row.film, clips)
    if (isOverfull(film)) placed = { clips: [], sounds, full: true }
    else await rows.put('video_assets', { ...row, film, updated_at: now() })
  })
  return placed
}
