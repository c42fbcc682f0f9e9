import type { Provider } from './provider'

/** Where a browser comes back to after signing in: always this machine, at an address as the provider takes it. */
export type RedirectRule = {
  readonly host: '127.0.0.1' | 'localhost'
  /** Null for any that is free. */
  readonly port: number | null
  /** Null for one that nobody can guess, made for each attempt. */
  readonly path: string | null
  /** What is registered with the provider, letter by letter; null where its kind of app needs nothing. */
  readonly register: string | null
}

/** Of those that nothing is known to use (RFC 6335 leaves 49152 and up to the system, which may have given one away). */
const metaPort = 47_811

export const redirectRules: Readonly<Record<Provider, RedirectRule>> = {
  // A "Desktop app" client may come back to any port and path of the loopback address.
  Google: { host: '127.0.0.1', port: null, path: null, register: null },
  // The port may be left open when it is registered, the path may not.
  TikTok: { host: '127.0.0.1', port: null, path: '/callback/', register: 'http://127.0.0.1:*/callback/' },
  // By this name only, and only while the app is in Development mode. Registered it must match to the letter, so it never changes.
  Meta: {
    host: 'localhost',
    port: metaPort,
    path: '/meta/',
    register: `http://localhost:${metaPort}/meta/`,
  },
}

/** How long somebody has for a provider's pages. */
export const signInPatienceMs = 5 * 60_000
