import { app } from 'electron'
import type { Quitting } from './quitting'

const shutdownSignals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/** Sends every way out through `quitting`. A signal is the system's or a script's word: nobody is there to be asked. */
export function leaveInOrder(quitting: Quitting): void {
  let isOrdered = false
  for (const signal of shutdownSignals) {
    process.on(signal, () => {
      isOrdered = true
      app.quit()
    })
  }
  app.on('before-quit', event => {
    if (quitting.isDone) return
    event.preventDefault()
    void quitting.begin({ asking: !isOrdered })
  })
  app.on('window-all-closed', () => app.quit())
}
