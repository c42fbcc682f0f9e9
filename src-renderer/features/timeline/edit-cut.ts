import { type ChangeOptions, changeRows } from '@renderer/database/change'
import { now } from '@renderer/database/clock'
import { filmRowOf, newFilmRow } from '@renderer/database/edit-film'
import { useMissingMedia } from '@renderer/database/missing-media'
import type { WordKey } from '@renderer/words/words'
import type { Cut, CutRefusal, Cutting } from '@shared/domain/cut/cutting'
import type { Film } from '@shared/domain/film'
import type { ScriptId } from '@shared/domain/ids'
import { usableFacts } from '@shared/domain/usable-media'

/** Why nothing was changed; `gone`: the script is not there any more. */
export type Refusal = CutRefusal | 'gone'

/**
 * Edits the cut of a script's film by what its beats and media allow, all read in the same step, as one undoable command. Gives back why
 * nothing was changed, or null.
 */
export async function editCut(
  script_id: ScriptId,
  label: WordKey,
  edit: (film: Film, cutting: Cutting) => Cut,
  options?: ChangeOptions,
): Promise<Refusal | null> {
  let refusal: Refusal | null = null
  await changeRows(
    label,
    async rows => {
      const script = await rows.get('scripts', script_id)
      if (!script) {
        refusal = 'gone'
        return
      }
      const row = (await filmRowOf(rows, script_id)) ?? newFilmRow(script_id)
      const facts = usableFacts(await rows.all('media'), useMissingMedia.getState().ids)
      const cut = edit(row.film, { script, facts })
      if (!cut.ok) refusal = cut.problem
      else if (cut.value !== row.film) await rows.put('video_assets', { ...row, film: cut.value, updated_at: now() })
    },
    options,
  )
  return refusal
}
