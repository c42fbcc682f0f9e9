import { toast } from '@renderer/components/toasts'
import { filmRowOf, newFilmRow } from '@renderer/database/edit-film'
import { writeRows } from '@renderer/database/write-rows'
import { studio } from '@renderer/studio'
import { words } from '@renderer/words/words'
import { type Assembly, assemblyOf } from '@shared/domain/assembly'
import type { FilmWish } from '@shared/domain/film-wish'
import type { ScriptId } from '@shared/domain/ids'
import type { VideoAsset } from '@shared/domain/video-asset'
import { problemWords } from './problem-words'

type Gathered = { readonly row: VideoAsset; readonly assembly: Assembly }

/** The script's film as it stands now; a script whose film was never touched gets its row here. */
async function gather(script_id: ScriptId): Promise<Gathered | undefined> {
  let gathered: Gathered | undefined
  await writeRows(async rows => {
    const script = await rows.get('scripts', script_id)
    if (!script) return
    const stored = await filmRowOf(rows, script_id)
    const row = stored ?? newFilmRow(script_id)
    if (!stored) await rows.put('video_assets', row)
    const named = { ...script, title: script.title || words('render:untitled') }
    gathered = { row, assembly: assemblyOf(named, row.film, row.format) }
  })
  return gathered
}

/** Hands a script's film to main to be made. What stands against it is said in a message. */
export async function startRender(script_id: ScriptId, wish: Omit<FilmWish, 'assembly'>): Promise<void> {
  const gathered = await gather(script_id)
  if (!gathered) return
  const { row, assembly } = gathered
  const answer = await studio.call('render.start', { video_id: row.video_id, assembly, ...wish })
  if (answer.ok) return
  const { what, next } = problemWords(words, answer.problem)
  toast({ title: what, detail: next, tone: 'bad' })
}
