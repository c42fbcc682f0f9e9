import type { ConnectedPlatform } from '@shared/domain/post-order'
import type { Connector, PlatformHosts } from './connector'
import { facebook } from './connectors/facebook'
import { instagram } from './connectors/instagram'
import { tiktok, tiktokHosts } from './connectors/tiktok'
import { youtube } from './connectors/youtube'
import { type FetchOptions, PlatformFetch } from './platform-fetch'

/** Films go up to a host of their own. Source: Resumable Upload, Reels Publishing API. */
const metaHosts: PlatformHosts = { api: 'https://graph.facebook.com', uploads: ['rupload.facebook.com'] }

const youtubeHosts: PlatformHosts = {
  api: 'https://www.googleapis.com',
  reports: 'https://youtubeanalytics.googleapis.com',
  uploads: ['googleapis.com'],
}

export const platformHosts: Readonly<Record<ConnectedPlatform, PlatformHosts>> = {
  TikTok: tiktokHosts,
  Instagram: metaHosts,
  Facebook: metaHosts,
  YouTube: youtubeHosts,
}

export type Connectors = Readonly<Record<ConnectedPlatform, Connector>>

/**
 * The way to every platform, each by a client that speaks with its hosts alone.
 * @param options the pace of uploads, and who hears what time it is there, as `PlatformFetch` has them
 */
export function openConnectors(
  hosts: Readonly<Record<ConnectedPlatform, PlatformHosts>>,
  options: Pick<FetchOptions, 'pause' | 'onDate'>,
): { readonly connectors: Connectors; readonly close: () => Promise<void> } {
  const clientOf = (platform: ConnectedPlatform) => new PlatformFetch({ hosts: hosts[platform], ...options })
  const clients = {
    TikTok: clientOf('TikTok'),
    Instagram: clientOf('Instagram'),
    Facebook: clientOf('Facebook'),
    YouTube: clientOf('YouTube'),
  }
  const connectors = {
    TikTok: tiktok(clients.TikTok, hosts.TikTok),
    Instagram: instagram(clients.Instagram, hosts.Instagram),
    Facebook: facebook(clients.Facebook, hosts.Facebook),
    YouTube: youtube({ fetch: clients.YouTube, hosts: hosts.YouTube, now: Date.now }),
  }
  const close = async () => {
    await Promise.all(Object.values(clients).map(client => client.close()))
  }
  return { connectors, close }
}
