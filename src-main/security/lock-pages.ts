import { isOwnPage } from '@main/bridge/trusted-frame'
import { app, type Event, type Session } from 'electron'
import { openLink, openTerms } from './open-link'

type Leaving = Event<{ readonly url: string }>

/**
 * Holds every page where it is: no navigation away, no second window, no embedded page, no address of this machine by WebRTC.
 * @param start the page that a window returns to
 */
export function lockPages(start: string, devServer: string | undefined): void {
  const stay = (event: Leaving) => {
    if (!isOwnPage(event.url, devServer)) event.preventDefault()
  }
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', stay)
    contents.on('will-frame-navigate', stay)
    contents.on('will-redirect', stay)
    // Nobody is asked before a page empties itself with about:blank.
    contents.on('did-navigate', (_went, url) => {
      if (!isOwnPage(url, devServer)) void contents.loadURL(start)
    })
    contents.on('will-attach-webview', event => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      void openLink('help', url)
      void openLink('guide', url)
      void openTerms(url)
      return { action: 'deny' }
    })
    // A data channel gathers addresses and sends them out although the content policy allows no connection.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}

/** Nothing is downloaded by a page: films and exports are written by main. */
export const denyDownloads = (session: Session): void => {
  session.on('will-download', event => event.preventDefault())
}
