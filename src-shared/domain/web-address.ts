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

/** A web address with its scheme and without what only counts visitors; null when it is none. */
export function cleanAddress(text: string): string | null {
  const whole = /^https?:\/\//iu.test(text) ? text : `https://${text}`
  if (!URL.canParse(whole)) return null
  const url = new URL(whole)
  if (!url.hostname.includes('.') || url.username !== '') return null
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name)
  return url.href
}

/** The web addresses of a text as they stand in it, and as they are to be fetched. */
export function addressesIn(text: string): { readonly written: string; readonly url: string }[] {
  const whole = text.trim()
  const found = bareAddress.test(whole) ? [whole] : [...text.matchAll(address)].map(([one]) => one)
  return found.flatMap(one => {
    const written = withoutTail(one)
    const url = cleanAddress(written)
    return url === null ? [] : [{ written, url }]
  })
}

/** By what two addresses are the same page: no scheme, `www.`, tracking, fragment or last slash, and parameters in one order. Null for none. */
export function samePageKey(text: string): string | null {
  const clean = cleanAddress(text)
  if (clean === null) return null
  const url = new URL(clean)
  url.searchParams.sort()
  const path = url.pathname.replace(/\/+$/u, '')
  return `${url.host.replace(/^(?:www|m)\./u, '')}${path}${url.search}`
}
