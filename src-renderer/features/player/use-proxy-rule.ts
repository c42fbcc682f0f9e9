import { useMissingMedia } from '@renderer/database/missing-media'
import { useMediaById } from '@renderer/database/queries'
import type { MediaId } from '@shared/domain/ids'
import { needsProxy } from '@shared/domain/playable'
import { useEffect } from 'react'
import { forgetFailedProxies, wantProxy } from './proxies-store'

/** One after the other: hundreds of unanswered orders would be refused. */
let turn = Promise.resolve()
function wantInTurn(media_id: MediaId): void {
  turn = turn.then(() => wantProxy(media_id, 'background'))
}

/** Has preview copies made of all media that the page cannot play as they are, from their import on and while nothing else is waited for. */
export function useProxyRule(): void {
  const media = useMediaById()
  const missing = useMissingMedia(state => state.ids)
  useEffect(() => {
    forgetFailedProxies(missing)
    for (const { media_id, facts } of media.values()) {
      if (needsProxy(facts) && !missing.has(media_id)) wantInTurn(media_id)
    }
  }, [media, missing])
}
