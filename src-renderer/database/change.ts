import type { WordKey } from '@renderer/words/words'
import { now } from './clock'
import { library } from './database'
import { applyDifference } from './row-difference'
import { inTurn } from './turn'
import { type Command, moveCommand, noteCommand, useUndoStore } from './undo-store'
import { type RowChange, type RowChanges, writeAtOnce } from './write-rows'

export type ChangeOptions = {
  /** Consecutive edits with one merge key are one step of undo, as the letters of a word typed. */
  readonly merge?: string
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
    if (changes.length > 0) noteCommand({ label, changes, merge: options.merge ?? null, at: Date.now() })
  })
}

/** Takes the latest edit back; the command taken back, or undefined when there is none. */
export const undo = (): Promise<Command | undefined> => step('done', 'undone', change => [change.after, change.before])

/** Makes the latest edit that was taken back again. */
export const redo = (): Promise<Command | undefined> => step('undone', 'done', change => [change.before, change.after])

type Direction = (change: RowChange) => [RowChange['before'], RowChange['after']]

function step(from: 'done' | 'undone', to: 'done' | 'undone', direction: Direction): Promise<Command | undefined> {
  return inTurn(async () => {
    const command = useUndoStore.getState()[from].at(-1)
    if (!command) return undefined
    await writeAtOnce(library(), rows => writeDifferences(rows, command, direction))
    moveCommand(from, to)
    return command
  })
}

async function writeDifferences(rows: RowChanges, command: Command, direction: Direction): Promise<void> {
  for (const change of command.changes) {
    const [old, next] = direction(change)
    const row = applyDifference(await rows.get(change.table, change.key), old, next, now())
    if (row) await rows.put(change.table, row)
    else await rows.delete(change.table, change.key)
  }
}
