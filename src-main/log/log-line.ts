import { redact } from '@shared/domain/redact'

type Entry = { readonly time: string; readonly level: string; readonly message: string }

const longestLine = 8_192

/** One line of JSON with its line end, redacted, at most 8 KB of UTF-8; an entry that is longer keeps its head alone. */
export function logLine(entry: Entry, home: string): string {
  const line = `${JSON.stringify(redact(entry, home))}\n`
  if (Buffer.byteLength(line) <= longestLine) return line
  const { time, level, message } = entry
  // A character may take six bytes once it is escaped.
  const head = message.slice(0, 1_000)
  return `${JSON.stringify({ ...(redact({ time, level, message: head }, home) as Entry), cut: true })}\n`
}
