import type { Connector, PlatformHosts } from '@main/publish/connector'
import { facebook } from '@main/publish/connectors/facebook'
import { instagram } from '@main/publish/connectors/instagram'
import { tiktok } from '@main/publish/connectors/tiktok'
import { youtube } from '@main/publish/connectors/youtube'
import type { PlatformFetch } from '@main/publish/platform-fetch'
import type { ConnectedPlatform, PostOrder } from '@shared/domain/post-order'
import type { FakeName } from '../../fakes/start-fake-platform'

type Make = (client: PlatformFetch, hosts: PlatformHosts, now: () => number) => Connector

/** A platform as the matrix runs it. */
export type Subject = {
  readonly platform: ConnectedPlatform
  readonly fake: FakeName
  readonly make: Make
  readonly choices: PostOrder['choices']
  readonly bytes: number
  /** Routes by what they do: makes the place, takes the film, makes it public. A platform may commit with the film's last bytes. */
  readonly routes: { readonly start: string; readonly upload: string; readonly commit: string }
  /** Most bytes that one request carries. */
  readonly chunk: number
}

const million = 1_000_000

export const subjects: readonly Subject[] = [
  {
    platform: 'YouTube',
    fake: 'youtube',
    make: (fetch, hosts, now) => youtube({ fetch, hosts, now }),
    choices: {
      platform: 'YouTube',
      privacy: 'public',
      madeForKids: false,
      category: '22',
      tags: [],
      notify: true,
      isAiMade: false,
    },
    bytes: 3 * million,
    routes: { start: 'insert', upload: 'session', commit: 'session' },
    chunk: 524_288,
  },
  {
    platform: 'TikTok',
    fake: 'tiktok',
    make: tiktok,
    choices: {
      platform: 'TikTok',
      mode: 'direct',
      privacy: 'PUBLIC_TO_EVERYONE',
      allowComment: true,
      allowDuet: false,
      allowStitch: false,
      ownBrand: false,
      brandedContent: false,
      isAiMade: false,
    },
    bytes: 65 * million,
    routes: { start: 'init', upload: 'upload', commit: 'upload' },
    chunk: 16 * million,
  },
  {
    platform: 'Instagram',
    fake: 'meta',
    make: instagram,
    choices: { platform: 'Instagram', shareToFeed: true, isAiMade: false },
    bytes: 3 * million,
    routes: { start: 'container', upload: 'upload', commit: 'publish' },
    chunk: 3 * million,
  },
  {
    platform: 'Facebook',
    fake: 'meta',
    make: facebook,
    choices: { platform: 'Facebook' },
    bytes: 3 * million,
    routes: { start: 'reels', upload: 'upload', commit: 'reels' },
    chunk: 3 * million,
  },
]

export function subjectOf(platform: string): Subject {
  const found = subjects.find(one => one.platform === platform)
  if (!found) throw new Error(`The matrix does not know ${platform}`)
  return found
}
