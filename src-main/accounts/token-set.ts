import { z } from 'zod'

/** What is sealed for one account. All of it is secret, and none of it is anybody's but Main's. */
export const TokenSet = z.object({
  /** The app's id with the provider: tokens of one app are nothing to another. */
  client_id: z.string(),
  /** What the platform's calls are made with. */
  access: z.string().min(1),
  /** Milliseconds since 1970; null where it has no end of its own. */
  access_ends_at: z.number().nullable(),
  refresh: z.string().min(1).nullable(),
  refresh_ends_at: z.number().nullable(),
  /** What the permission as a whole is looked after with, where that is not one of the others: a Page's user (Meta). */
  grantor: z.string().min(1).nullable(),
})
export type TokenSet = z.infer<typeof TokenSet>

/** Tokens in text, as the vault keeps it. */
export const writeTokens = (tokens: TokenSet): string => JSON.stringify(tokens)

/** Undefined for what is none of ours. */
export function readTokens(text: string): TokenSet | undefined {
  try {
    return TokenSet.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** New tokens in place of old ones of the same account: an answer that names no refresh token leaves the one that is there. */
export function replaceTokens(old: TokenSet | undefined, fresh: TokenSet): TokenSet {
  if (!old || fresh.refresh !== null || old.client_id !== fresh.client_id) return fresh
  return { ...fresh, refresh: old.refresh, refresh_ends_at: old.refresh_ends_at }
}

/** Milliseconds that refreshing runs ahead of an end. */
const earliest = 10 * 60_000

/** Whether tokens should be refreshed before they are used: a little before their end, so that an upload's first calls are safe. */
export const isNearEnd = ({ access_ends_at }: TokenSet, now: number): boolean =>
  access_ends_at !== null && access_ends_at - now <= earliest

/** Whether the access token is taken by nobody any more. */
export const isOver = ({ access_ends_at }: TokenSet, now: number): boolean =>
  access_ends_at !== null && access_ends_at <= now

/** When the tokens that last longest end; null where they have no end that is known. */
export const lastEnd = (tokens: TokenSet): number | null =>
  tokens.refresh === null ? tokens.access_ends_at : tokens.refresh_ends_at
