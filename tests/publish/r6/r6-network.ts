import dns from 'node:dns'
import type { FakePlatform } from '../../fakes/start-fake-platform'
import type { FaultProxy } from '../../fakes/start-fault-proxy'

/** The host by which the app knows the platform; it is told where that is by our own book of names. */
export const host = 'platform.test'

export type Network = {
  /** What goes on by itself for a while. */
  under?: Promise<unknown>
  readonly fake: FakePlatform
  readonly proxy: FaultProxy
  /** What the book of names says of the host: an error's code, or null for where it is. */
  readonly setName: (error: 'ENOTFOUND' | 'EAI_AGAIN' | null) => void
}

type Found = (error: Error | null, address?: unknown, family?: number) => void

/** Puts our own book of names before the system's, for this process. @returns how to set it, and how to take it away again */
export function openNames(): { setName: Network['setName']; close: () => void } {
  const usual = dns.lookup
  let error: string | null = null
  const lookup = (name: string, options: { all?: boolean }, found: Found) => {
    if (name !== host) return usual(name, options, found as never)
    if (error) return setImmediate(() => found(Object.assign(new Error(`getaddrinfo ${error}`), { code: error })))
    setImmediate(() => (options.all ? found(null, [{ address: '127.0.0.1', family: 4 }]) : found(null, '127.0.0.1', 4)))
  }
  dns.lookup = lookup as unknown as typeof dns.lookup
  return {
    setName: given => {
      error = given
    },
    close: () => {
      dns.lookup = usual
    },
  }
}
