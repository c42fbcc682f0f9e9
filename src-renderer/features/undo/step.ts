import { announce } from '@renderer/components/announcer'
import { redo, undo } from '@renderer/database/change'
import { words } from '@renderer/words/words'

/** Takes the latest edit back and says which one it was. */
export async function undoEdit(): Promise<void> {
  const command = await undo()
  announce(command ? words('undo:undone', { edit: words(command.label) }) : words('undo:nothing'))
}

/** Makes the edit taken back last again, and says which one it was. */
export async function redoEdit(): Promise<void> {
  const command = await redo()
  announce(command ? words('undo:redone', { edit: words(command.label) }) : words('undo:nothingMore'))
}
