import type { Result } from '@shared/domain/result'
import type { ReadScript } from '@shared/domain/script-text/script-of-blocks'

/** A script in one line a beat, as `hook: words`, so that a test shows at a glance what was read. */
export function lines(read: Result<ReadScript, unknown>): string[] {
  if (!read.ok) return [JSON.stringify(read.problem)]
  return read.value.beats.map(({ kind, text }) => `${kind}: ${text}`)
}

/** Whether no half of a character is in a text. */
export const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text)
