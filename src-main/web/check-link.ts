import { isIP } from 'node:net'
import { fail, ok, type Result } from '@shared/domain/result'
import { isPublicAddress } from './public-address'

/** Last labels that no public site has: reserved ones, and those that home and company networks use for themselves. */
const specialEndings = new Set(
  [
    ['localhost', 'localdomain', 'local', 'internal', 'intranet', 'private', 'corp', 'home', 'lan', 'mail'],
    ['arpa', 'test', 'example', 'invalid', 'onion', 'alt'],
  ].flat(),
)

const longestLink = 2_000

function isPublicHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '')
  if (isIP(bare)) return isPublicAddress(bare)
  const labels = bare.replace(/\.$/, '').split('.')
  return labels.length > 1 && !labels.includes('') && !specialEndings.has(labels.at(-1) ?? '')
}

/**
 * What may be asked of the web: http and https at their own ports, no user names, public hosts. A host's name is looked at here, where
 * it leads when it is connected to (`publicLookup`); an address in place of a name is looked at here alone, for no lookup follows.
 * @param testOrigins origins that go through all the same
 */
export function checkLink(
  text: string,
  testOrigins: ReadonlySet<string>,
): Result<URL, { readonly kind: 'not-a-link' | 'forbidden' }> {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.href.length > longestLink) {
    return fail({ kind: 'not-a-link' })
  }
  if (url.username || url.password) return fail({ kind: 'forbidden' })
  if (testOrigins.has(url.origin)) return ok(url)
  return ['', '80', '443'].includes(url.port) && isPublicHost(url.hostname) ? ok(url) : fail({ kind: 'forbidden' })
}
