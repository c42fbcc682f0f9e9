import type { Assembly } from './assembly'

const offset = 0x811c9dc5
const prime = 0x01000193

/** FNV-1a over UTF-16 units, 32 bits, begun at `start`. Source: the FNV reference, http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string, start: number): number {
  let sum = start
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), prime) >>> 0
  return sum
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Fields that films had not at first, and what those films show and sound like in their words: said so they count as unsaid, for a film
 * made before is still the same.
 */
const unsaid: Readonly<Record<string, unknown>> = {
  ...{ titles: '[]', over: '[]', logo: 'null', endCard: 'null', motion: '"none"' },
  ...{ fadeIn: '0', fadeOut: '1.5', loop: 'false', language: '"en"', brand: 'null' },
}

/** A schema puts fields in an order of its own, so the order must not count. */
const inOneOrder = (_key: string, value: unknown) =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([name, said]) => unsaid[name] !== JSON.stringify(said))
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value

/**
 * A short name for what a film shows and sounds like: equal films have equal ones, and a changed one a new one but for one case in
 * 2^64. The title is no part of it: under another name it is the same film. Not for secrets.
 */
export function fingerprint({ title, ...shown }: Assembly): string {
  const text = JSON.stringify(shown, inOneOrder)
  return [hash(text, offset), hash(text, offset ^ text.length)].map(sum => sum.toString(16).padStart(8, '0')).join('')
}
