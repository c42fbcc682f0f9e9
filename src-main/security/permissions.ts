import { isOwnPage } from '@main/bridge/trusted-frame'
import type { Session } from 'electron'
import type { Microphone } from './microphone'

/** What our pages may do that Chromium asks about. Storage is kept so that the user's rows are not evicted. */
const granted: readonly string[] = ['clipboard-sanitized-write', 'fullscreen', 'persistent-storage']

/** Whether a page at `url` may use a permission, by Chromium's name for it. */
export const mayUse = (permission: string, url: string, devServer?: string): boolean =>
  granted.includes(permission) && isOwnPage(url, devServer)

/**
 * Whether a page at `url` may have what it asks of microphone and camera: sound alone, while the microphone is open.
 * @param kinds as Chromium names them: audio, video, unknown; none at all is a question for everything
 */
export const mayListen = (
  kinds: readonly (string | undefined)[],
  microphone: Pick<Microphone, 'isOpen'>,
  url: string,
  devServer?: string,
): boolean =>
  microphone.isOpen && kinds.length > 0 && kinds.every(kind => kind === 'audio') && isOwnPage(url, devServer)

/** Denies what is not on the list. Both handlers are needed: one answers requests, the other plain questions. */
export function denyPermissions(session: Session, devServer: string | undefined, microphone: Microphone): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const { requestingUrl } = details
    const kinds = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    answer(
      permission === 'media'
        ? mayListen(kinds, microphone, requestingUrl, devServer)
        : mayUse(permission, requestingUrl, devServer),
    )
  })
  session.setPermissionCheckHandler((_contents, permission, origin, { mediaType }) =>
    permission === 'media'
      ? mayListen([mediaType], microphone, origin, devServer)
      : mayUse(permission, origin, devServer),
  )
  session.setDevicePermissionHandler(() => false)
}
