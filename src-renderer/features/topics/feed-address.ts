import type { FeedChoice } from '@shared/domain/setting'

/** A feed of the user's own from what they typed, named by its site; null for what is no web address. */
export function feedOf(text: string): FeedChoice | null {
  const typed = text.trim()
  const whole = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`
  const url = URL.canParse(whole) ? new URL(whole) : null
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return null
  return { url: url.href.slice(0, 2_000), name: url.hostname.replace(/^www\./, '').slice(0, 200) }
}
