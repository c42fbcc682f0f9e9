import { toast } from '@renderer/components/toasts'
import { useSavedStore } from '@renderer/database/saved-store'
import { allDone } from '@renderer/database/turn'
import { useAction } from '@renderer/keymap/use-action'
import { words } from '@renderer/words/words'

/** Waits until everything done so far is on the disk, and says so. Where it failed the footer says it already. */
export async function confirmSaved(): Promise<void> {
  await allDone()
  if (!useSavedStore.getState().hasFailed) toast({ title: words('undo:allSaved'), tone: 'good' })
}

/** The key that other programs save with: here everything is saved as it is made, so it keeps what is on the screen under a name. */
export function useSaveKey(save: () => Promise<void>): void {
  useAction('version.keep', () => void save())
}
