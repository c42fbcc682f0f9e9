import { utf8Bytes } from './count-text'
import type { NamedPost } from './posts-csv'

/** A line of a calendar file is at most so many bytes, its end not counted (RFC 5545, 3.1). */
const longestLine = 75

/** A line in pieces that none is longer than a calendar's lines may be, without a sign cut in two; each next begins with a space. */
export function fold(line: string): string {
  const pieces: string[] = []
  let [piece, bytes] = ['', 0]
  for (const sign of line) {
    const more = utf8Bytes(sign)
    if (bytes + more > longestLine) {
      pieces.push(piece)
      ;[piece, bytes] = [' ', 1]
    }
    piece += sign
    bytes += more
  }
  return [...pieces, piece].join('\r\n')
}

/** Text as a value of a calendar: its own signs escaped, line ends as `\n`, and no control signs, which the format has no way to write. */
export const calendarText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, sign => `\\${sign}`)
    .replaceAll('\n', '\\n')

/** `2026-03-29T16:30:00.000Z` as `20260329T163000Z`. */
const calendarTime = (timestamp: string): string => new Date(timestamp).toISOString().replace(/[-:]|\.\d{3}/g, '')

/** Seconds since 2020: calendars take an event of the same name anew only where this number has grown, and it has 31 bits. */
const revisionOf = (timestamp: string): number =>
  Math.max(0, Math.floor((Date.parse(timestamp) - Date.UTC(2020, 0, 1)) / 1_000))

/** Half an hour, as calendars draw what has no length of its own. */
const shown = 'PT30M'

const summaryOf = ({ post, film, account }: NamedPost): string =>
  [post.platform, account, post.title || film].filter(part => part !== '').join(' · ')

/** Published is as sure as a calendar can say; a draft and a post in doubt are not. */
const statusOf = ({ delivery }: NamedPost['post']): string => {
  if (delivery === 'draft' || delivery === 'unknown') return 'TENTATIVE'
  return delivery === 'failed' || delivery === 'missed' ? 'CANCELLED' : 'CONFIRMED'
}

const isWebAddress = (link: string | null): link is string => link !== null && /^https:\/\/[\x21-\x7e]+$/.test(link)

function eventOf(named: NamedPost): string[] {
  const { post } = named
  const time = post.published_time ?? post.scheduled_time
  if (time === null) return []
  const description = [
    post.caption,
    post.cta,
    post.hashtags.map(tag => `#${tag.replace(/^[#＃]/, '')}`).join(' '),
  ].filter(part => part !== '')
  return [
    'BEGIN:VEVENT',
    `UID:${post.post_id}@beatreel`,
    `DTSTAMP:${calendarTime(post.updated_at)}`,
    `CREATED:${calendarTime(post.created_at)}`,
    `LAST-MODIFIED:${calendarTime(post.updated_at)}`,
    `SEQUENCE:${revisionOf(post.updated_at)}`,
    `DTSTART:${calendarTime(time)}`,
    `DURATION:${shown}`,
    `SUMMARY:${calendarText(summaryOf(named))}`,
    ...(description.length > 0 ? [`DESCRIPTION:${calendarText(description.join('\n\n'))}`] : []),
    ...(isWebAddress(post.permalink) ? [`URL:${post.permalink}`] : []),
    `CATEGORIES:${calendarText(post.platform)}`,
    `STATUS:${statusOf(post)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/**
 * Posts with a time as a calendar (RFC 5545). Times are instants, so that any calendar shows them in its owner's zone; a post written again
 * has the same name, so that it takes its own place instead of a second one.
 */
export function postsCalendar(posts: readonly NamedPost[], name: string): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Beatreel//Posts//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    `X-WR-CALNAME:${calendarText(name)}`,
    ...posts.flatMap(eventOf),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${fold(line)}\r\n`).join('')
}
