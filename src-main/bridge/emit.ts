import { channels } from '@shared/bridge/channels'
import type { EventName, EventValue } from '@shared/bridge/studio'
import type { BrowserWindow } from 'electron'

/** Tells the page something unasked. Without a living window nothing is sent: a new page asks for what it missed. */
export type Emit = <N extends EventName>(name: N, value: EventValue<N>) => void

/** @param windowNow the studio window, if there is one at the time of sending */
export const emitTo =
  (windowNow: () => BrowserWindow | undefined): Emit =>
  (name, value) => {
    const window = windowNow()
    if (!window || window.isDestroyed() || window.webContents.isCrashed()) return
    window.webContents.send(channels.event, name, value)
  }
