import { useMissingMedia } from '@renderer/database/missing-media'
import { useFilmAndMedia, useScript } from '@renderer/database/queries'
import { assemblyOf } from '@shared/domain/assembly'
import { beatFit } from '@shared/domain/beat-fit'
import type { Cutting } from '@shared/domain/cut/cutting'
import { emptyFilm, type Film } from '@shared/domain/film'
import { type FilmLayout, filmLayout } from '@shared/domain/film-layout'
import type { MediaId, ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { inOrder } from '@shared/domain/order'
import { usableFacts } from '@shared/domain/usable-media'
import { createContext, useContext, useDeferredValue, useMemo } from 'react'
import { type Cell, cellsOf } from './lane-cells'
import { useTimelineStore } from './timeline-store'

/** All that the lane is drawn from and edits are reckoned with. */
export type Lane = {
  readonly script_id: ScriptId
  /** As it would be if the hand let go now. */
  readonly film: Film
  readonly layout: FilmLayout
  readonly cells: readonly Cell[]
  /** As it is stored, and its layout. */
  readonly stored: Film
  readonly storedLayout: FilmLayout
  /** Changes with every edit of the film. */
  readonly stamp: string
  readonly cutting: Cutting
  readonly media: ReadonlyMap<MediaId, Media>
  readonly missing: ReadonlySet<MediaId>
}

export const LaneContext = createContext<Lane | null>(null)

/** The lane that a part of it is drawn on. */
export function useLane(): Lane {
  const lane = useContext(LaneContext)
  if (!lane) throw new Error('Only within the timeline')
  return lane
}

/** What a film looks like on its frames, with how each beat goes with its length. */
function seen(film: Film, { script, facts }: Cutting): { layout: FilmLayout; cells: Cell[] } {
  const layout = filmLayout(script, film, facts)
  const assembly = assemblyOf({ title: '', ...script }, film, 'vertical')
  const beats = inOrder(script.beats).flatMap((beat, index) => {
    const placed = assembly.beats[index]
    return placed ? [{ beat, fit: beatFit(placed, { fps: film.fps, language: script.language }, facts) }] : []
  })
  return { layout, cells: cellsOf(layout, beats, film) }
}

/** Reads a script's lane; null until the database has answered, or when the script is gone. */
export function useLaneOf(script_id: ScriptId): Lane | null {
  // Letters first: the lane follows once the page has shown them.
  const script = useDeferredValue(useScript(script_id))
  const cut = useFilmAndMedia(script_id)
  const missing = useMissingMedia(state => state.ids)
  const stamp = `${script_id} ${cut?.row?.updated_at ?? ''}`
  const draft = useTimelineStore(({ draft: held }) => (held?.stamp === stamp ? held.film : null))
  const still = useMemo(() => {
    if (!script || !cut) return null
    const stored = cut.row?.film ?? emptyFilm
    const cutting: Cutting = { script, facts: usableFacts(cut.media.values(), missing) }
    return { script_id, stamp, stored, cutting, media: cut.media, missing, ...seen(stored, cutting) }
  }, [script_id, stamp, script, cut, missing])
  return useMemo(() => {
    if (!still) return null
    const { layout, cells, ...rest } = still
    const shown = draft ? { film: draft, ...seen(draft, still.cutting) } : { film: still.stored, layout, cells }
    return { ...rest, storedLayout: layout, ...shown }
  }, [still, draft])
}
