import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address'
import { ForbiddenAddress } from './web-error'

/** All addresses of a host; rejects as `dns.lookup` does. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>

/** As the system resolves names: its hosts file counts too. */
export const resolveHost: Resolve = host => lookup(host, { all: true, verbatim: true })

/**
 * Resolves a host for the connection that is being made, and refuses it unless every address is public. What was looked at is what is
 * connected to, so that a name server which answers differently the next time gains nothing.
 */
export const publicLookup =
  (resolve: Resolve): LookupFunction =>
  (host, options, callback) => {
    resolve(host).then(
      found => {
        const [first] = found
        if (!first || !found.every(one => isPublicAddress(one.address))) return callback(new ForbiddenAddress(), '', 0)
        if (options.all) return callback(null, [...found])
        callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    )
  }
