import { z } from 'zod'

const textOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g
/** More digits than a double is sure to hold. */
const longWhole = /^-?\d{16,}$/

/**
 * JSON whose whole numbers of 16 digits and more come as texts with every digit kept: platforms number their posts beyond 2^53, where
 * `JSON.parse` rounds. Throws `SyntaxError` on what is no JSON.
 */
export function parseExactJson(text: string): unknown {
  // Parsed twice: only text known to be JSON can be cut at its quotes. A reviver that is told the source would do, but Node 20 has none.
  const rounded: unknown = JSON.parse(text)
  if (!/\d{16}/.test(text)) return rounded
  return JSON.parse(text.replace(textOrNumber, found => (longWhole.test(found) ? `"${found}"` : found)))
}

/** A whole number of up to 64 bits out of `parseExactJson`, always as text. */
export const LongId = z.union([z.string().regex(/^\d{1,20}$/), z.int().min(0).transform(String)])
