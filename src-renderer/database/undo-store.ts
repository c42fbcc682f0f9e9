import type { WordKey } from '@renderer/words/words'
import { create } from 'zustand'
import type { RowChange } from './row-difference'
import { joinChanges } from './row-difference'

/** One edit as the user sees it: a name, and what it did to each row. */
export type Command = {
  readonly label: WordKey
  readonly changes: readonly RowChange[]
  readonly merge: string | null
  /** Joined to the command before it by its merge key alone, however long ago that was. */
  readonly isGesture: boolean
  /** Milliseconds since 1970, when its last part was made. */
  readonly at: number
}

type UndoStore = { readonly done: readonly Command[]; readonly undone: readonly Command[] }

/** Older commands are forgotten, so that a long session's list stays small. */
const longest = 200

/** Edits with one merge key that follow each other faster than this are one command, in milliseconds. */
const mergeWithin = 1_500

/** What can be undone and done again, the latest last. Lives as long as the window. */
export const useUndoStore = create<UndoStore>(() => ({ done: [], undone: [] }))

/** Adds an edit; what had been undone cannot be done again after it. */
export function noteCommand(command: Command): void {
  useUndoStore.setState(({ done }) => {
    const last = done.at(-1)
    const isContinued = last && command.merge !== null && last.merge === command.merge
    if (isContinued && (command.isGesture || command.at - last.at < mergeWithin)) {
      const joined = { ...command, changes: joinChanges(last.changes, command.changes) }
      return { done: [...done.slice(0, -1), joined], undone: [] }
    }
    return { done: [...done, command].slice(-longest), undone: [] }
  })
}

/** Moves the latest command from one list to the end of the other, with what it did to each row this time. */
export function moveCommand(from: keyof UndoStore, to: keyof UndoStore, changes: Command['changes']): void {
  useUndoStore.setState(store => {
    const command = store[from].at(-1)
    if (!command) return store
    return { ...store, [from]: store[from].slice(0, -1), [to]: [...store[to], { ...command, changes, merge: null }] }
  })
}

/** Forgets everything, as when another database is opened. */
export const forgetCommands = (): void => useUndoStore.setState({ done: [], undone: [] })
