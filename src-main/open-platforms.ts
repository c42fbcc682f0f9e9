import { Accounts } from '@main/accounts/accounts'
import { PlatformClock } from '@main/publish/platform-clock'
import { openConnectors } from '@main/publish/platform-hosts'
import { Throttle } from '@main/publish/throttle'
import type { Vault } from '@main/secrets/vault'
import { openSignIn } from '@main/security/open-link'
import { app } from 'electron'
import { publishingHosts } from './test-platforms'

type Given = {
  readonly file: string
  readonly vault: Vault
  readonly mayKeepWeakly: () => Promise<boolean>
  readonly onChanged: () => void
}

/** The ways to the platforms: for the accounts that are signed in to, and for posts. */
export function openPlatforms(given: Given) {
  const hosts = publishingHosts(process.env.BEATREEL_TEST_PLATFORMS, app.isPackaged)
  const signInPages = Object.values(hosts.providers).map(one => one.pages)
  const throttle = new Throttle()
  const clock = new PlatformClock()
  const { connectors, close: closeConnectors } = openConnectors(hosts.platforms, {
    pause: throttle.pause,
    onDate: clock.hear,
  })
  const accounts = new Accounts({
    ...given,
    hosts: hosts.providers,
    now: Date.now,
    openBrowser: url => openSignIn(url, signInPages),
  })
  const close = async () => {
    await Promise.all([accounts.close(), closeConnectors()])
  }
  return { accounts, connectors, throttle, clock, close }
}
