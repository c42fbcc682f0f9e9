/** Names under which secrets travel. An exit code is not an authorization code. */
const secretKey = /token|secret|authorization|cookie|password|verifier|(?<!exit)code$|state|api[-_]?key|signature/i

/** What secrets look like wherever they stand: JSON web tokens, bearer headers, keys by their makers' prefixes, long values after `=`. */
const secretValues = [
  /eyJ[\w-]{4,}\.[\w-]+\.[\w-]*/g,
  /(?<=\bBearer\s+)[^\s"',;]+/gi,
  /\bsk-[\w-]{8,}/g,
  /\bya29\.[\w-]+/g,
  /(?<=[=:]\s?)(?:[0-9a-f]{32,}|[A-Za-z0-9+/_-]{40,}={0,2})(?![\w+/-])/g,
]

/** Control characters, and those that turn the direction of writing: in a log they forge lines and steer terminals. */
const hidden = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu
const longest = { text: 4_000, items: 100, depth: 6 } as const
const struckOut = '[redacted]'

const escapeHidden = (text: string): string =>
  text.replace(hidden, character => {
    const code = character.charCodeAt(0).toString(16)
    return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`
  })

const url = /([a-z][a-z0-9+.-]*:\/\/)([^\s/@"']+@)?([^\s"'?]*)(?:\?([^\s"'#]*))?/gi
const namesOf = (query: string): string =>
  query
    .split('&')
    .map(field => field.split('=')[0])
    .join('&')

/** URLs without their users, and with the names of their queries' fields but not the values. */
const cutUrls = (text: string): string =>
  text.replace(url, (_all, scheme: string, _user, rest: string, query?: string) =>
    query === undefined ? `${scheme}${rest}` : `${scheme}${rest}?${namesOf(query)}`,
  )

/**
 * A text as it may stand in a log: no secrets that can be told by their looks, no values of URL queries, the home folder as `~`,
 * hidden characters written out.
 * @param home absolute path of the user's home folder; '' when it is not known
 */
export function redactText(text: string, home: string): string {
  const cut = text.slice(0, longest.text)
  const atHome = home.length > 1 ? cut.replaceAll(home, '~') : cut
  return escapeHidden(secretValues.reduce((clean, looks) => clean.replace(looks, struckOut), cutUrls(atHome)))
}

function redactEntries(entries: readonly (readonly [string, unknown])[], home: string, depth: number) {
  return Object.fromEntries(
    entries
      .slice(0, longest.items)
      .map(([key, value]) => [
        redactText(key, home),
        secretKey.test(key) ? struckOut : redactValue(value, home, depth + 1),
      ]),
  )
}

function redactValue(value: unknown, home: string, depth: number): unknown {
  if (typeof value === 'string') return redactText(value, home)
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  if (typeof value !== 'object') return String(value).slice(0, longest.text)
  if (depth >= longest.depth) return '…'
  if (Array.isArray(value)) return value.slice(0, longest.items).map(item => redactValue(item, home, depth + 1))
  // An error's own words are not among its entries.
  const words = value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : {}
  return redactEntries([...Object.entries(words), ...Object.entries(value)], home, depth)
}

/**
 * Anything as it may stand in a log: plain data, secrets struck out by the names of their fields and by their looks, texts as in
 * `redactText`, cut in depth (6), length (4,000 characters) and count (100 items).
 */
export const redact = (value: unknown, home: string): unknown => redactValue(value, home, 0)
