import { shell } from 'electron'
import { type LinkKind, mayOpen } from './may-open'

/** Opens a link in the user's browser if it is on the list. The only way for a URL to run another program. */
export async function openLink(kind: LinkKind, link: string): Promise<void> {
  if (mayOpen(kind, link)) await shell.openExternal(link)
}
