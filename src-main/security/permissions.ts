import { isOwnPage } from '@main/bridge/trusted-frame'
import type { Session } from 'electron'

/** What our pages may do that Chromium asks about. Storage is kept so that the user's rows are not evicted. */
const granted: readonly string[] = ['clipboard-sanitized-write', 'fullscreen', 'persistent-storage']

/** Whether a page at `url` may use a permission, by Chromium's name for it. */
export const mayUse = (permission: string, url: string, devServer?: string): boolean =>
  granted.includes(permission) && isOwnPage(url, devServer)

/** Denies what is not on the list. Both handlers are needed: one answers requests, the other plain questions. */
export function denyPermissions(session: Session, devServer: string | undefined): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(mayUse(permission, requestingUrl, devServer)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin, devServer))
  session.setDevicePermissionHandler(() => false)
}
