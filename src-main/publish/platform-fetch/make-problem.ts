import type { PublishProblem } from '@shared/domain/publish-problem'

const address = /\b[a-z][a-z0-9+.-]*:\/\/\S+/gi
const named =
  /\b((?:access|refresh|upload|id)_?token|code|client_secret|upload_id|authorization|bearer)(["']?\s*[=:]\s*["']?|\s+)[^\s"'&,;]+/gi
/** Long, of letters and figures both: what tokens look like. Ids of figures alone stay, for they help. */
const tokenLike = /(?=[\w.~+/=-]*\d)(?=[\w.~+/=-]*[a-z])[\w.~+/=-]{24,}/gi

/** Of what was said, no more is looked at: telling tokens takes time that grows with the square of an unbroken word's length. */
const longestSaid = 4_000

/** What was said up to its last whole word there: half a token would not look like one. */
const beginning = (text: string): string =>
  text.length <= longestSaid ? text : text.slice(0, longestSaid).replace(/\S+$/, '…')

/** What a platform said, fit to be shown and kept: without addresses, without anything that might be a token. */
export const cleanWords = (text: string): string =>
  beginning(text).replace(address, '…').replace(named, '$1$2…').replace(tokenLike, '…').slice(0, 1_000)

/**
 * A problem in the contract's words.
 * @param more `said` is cleaned of addresses and tokens here; `retryAt` in milliseconds since 1970
 */
export const makeProblem = (
  kind: PublishProblem['kind'],
  more: { readonly code?: string | number; readonly said?: string; readonly retryAt?: number | null } = {},
): PublishProblem => ({
  kind,
  code: cleanWords(String(more.code ?? '')).slice(0, 200),
  said: cleanWords(more.said ?? ''),
  retryAt: more.retryAt ?? null,
})
