import { announce } from '@renderer/components/announcer'
import { toast } from '@renderer/components/toasts'
import { redo, undo } from '@renderer/database/change'
import { redoThis } from '@renderer/database/undo-this'
import { words } from '@renderer/words/words'

/** Takes the latest edit back and says which one it was. */
export async function undoEdit(): Promise<void> {
  const command = await undo()
  if (!command) return announce(words('undo:nothing'))
  const title = words('undo:undone', { edit: words(command.label) })
  // The page on the screen goes with its script: say why, and offer the way back.
  if (command.changes.some(({ table, before }) => table === 'scripts' && !before)) {
    toast({ title, action: { label: words('undo:again'), ...redoThis() } })
  } else announce(title)
}

/** Makes the edit taken back last again, and says which one it was. */
export async function redoEdit(): Promise<void> {
  const command = await redo()
  announce(command ? words('undo:redone', { edit: words(command.label) }) : words('undo:nothingMore'))
}
