import type { ConnectedPlatform } from './post-order'

/** What a scope lets the app do, in the words that people are asked by. */
export type ScopeUse = 'know' | 'post' | 'draft' | 'numbers' | 'remove'

type Scope = { readonly scope: string; readonly use: ScopeUse; readonly isNeeded: boolean }

const needed = (use: ScopeUse, ...scopes: string[]): Scope[] => scopes.map(scope => ({ scope, use, isNeeded: true }))
const wished = (use: ScopeUse, ...scopes: string[]): Scope[] => scopes.map(scope => ({ scope, use, isNeeded: false }))

const google = (name: string) => `https://www.googleapis.com/auth/${name}`

/** The least that each platform must grant for what the app offers. Without a needed one nothing can be posted. */
const scopesOf: Readonly<Record<ConnectedPlatform, readonly Scope[]>> = {
  TikTok: [
    ...needed('know', 'user.info.basic'),
    ...wished('know', 'user.info.profile'),
    ...needed('post', 'video.publish'),
    ...wished('draft', 'video.upload'),
    ...wished('numbers', 'user.info.stats', 'video.list'),
  ],
  YouTube: [
    ...needed('post', google('youtube.upload')),
    ...needed('know', google('youtube.readonly')),
    ...wished('numbers', google('yt-analytics.readonly')),
    ...wished('remove', google('youtube.force-ssl')),
  ],
  Facebook: [
    ...needed('know', 'pages_show_list', 'pages_read_engagement'),
    ...needed('post', 'pages_manage_posts'),
    ...wished('numbers', 'read_insights'),
    ...wished('know', 'business_management'),
  ],
  Instagram: [
    ...needed('know', 'instagram_basic', 'pages_show_list', 'pages_read_engagement'),
    ...needed('post', 'instagram_content_publish'),
    ...wished('numbers', 'instagram_manage_insights'),
    ...wished('know', 'business_management'),
    ...wished('remove', 'instagram_manage_contents'),
  ],
}

/** All that is asked for when somebody signs in. */
export const scopesToAsk = (platform: ConnectedPlatform): string[] => scopesOf[platform].map(one => one.scope)

export type MissingScope = Scope

/**
 * What was asked for and not granted, by name. People may untick any of it, on a page that is not ours.
 * @param granted in any order; what else was granted does not matter
 */
export function missingScopes(platform: ConnectedPlatform, granted: readonly string[]): MissingScope[] {
  return scopesOf[platform].filter(one => !granted.includes(one.scope) && !isCovered(one, granted))
}

/** A draft in the inbox is a way to post too, for an app that TikTok has not let post directly. */
const isCovered = ({ use, isNeeded }: Scope, granted: readonly string[]) =>
  use === 'post' && isNeeded && granted.includes('video.upload')

/** Whether an account can do without what is missing. */
export const canDoWithout = (missing: readonly MissingScope[]): boolean => missing.every(one => !one.isNeeded)

/** What somebody granted, in the words that people are asked by: a use counts where all that it takes was granted. */
export function grantedUses(platform: ConnectedPlatform, granted: readonly string[]): ScopeUse[] {
  const uses = [...new Set(scopesOf[platform].map(one => one.use))]
  return uses.filter(use => scopesOf[platform].every(one => one.use !== use || granted.includes(one.scope)))
}

/** What a scope is for; undefined for one that is not asked for. */
export const useOf = (platform: ConnectedPlatform, scope: string): ScopeUse | undefined =>
  scopesOf[platform].find(one => one.scope === scope)?.use
