import type { Platform } from '@shared/domain/platform'
import { shell } from 'electron'
import { type LinkKind, mayOpen, mayReadTerms, mayShowPost, maySignInAt } from './may-open'

/** Opens a link in the user's browser if it is on the list. The only way for a URL to run another program. */
export async function openLink(kind: LinkKind, link: string): Promise<void> {
  if (mayOpen(kind, link)) await shell.openExternal(link)
}

/** Opens terms that people agree to by posting in the user's browser. */
export async function openTerms(link: string): Promise<void> {
  if (mayReadTerms(link)) await shell.openExternal(link)
}

/**
 * Opens a page for signing in in the user's browser.
 * @param origins where people may be sent to
 * @returns false where it was not opened: it is not on the list, or no browser could be started
 */
export async function openSignIn(link: string, origins: readonly string[]): Promise<boolean> {
  if (!maySignInAt(link, origins)) return false
  return shell.openExternal(link).then(
    () => true,
    () => false,
  )
}

/**
 * Opens a post in the user's browser if it is where posts of its platform are.
 * @returns false where it was not opened: it is none, or no browser could be started
 */
export async function openPost(platform: Platform | undefined, link: string): Promise<boolean> {
  if (!mayShowPost(platform, link)) return false
  return shell.openExternal(link).then(
    () => true,
    () => false,
  )
}
