import type { WordKey } from '@renderer/words/words'
import type { ImportReport } from '@shared/bridge/media-calls'
import { type Clip, wholeClip } from '@shared/domain/clip'
import { isOverfull, placeClips } from '@shared/domain/fill-beats'
import type { Film } from '@shared/domain/film'
import type { BeatId, ClipId, MediaId, ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { type Beside, placeOf } from '@shared/domain/move-clip'
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

/** Makes clips of media and puts them on a beat, beside one of its clips or at its end. */
export const placeOnBeat = (
  script_id: ScriptId,
  beat_id: BeatId,
  given: Given,
  beside: Beside | null,
): Promise<Placed> =>
  placeMedia(script_id, 'app:edit.place', given, (film, clips) =>
    placeClips(film, beat_id, clips, placeOf(film, beat_id, beside)),
  )
