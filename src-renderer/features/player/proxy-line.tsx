import { Button } from '@renderer/components/button'
import { useMediaById } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import type { MediaId } from '@shared/domain/ids'
import { retryProxy, stopProxy, useProxies } from './proxies-store'
import type { PlayedFilm } from './use-film'

/** What is said of a film's media that the preview cannot play as they are: how far their copies have come, or that there will be none. */
export function ProxyLine({ media }: { readonly media: PlayedFilm['media'] }) {
  const t = useWords()
  const byId = useMediaById()
  const proxies = useProxies(state => state.byMedia)
  const told = media.flatMap(({ media_id }) => {
    const proxy = proxies.get(media_id)
    return proxy && proxy.kind !== 'made' ? [{ media_id, proxy, name: byId.get(media_id)?.name ?? '' }] : []
  })
  const [first] = told
  if (!first) return null
  const { media_id, proxy, name } = first
  return (
    <div role="status" className="flex items-center gap-2 rounded-md bg-sunken px-2 py-1 text-ink-soft text-small">
      <span className="min-w-0 grow truncate">
        {proxy.kind === 'making'
          ? t('player:proxyMaking', { name, percent: Math.round(proxy.done * 100) })
          : t('player:proxyFailed', { name })}
      </span>
      {proxy.kind === 'making' ? (
        <Button size="small" onPress={() => stopProxy(media_id as MediaId)}>
          {t('player:proxyStop')}
        </Button>
      ) : (
        <Button size="small" onPress={() => void retryProxy(media_id as MediaId)}>
          {t('player:proxyAgain')}
        </Button>
      )}
    </div>
  )
}
