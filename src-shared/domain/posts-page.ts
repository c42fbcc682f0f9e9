import type { Platform } from './platform'

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
