import { useFilmRow, useScript } from '@renderer/database/queries'
import { logProblem, studio } from '@renderer/studio'
import { assemblyOf } from '@shared/domain/assembly'
import type { FilmWish } from '@shared/domain/film-wish'
import type { ScriptId } from '@shared/domain/ids'
import { useEffect } from 'react'

/** Nobody stops typing or trimming for this long, in milliseconds, and is still at it. */
const restAfter = 1_500

/** Has main make the pieces of a script's film while it is being edited, each time the edits come to rest. A film without footage is made in no time. */
export function usePreparedFilm(script_id: ScriptId, { quality, targets }: Omit<FilmWish, 'assembly'>): void {
  const script = useScript(script_id)
  const row = useFilmRow(script_id)
  useEffect(() => {
    if (!script || !row || row.film.footage.every(({ clips }) => clips.length === 0)) return
    const prepare = async () => {
      const assembly = assemblyOf(script, row.film, row.format)
      const answer = await studio.call('engine.prepare', { assembly, quality, targets })
      if (!answer.ok) logProblem('A film could not be prepared', answer.problem)
    }
    const rest = setTimeout(() => void prepare(), restAfter)
    return () => clearTimeout(rest)
  }, [script, row, quality, targets])
}
