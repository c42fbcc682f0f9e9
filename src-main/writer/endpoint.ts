/** Where a model is asked. */
export type Endpoint = {
  /** As the user gave it, without what follows the version's path. */
  readonly base_url: string
  readonly origin: string
  /** As it is looked up: names in other scripts stand in their ASCII form, so that no letter passes for another. */
  readonly host: string
  /** Whether what is sent could be read on its way: plain http to another machine. */
  readonly isOpen: boolean
}

const isThisMachine = (hostname: string) =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(\.\d+){3}$/.test(hostname)

/** Pasted whole from a manual. */
const calls = /\/(chat\/completions|responses|models)$/

/** Characters, as they are kept and told: signs of other scripts take several each in an address. */
const longest = { base_url: 500, host: 300 }

/**
 * Reads an address of an OpenAI-compatible endpoint; undefined for what is none: another scheme, a name and password, a query, and
 * what is too long to be kept.
 */
export function readEndpoint(text: string): Endpoint | undefined {
  const link = text.trim()
  if (!/^https?:\/\//i.test(link) || !URL.canParse(link)) return undefined
  const url = new URL(link)
  if (url.username || url.password || url.search || url.hash || !url.hostname) return undefined
  const path = url.pathname.replace(/\/+$/, '').replace(calls, '')
  const base_url = `${url.origin}${path}`
  if (base_url.length > longest.base_url || url.host.length > longest.host) return undefined
  return {
    base_url,
    origin: url.origin,
    host: url.host,
    isOpen: url.protocol === 'http:' && !isThisMachine(url.hostname),
  }
}
