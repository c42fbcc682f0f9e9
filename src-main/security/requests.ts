import { isOwnPage } from '@main/bridge/trusted-frame'
import type { Session } from 'electron'

const developers: readonly string[] = ['devtools:', 'chrome-extension:', 'chrome-devtools:']

/** Whether Chromium may fetch a URL at all: our bundle, the user's media, what our own pages made up in memory. */
export function mayFetch(url: string, devServer: string | undefined): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, pathname } = new URL(url)
  if (protocol === 'media:' || isOwnPage(url, devServer)) return true
  if (protocol === 'blob:') return isOwnPage(pathname, devServer)
  // The page in development is told of changes over a socket on the server's own address.
  if (devServer && protocol === 'ws:') return new URL(url).host === new URL(devServer).host
  return devServer !== undefined && developers.includes(protocol)
}

/** The wall behind the content policy: requests to anywhere else are cancelled and told to `onCancelled`. */
export function cancelForeignRequests(
  session: Session,
  devServer: string | undefined,
  onCancelled: (url: string) => void,
): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !mayFetch(url, devServer)
    if (cancel) onCancelled(url)
    answer({ cancel })
  })
}
