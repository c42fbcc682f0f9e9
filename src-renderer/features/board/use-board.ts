import { useMissingMedia } from '@renderer/database/missing-media'
import { useFilmAndMedia, useScript } from '@renderer/database/queries'
import type { FactsByMedia } from '@shared/domain/beat-length'
import { emptyFilm, type Film } from '@shared/domain/film'
import type { Format } from '@shared/domain/format'
import type { BeatId, MediaId, ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { inOrder } from '@shared/domain/order'
import type { Script } from '@shared/domain/script'
import { usableFacts } from '@shared/domain/usable-media'
import { createContext, useContext, useMemo } from 'react'

/** What rows of footage are drawn from, read once for the whole script. No beat's words are in it, so that typing leaves the rows alone. */
export type Board = {
  readonly script_id: ScriptId
  readonly film: Film
  readonly format: Format
  /** The script's. */
  readonly language: string
  /** The script's beats, first to last. */
  readonly order: readonly BeatId[]
  readonly media: ReadonlyMap<MediaId, Media>
  readonly missing: ReadonlySet<MediaId>
  /** Facts of the media whose files are there. */
  readonly facts: FactsByMedia
}

export const BoardContext = createContext<Board | null>(null)

/** The board that a row lies on; null until the database has answered. */
export const useBoard = (): Board | null => useContext(BoardContext)

/** The order of a script's beats; the same array until they change places, though the database answers with new rows. */
function useBeatOrder(script: Script | null | undefined): readonly BeatId[] {
  const ids = inOrder(script?.beats ?? []).map(beat => beat.id)
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared by what it holds
  return useMemo(() => ids, [ids.join()])
}

/** Reads a script's board; null until the database has answered, or when the script is gone. */
export function useBoardOf(script_id: ScriptId): Board | null {
  const script = useScript(script_id)
  const cut = useFilmAndMedia(script_id)
  const missing = useMissingMedia(state => state.ids)
  const order = useBeatOrder(script)
  const language = script?.language
  return useMemo(() => {
    if (language === undefined || !cut) return null
    const { row, media } = cut
    const film = row?.film ?? emptyFilm
    const format = row?.format ?? 'vertical'
    const facts = usableFacts(media.values(), missing)
    return { script_id, film, format, language, order, media, missing, facts }
  }, [script_id, language, order, cut, missing])
}
