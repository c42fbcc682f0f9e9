import type { ImportOutcome, ImportReport } from '@shared/bridge/media-calls'
import type { MediaId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { changeRows } from './change'
import { now } from './clock'
import type { RowChanges } from './write-rows'

/** Keeps a row for every file that was taken, as one undoable step; the ids of the taken ones in the order given. */
export async function keepMedia(report: ImportReport): Promise<MediaId[]> {
  let ids: MediaId[] = []
  await changeRows('app:edit.import', async rows => {
    ids = await putMedia(rows, report)
  })
  return ids
}

/** Writes the rows of an import inside a larger edit. A media that has a row already keeps it. */
export async function putMedia(rows: RowChanges, report: ImportReport): Promise<MediaId[]> {
  const ids: MediaId[] = []
  for (const outcome of report.outcomes) {
    if (outcome.kind === 'refused') continue
    ids.push(outcome.media_id)
    if (await rows.get('media', outcome.media_id)) continue
    await rows.put('media', newMediaRow(outcome))
  }
  return ids
}

/** The row of a file that was just taken. */
export function newMediaRow(taken: Extract<ImportOutcome, { kind: 'imported' }>, tags: readonly string[] = []): Media {
  const { media_id, name, facts, warnings } = taken
  const at = now()
  return {
    media_id,
    name,
    facts,
    warnings,
    tags: [...tags],
    is_favourite: false,
    created_at: at,
    updated_at: at,
    sv: 2,
  }
}
