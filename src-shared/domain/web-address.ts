/** Of a text: an address with its scheme, or one that begins with `www.`. */
const address = /(?<![\p{L}\p{N}@])(?:https?:\/\/|www\.)[^\s<>"“”„«»]+/giu

/** A text that is nothing but a host and a path, as browsers copy them without a scheme. */
const bareAddress = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[a-z]{2,}(?::\d+)?\/\S*$/iu

/** Named after who counts with them. A page is the same without. */
const tracking =
  /^(?:utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|_hsenc|_hsmi|mkt_tok|vero_id|oly_(?:anon|enc)_id|srsltid)$/iu

const closings: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

const count = (text: string, sign: string) => text.split(sign).length - 1

/** Takes off the full stop after an address, and a bracket that was opened before it. */
function withoutTail(found: string): string {
  const last = found.at(-1) ?? ''
  const opening = closings[last]
  const isTail = opening ? count(found, last) > count(found, opening) : /[.,;:!?…'’"`*_~。、!?,)」』】]/u.test(last)
  return isTail ? withoutTail(found.slice(0, -1)) : found
}

type Parts = {
  readonly scheme: string
  readonly host: string
  readonly path: string
  readonly query: string[]
  readonly part: string
}

const whole =
  /^(https?):\/\/((?:[\p{L}\p{M}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,}\.?(?::\d{1,5})?)(\/[^?#]*)?(?:\?([^#]*))?(#.*)?$/iu

/** The parts of an address; null for what is none, and for one that carries a password. */
export function addressParts(text: string): Parts | null {
  const found = whole.exec(/^https?:\/\//iu.test(text) ? text : `https://${text}`)
  if (!found) return null
  const [, scheme = '', host = '', path = '/', query = '', part = ''] = found
  const told = query.split('&').filter(one => one !== '' && !tracking.test(one.split('=')[0] ?? ''))
  return { scheme: scheme.toLowerCase(), host: host.toLowerCase(), path, query: told, part }
}

const asked = (query: readonly string[]) => (query.length > 0 ? `?${query.join('&')}` : '')

/** A web address with its scheme and without what only counts visitors; null when it is none. */
export function cleanAddress(text: string): string | null {
  const parts = addressParts(text)
  return parts && `${parts.scheme}://${parts.host}${parts.path}${asked(parts.query)}${parts.part}`
}

/** The web addresses of a text as they stand in it, and as they are to be fetched. */
export function addressesIn(text: string): { readonly written: string; readonly url: string }[] {
  const all = text.trim()
  const found = bareAddress.test(all) ? [all] : [...text.matchAll(address)].map(([one]) => one)
  return found.flatMap(one => {
    const written = withoutTail(one)
    const url = cleanAddress(written)
    return url === null ? [] : [{ written, url }]
  })
}

/** By what two addresses are the same page: no scheme, `www.`, tracking, fragment or last slash, and parameters in one order. Null for none. */
export function samePageKey(text: string): string | null {
  const parts = addressParts(text)
  if (!parts) return null
  const host = parts.host.replace(/^(?:www|m)\./u, '').replace(/:(?:80|443)$/u, '')
  return `${host}${parts.path.replace(/\/+$/u, '')}${asked(parts.query.toSorted())}`
}
