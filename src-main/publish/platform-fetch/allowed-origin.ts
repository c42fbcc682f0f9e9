import type { PlatformHosts } from '../connector'

/**
 * Whether a request may go to an address: to the platform's own origins, or, for uploads, to a host of its list, over the same protocol and
 * at the usual port or the API's. A token, and a film, go nowhere else.
 */
export function isAllowed(url: URL, { api, reports, uploads }: PlatformHosts): boolean {
  if (url.username || url.password) return false
  const home = new URL(api)
  if (url.origin === home.origin || (reports && url.origin === new URL(reports).origin)) return true
  if (url.protocol !== home.protocol || !['', home.port].includes(url.port)) return false
  return uploads.some(host => url.hostname === host || url.hostname.endsWith(`.${host}`))
}
