import { type ConnectedPlatform, connectedPlatforms } from '@shared/domain/post-order'
import { type Provider, providerOf, providers } from '@shared/domain/provider'
import { type ProviderHosts, providerHosts } from './accounts/sign-in-provider'
import type { PlatformHosts } from './publish/connector'
import { platformHosts } from './publish/platform-hosts'
import { exactOrigin } from './web/test-origins'

/** Where everybody is that accounts are signed in to and posts are sent to. */
export type PublishingHosts = {
  readonly providers: Readonly<Record<Provider, ProviderHosts>>
  readonly platforms: Readonly<Record<ConnectedPlatform, PlatformHosts>>
}

type Named = Readonly<Record<string, unknown>>

function namedIn(text: string): Named {
  try {
    const named: unknown = JSON.parse(text)
    return typeof named === 'object' && named !== null ? (named as Named) : {}
  } catch {
    return {}
  }
}

function originIn(named: Named, ...names: string[]): string | undefined {
  const origins = names.flatMap(name => (Object.hasOwn(named, name) ? [named[name]] : []))
  return origins.find((one): one is string => typeof one === 'string' && exactOrigin.test(one))
}

const recordOf = <K extends string, V>(keys: readonly K[], madeFor: (key: K) => V) =>
  Object.fromEntries(keys.map(key => [key, madeFor(key)])) as Record<K, V>

/**
 * The hosts of providers and platforms, or servers of tests on this machine in the place of some.
 * @param named `BEATREEL_TEST_PLATFORMS`: JSON of exact origins, such as http://127.0.0.1:8123, by provider (`Google`) or by platform (`YouTube`); a
 * platform that is not named is where its provider is. Anything else in it is left out
 * @param isPackaged a packaged app knows no such servers, whatever its environment says
 */
export function publishingHosts(named: string | undefined, isPackaged: boolean): PublishingHosts {
  const given = isPackaged || !named ? {} : namedIn(named)
  return {
    providers: recordOf(providers, provider => {
      const origin = originIn(given, provider)
      return origin ? { pages: origin, tokens: origin, api: origin } : providerHosts[provider]
    }),
    platforms: recordOf(connectedPlatforms, platform => {
      const origin = originIn(given, platform, providerOf[platform])
      return origin ? { api: origin, uploads: [] } : platformHosts[platform]
    }),
  }
}
