import { useMissingMedia } from '@renderer/database/missing-media'
import { useFilmAndMedia, useScript } from '@renderer/database/queries'
import { assemblyOf, mediaOf } from '@shared/domain/assembly'
import type { FactsByMedia } from '@shared/domain/beat-length'
import { emptyFilm, type Film } from '@shared/domain/film'
import { type FilmLayout, filmLayout } from '@shared/domain/film-layout'
import { type FilmView, viewOf } from '@shared/domain/film-view'
import type { Format } from '@shared/domain/format'
import type { MediaId, ScriptId } from '@shared/domain/ids'
import { needsProxy } from '@shared/domain/playable'
import { planRender } from '@shared/domain/render-plan'
import type { SoundPlan } from '@shared/domain/sound-plan'
import { usableFacts } from '@shared/domain/usable-media'
import { useDeferredValue, useMemo } from 'react'

/** A script's film as a player needs it. */
export type PlayedFilm = {
  readonly format: Format
  readonly film: Film
  readonly facts: FactsByMedia
  readonly layout: FilmLayout
  readonly view: FilmView
  readonly sound: SoundPlan
  /** Media that the film shows or sounds, stills among them told apart. */
  readonly media: readonly { readonly media_id: MediaId; readonly isStill: boolean; readonly needsProxy: boolean }[]
}

/** The film of a script as it stands, planned as for its export; null until the database has answered. A script without a beat has no frames. */
export function useFilm(script_id: ScriptId): PlayedFilm | null {
  // Letters first: the film is planned anew once the page has shown them.
  const script = useDeferredValue(useScript(script_id))
  const cut = useFilmAndMedia(script_id)
  const missing = useMissingMedia(state => state.ids)
  const { beats, language } = script ?? {}
  return useMemo(() => {
    if (!beats || language === undefined || !cut) return null
    const film = cut.row?.film ?? emptyFilm
    const format = cut.row?.format ?? 'vertical'
    const facts = usableFacts(cut.media.values(), missing)
    const assembly = assemblyOf({ title: '', beats, language }, film, format)
    const plan = planRender(assembly, facts)
    const media = mediaOf(assembly).flatMap(name => {
      const found = facts.get(name)
      if (!found) return []
      return [{ media_id: name as MediaId, isStill: found.duration === null, needsProxy: needsProxy(found) }]
    })
    const layout = filmLayout({ beats, language }, film, facts)
    return { format, film, facts, layout, view: viewOf(plan), sound: plan.sound, media }
  }, [beats, language, cut, missing])
}
