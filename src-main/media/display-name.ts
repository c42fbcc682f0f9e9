import { basename } from 'node:path'

const longest = 300
// Control characters, and those that turn the direction of writing or end a line: `safe\u202Egpj.exe` would read as `safeexe.jpg`.
const hidden = /[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/gu

/** A file's name as it may be shown: one line, no hidden characters, at most 300 UTF-16 units, never empty. */
export function displayName(path: string): string {
  const cut = basename(path).replace(hidden, '').trim().slice(0, longest)
  // A cut through a character of two units leaves a half of it.
  return cut.replace(/[\ud800-\udbff]$/, '').trimEnd() || 'unnamed'
}
