import type { MediaId } from '@shared/domain/ids'
import { assetUrl } from '@shared/domain/media-url'
import { useEffect, useMemo } from 'react'
import type { PictureSource } from './painter/messages'
import { useProxies, wantProxy } from './proxies-store'
import type { PlayedFilm } from './use-film'

/** Where a film's pictures are read from: the files themselves, or preview copies, which are asked for here. */
export function useSources(media: PlayedFilm['media']): Readonly<Record<string, PictureSource>> {
  const proxies = useProxies(state => state.byMedia)
  useEffect(() => {
    for (const one of media) if (one.needsProxy) void wantProxy(one.media_id, 'urgent')
  }, [media])
  const sourceOf = (media_id: MediaId, needsProxy: boolean): string | null => {
    const proxy = proxies.get(media_id)
    if (proxy?.kind === 'made') return proxy.url
    return needsProxy || proxy ? null : assetUrl(media_id)
  }
  const sources = media.map(({ media_id, isStill, needsProxy }) => [
    media_id,
    { url: sourceOf(media_id, needsProxy), isStill, frames: `media://frame/${media_id}/` },
  ])
  // Copies on their way tell how far they are many times a second: what is shown is given anew only where it changes.
  const said = JSON.stringify(Object.fromEntries(sources))
  return useMemo(() => JSON.parse(said), [said])
}
