import type { Log } from '@main/log/log'
import type { Session } from 'electron'
import { denyDownloads, lockPages } from './lock-pages'
import type { Microphone } from './microphone'
import { denyPermissions } from './permissions'
import { cancelForeignRequests } from './requests'

type Around = {
  readonly devServer: string | undefined
  readonly log: Log
  readonly microphone: Microphone
}

/** Everything that keeps pages in, before the first one is there. `session` is the only one we have, `start` its first page. */
export function raiseWalls(session: Session, start: string, { devServer, log, microphone }: Around): void {
  lockPages(start, devServer)
  denyDownloads(session)
  denyPermissions(session, devServer, microphone)
  cancelForeignRequests(session, devServer, url => log('warn', 'A request was cancelled', { url }))
  // With any language left Chromium asks a server for its dictionary, even where spell checking is off.
  session.setSpellCheckerLanguages([])
}
