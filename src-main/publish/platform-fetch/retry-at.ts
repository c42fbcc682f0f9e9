const second = 1_000
const longest = 3_600 * second

/**
 * When a platform that says `Retry-After` may be asked again, in milliseconds since 1970.
 * @param header seconds or a date; held to 1 s..1 h from now, for some say years. null where it says nothing that can be read
 */
export function retryAtOf(header: string, now: number): number | null {
  const text = header.trim()
  const wait = /^\d+$/.test(text) ? Number(text) * second : Date.parse(text) - now
  return text === '' || Number.isNaN(wait) ? null : now + Math.min(longest, Math.max(second, wait))
}
