import type { Platform } from './platform'
import { addressParts } from './web-address'

/**
 * A post's address with no more than what names it. What apps append when they share one (`?si=`, `?_t=`) leads to the same page, and main opens no
 * address that could carry anything else out.
 */
export function barePost(permalink: string): string {
  const parts = addressParts(permalink)
  if (!parts) return permalink
  const { scheme, host, path, query } = parts
  const film = query.find(one => one.startsWith('v='))
  return `${scheme}://${host}${path}${film ? `?${film}` : ''}`
}

/** Where an account's posts are looked at in a browser; null where no such page is known. Of an account without a name, the platform's own. */
export function postsPage(platform: Platform, username: string): string | null {
  const name = encodeURIComponent(username.replace(/^@/, ''))
  switch (platform) {
    case 'TikTok':
      return name === '' ? 'https://www.tiktok.com/' : `https://www.tiktok.com/@${name}`
    case 'Instagram':
      return `https://www.instagram.com/${name}`
    case 'Facebook':
      return 'https://www.facebook.com/'
    case 'YouTube':
      return 'https://studio.youtube.com/'
    default:
      return null
  }
}
