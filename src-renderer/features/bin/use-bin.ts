import { useMissingMedia } from '@renderer/database/missing-media'
import { useFilmRow, useMediaById, useScript } from '@renderer/database/queries'
import type { Beat } from '@shared/domain/beat'
import { emptyFilm, type Film } from '@shared/domain/film'
import type { MediaId, ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { beatsUsing } from '@shared/domain/media-use'
import { useMemo } from 'react'

/** A media as the bin shows it. */
export type BinItem = {
  readonly id: MediaId
  readonly media: Media
  readonly isMissing: boolean
  /** On how many beats of the open script it lies. */
  readonly uses: number
  readonly isMusic: boolean
}

export type Bin = {
  readonly script_id: ScriptId
  readonly beats: readonly Beat[]
  readonly film: Film
  readonly items: readonly BinItem[]
  /** Shares these out over the script's beats in order. */
  readonly onFill: (ids: readonly MediaId[]) => void
}

export type FillScript = (script_id: ScriptId, ids: readonly MediaId[]) => void

/** Every media with how the open script uses it, the newest first. */
export function useBin(script_id: ScriptId, fill: FillScript): Bin {
  const script = useScript(script_id)
  const row = useFilmRow(script_id)
  const media = useMediaById()
  const missing = useMissingMedia(state => state.ids)
  return useMemo(() => {
    const beats = script?.beats ?? []
    const film = row?.film ?? emptyFilm
    const ids = beats.map(beat => beat.id)
    const items = [...media.values()].map(one => ({
      id: one.media_id,
      media: one,
      isMissing: missing.has(one.media_id),
      uses: beatsUsing(film, ids, one.media_id).length,
      isMusic: film.music?.media_id === one.media_id,
    }))
    return { script_id, beats, film, items, onFill: ids => fill(script_id, ids) }
  }, [script_id, script, row, media, missing, fill])
}
