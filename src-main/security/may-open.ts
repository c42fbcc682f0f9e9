import type { Platform } from '@shared/domain/platform'
import { tiktokTerms } from '@shared/domain/tiktok-form'

/** Pages that we send people to in their own browser, by what they are for. */
const hosts = {
  help: ['ffmpeg.org'],
  /** Where people make an app of their own. */
  guide: ['developers.tiktok.com', 'console.cloud.google.com', 'developers.facebook.com'],
} as const
export type LinkKind = keyof typeof hosts

const isBare = ({ port, username, password, hash }: URL): boolean =>
  [port, username, password, hash].every(part => part === '')

/** Whether a link may leave the app: https, a host on the list of its kind, and no room to carry anything out in. */
export function mayOpen(kind: LinkKind, link: string): boolean {
  if (!URL.canParse(link)) return false
  const url = new URL(link)
  const isListed = hosts[kind].some(host => host === url.hostname)
  return url.protocol === 'https:' && isListed && isBare(url) && url.search === ''
}

const terms: readonly string[] = Object.values(tiktokTerms)

/** Whether a link is one of the terms that people agree to by posting, to the letter. */
export const mayReadTerms = (link: string): boolean => terms.includes(link)

/**
 * Whether a page for signing in may be opened: one of the origins that people sign in at. What it carries is a query that main built
 * itself.
 * @param origins of the providers' pages for people; in tests on this machine
 */
export function maySignInAt(link: string, origins: readonly string[]): boolean {
  if (!URL.canParse(link)) return false
  const url = new URL(link)
  return origins.includes(url.origin) && url.username === '' && url.password === '' && url.hash === ''
}

/** Where posts of a platform are, and its people manage them. */
const postHosts: Readonly<Record<Platform, readonly string[]>> = {
  // As phones share them, too.
  TikTok: ['www.tiktok.com', 'tiktok.com', 'm.tiktok.com', 'vm.tiktok.com', 'vt.tiktok.com'],
  Instagram: ['www.instagram.com', 'instagram.com'],
  Facebook: ['www.facebook.com', 'facebook.com', 'm.facebook.com', 'business.facebook.com', 'fb.watch'],
  YouTube: ['www.youtube.com', 'youtube.com', 'm.youtube.com', 'youtu.be', 'studio.youtube.com'],
  SpillApp: ['www.spill.com', 'spill.com'],
  FanBase: ['www.fanbase.app', 'fanbase.app'],
}

/** YouTube and Facebook name a film by `v`. Any other query could lead on to anywhere (`/redirect?q=`). */
const mayAsk = (search: string): boolean => search === '' || /^\?v=[\w-]{1,40}$/.test(search)

/**
 * Whether a post's address, which came from its platform or from a person, may be opened in the browser.
 * @param platform the post's; undefined where it is not known any more, and then all of them count
 */
export function mayShowPost(platform: Platform | undefined, link: string): boolean {
  if (!URL.canParse(link)) return false
  const url = new URL(link)
  const hosts = platform ? postHosts[platform] : Object.values(postHosts).flat()
  const isShort = url.pathname.length <= 300
  return url.protocol === 'https:' && hosts.includes(url.hostname) && isBare(url) && isShort && mayAsk(url.search)
}
