import { toast } from '@renderer/components/toasts'
import { changeRows } from '@renderer/database/change'
import { deleteScriptDescent } from '@renderer/database/delete-descent'
import { undoThis } from '@renderer/database/undo-this'
import { words } from '@renderer/words/words'
import type { Script } from '@shared/domain/script'

/** Deletes a script and everything that came of it: films, posts and their numbers. One step that undo brings back whole. */
export async function deleteScript(script: Script): Promise<void> {
  await changeRows('scripts:edit.delete', rows => deleteScriptDescent(rows, script.script_id))
  toast({
    title: words('scripts:deleted', { title: script.title || words('scripts:untitled') }),
    action: { label: words('scripts:undo'), ...undoThis() },
  })
}
