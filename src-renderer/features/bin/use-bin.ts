import { useMissingMedia } from '@renderer/database/missing-media'
import { useFilmRow, useFilmRows, useMediaById, useScript, useScripts } from '@renderer/database/queries'
import type { Beat } from '@shared/domain/beat'
import { emptyFilm, type Film } from '@shared/domain/film'
import type { MediaId, ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { type MediaUses, usesOfMedia } from '@shared/domain/media-uses'
import { useMemo, useRef } from 'react'

/** A media as the bin shows it. */
export type BinItem = {
  readonly id: MediaId
  readonly media: Media
  readonly isMissing: boolean
  /** On how many beats of the open script it lies. */
  readonly uses: number
  /** How many other scripts use it. */
  readonly elsewhere: number
  readonly isUsed: boolean
  readonly isMusic: boolean
  readonly isFilm: boolean
}

export type Bin = {
  readonly script_id: ScriptId
  readonly beats: readonly Beat[]
  readonly film: Film
  readonly items: readonly BinItem[]
  readonly usesOf: MediaUses
  /** Shares these out over the script's beats in order. */
  readonly onFill: (ids: readonly MediaId[]) => void
}

export type FillScript = (script_id: ScriptId, ids: readonly MediaId[]) => void

/** Every media with how scripts use it, the newest first. An item that is as it was is the same object, so that its card is not drawn again. */
export function useBin(script_id: ScriptId, fill: FillScript): Bin {
  const script = useScript(script_id)
  const row = useFilmRow(script_id)
  const usesOf = useUses()
  const media = useMediaById()
  const missing = useMissingMedia(state => state.ids)
  const kept = useRef<ReadonlyMap<MediaId, BinItem>>(new Map())
  return useMemo(() => {
    const beats = script?.beats ?? []
    const film = row?.film ?? emptyFilm
    const items = [...media.values()].map(one => {
      const uses = usesOf.get(one.media_id) ?? []
      const here = uses.find(use => use.script_id === script_id)
      return sameOr(kept.current.get(one.media_id), {
        ...{ id: one.media_id, media: one, isMissing: missing.has(one.media_id) },
        ...{ uses: here?.beats.length ?? 0, elsewhere: uses.length - (here ? 1 : 0), isUsed: uses.length > 0 },
        ...{ isMusic: film.music?.media_id === one.media_id, isFilm: uses.some(use => use.isFilm) },
      })
    })
    kept.current = new Map(items.map(item => [item.id, item]))
    return { script_id, beats, film, items, usesOf, onFill: ids => fill(script_id, ids) }
  }, [script_id, script, row, media, missing, fill, usesOf])
}

function useUses(): MediaUses {
  const scripts = useScripts()
  const films = useFilmRows()
  return useMemo(() => usesOfMedia(scripts ?? [], films ?? []), [scripts, films])
}

/** The item as it was, when nothing in it differs. Rows are read anew with every change of any of them. */
function sameOr(before: BinItem | undefined, now: BinItem): BinItem {
  if (!before) return now
  const keys = Object.keys(now) as (keyof BinItem)[]
  const isSame = keys.every(key => key === 'media' || before[key] === now[key])
  return isSame && isSameMedia(before.media, now.media) ? before : now
}

const isSameMedia = (was: Media, is: Media) =>
  was.updated_at === is.updated_at && was.is_favourite === is.is_favourite && was.tags.join() === is.tags.join()
