import type { WordKey } from '@renderer/words/words'
import { VideoAsset, withoutCut } from '@shared/domain/video-asset'
import { now } from './clock'
import { library } from './database'
import { applyDifference, type RowChange } from './row-difference'
import type { AnyRow, TableName } from './tables'
import { inTurn } from './turn'
import { type Command, moveCommand, noteCommand, useUndoStore } from './undo-store'
import { type RowChanges, writeAtOnce } from './write-rows'

export type ChangeOptions = {
  /** Consecutive edits with one merge key are one step of undo, as the letters of a word typed. */
  readonly merge?: string
  /** The merge key is of one gesture, which is one step however long the hand rests in it. */
  readonly isGesture?: boolean
}

/**
 * Makes one edit that the user can undo: everything `edit` writes is one transaction and one command on the undo list.
 * `label` names it ("Undo trim clip"). Rejects when the database refuses; nothing is changed then.
 */
export async function changeRows(
  label: WordKey,
  edit: (rows: RowChanges) => Promise<void>,
  options: ChangeOptions = {},
): Promise<void> {
  await inTurn(async () => {
    const changes = await writeAtOnce(library(), edit)
    if (changes.length > 0) {
      const { merge = null, isGesture = false } = options
      noteCommand({ label, changes, merge, isGesture, at: Date.now() })
    }
  })
}

/** Takes the latest edit back; the command taken back, or undefined when there is none. */
export const undo = (): Promise<Command | undefined> => step('done', 'undone', turnedRound)

/** Makes the latest edit that was taken back again. */
export const redo = (): Promise<Command | undefined> => step('undone', 'done', change => change)

const turnedRound = (change: RowChange): RowChange => ({ ...change, before: change.after, after: change.before })

/**
 * What the step really did is what the other direction has to take back: a row that changed outside the list since (a
 * finished film) then comes back as it stood, not as the edit had left it.
 */
function step(
  from: 'done' | 'undone',
  to: 'done' | 'undone',
  direction: (change: RowChange) => RowChange,
): Promise<Command | undefined> {
  return inTurn(async () => {
    const command = useUndoStore.getState()[from].at(-1)
    if (!command) return undefined
    const made = await writeAtOnce(library(), async rows => {
      for (const change of command.changes) await writeDifference(rows, direction(change))
    })
    moveCommand(from, to, made.map(direction))
    return command
  })
}

async function writeDifference(rows: RowChanges, { table, key, before, after }: RowChange): Promise<void> {
  const current = await rows.get(table, key)
  const row = after ? applyDifference(current, before, after, now()) : await leftOf(rows, table, current)
  if (row) return rows.put(table, row)
  await rows.delete(table, key)
  if (table !== 'scripts') return
  for (const film of await rows.where('video_assets', 'script_id', String(key))) {
    await rows.delete('video_assets', film.video_id)
  }
}

/** What stays of a row that is taken away: a film keeps its file, or the place for one on its way, while its script is there. */
async function leftOf(rows: RowChanges, table: TableName, current: AnyRow | undefined): Promise<AnyRow | undefined> {
  const film = table === 'video_assets' ? VideoAsset.safeParse(current).data : undefined
  return film && (await rows.get('scripts', film.script_id)) ? withoutCut(film, now()) : undefined
}
