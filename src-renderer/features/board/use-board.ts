import { useMissingMedia } from '@renderer/database/missing-media'
import { useFilmAndMedia, useScript } from '@renderer/database/queries'
import { type Assembly, type AssemblyBeat, assemblyOf } from '@shared/domain/assembly'
import type { FactsByMedia } from '@shared/domain/beat-length'
import { emptyFilm, type Film } from '@shared/domain/film'
import type { Format } from '@shared/domain/format'
import type { BeatId, MediaId, ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { usableFacts } from '@shared/domain/usable-media'
import { createContext, useContext, useMemo } from 'react'

/** All that a row of footage is drawn from, read once for the whole script. */
export type Board = {
  readonly script_id: ScriptId
  readonly film: Film
  readonly format: Format
  readonly assembly: Assembly
  readonly media: ReadonlyMap<MediaId, Media>
  readonly missing: ReadonlySet<MediaId>
  /** Facts of the media whose files are there. */
  readonly facts: FactsByMedia
}

export const BoardContext = createContext<Board | null>(null)

/** The board that a row lies on; null until the database has answered. */
export const useBoard = (): Board | null => useContext(BoardContext)

/** Reads a script's board; null until the database has answered, or when the script is gone. */
export function useBoardOf(script_id: ScriptId): Board | null {
  const script = useScript(script_id)
  const cut = useFilmAndMedia(script_id)
  const missing = useMissingMedia(state => state.ids)
  return useMemo(() => {
    if (!script || !cut) return null
    const { row, media } = cut
    const film = row?.film ?? emptyFilm
    const format = row?.format ?? 'vertical'
    const facts = usableFacts(media.values(), missing)
    return { script_id, film, format, assembly: assemblyOf(script, film, format), media, missing, facts }
  }, [script_id, script, cut, missing])
}

/** The beat as the assembly has it, or undefined for one that was just removed. */
export const beatOn = (board: Board, beat_id: BeatId): AssemblyBeat | undefined =>
  board.assembly.beats.find(beat => beat.id === beat_id)
