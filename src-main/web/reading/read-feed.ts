import { createHash } from 'node:crypto'
import type { Topic } from '@shared/bridge/web-calls'
import { parseFeed } from 'feedsmith'
import { parseHTML } from 'linkedom'
import { decodeText } from './decode-text'
import { dropHidden } from './drop-hidden'
import { type FeedEntry, type FeedText, feedEntries } from './feed-entries'
import type { PageDocument } from './page-node'
import { cleanLine, startOf } from './plain-text'
import { textOf } from './text-of'

export type Feed = { readonly title: string; readonly topics: Topic[] }

const mostTopics = 100
/** Of one entry's text; a summary of it needs no more. */
const mostRead = 20_000

/** A document type with declarations in it, as no feed needs: entities in entities grow without end. */
const declaresItsOwn = /<!DOCTYPE[^[>]{0,500}\[/i

/** The words of a piece of HTML, as it would be shown. */
function wordsOf({ text: html, isPlain }: FeedText): string {
  if (isPlain || !/[<&]/.test(html)) return html
  const { document } = parseHTML(`<html><body>${html.slice(0, mostRead)}</body></html>`)
  const page = document as unknown as PageDocument
  dropHidden(page)
  const body = page.querySelector('body')
  return body ? textOf(body, mostRead) : ''
}

function timeOf(text: string): string | null {
  const time = Date.parse(text)
  // Beyond four digits a year is spelt in a way that timestamps are not.
  return time >= 0 && time < Date.UTC(9_999, 0) ? new Date(time).toISOString() : null
}

function linkOf(text: string, feedUrl: string): string {
  const url = URL.canParse(text, feedUrl) ? new URL(text, feedUrl) : undefined
  return url && /^https?:$/.test(url.protocol) && url.href.length <= 2_000 ? url.href : ''
}

function topicOf(entry: FeedEntry, feedUrl: string): Topic | null {
  const summary = startOf(wordsOf(entry.summary), 500)
  const title = cleanLine(wordsOf(entry.title), 500) || startOf(summary, 120)
  if (title === '') return null
  const url = entry.link === '' ? '' : linkOf(entry.link, feedUrl)
  const identity = JSON.stringify([feedUrl, entry.id || url || title])
  const key = createHash('sha256').update(identity).digest('hex').slice(0, 32)
  return { key, title, summary, url, published_at: timeOf(entry.date) }
}

/**
 * Reads a feed: RSS, Atom, RDF or JSON Feed. Titles and summaries come out as plain text, at most 100 topics in the feed's own order, each
 * once. A feed that declares entities of its own is refused.
 * @param url where it came from: the same feed gives the same keys every time
 * @returns null where this is no feed, or a broken one
 */
export function readFeed(bytes: Uint8Array, contentType: string, url: string): Feed | null {
  const text = decodeText(bytes, contentType)
  if (declaresItsOwn.test(text)) return null
  const parsed = parse(text)
  if (!parsed) return null
  const { title, entries } = feedEntries(parsed)
  const topics = new Map<string, Topic>()
  for (const entry of entries.slice(0, mostTopics)) {
    const topic = topicOf(entry, url)
    if (topic && !topics.has(topic.key)) topics.set(topic.key, topic)
  }
  return { title: cleanLine(wordsOf(title), 200), topics: [...topics.values()] }
}

function parse(text: string): ReturnType<typeof parseFeed<string>> | null {
  try {
    return parseFeed(text.trimStart(), { maxItems: mostTopics })
  } catch {
    return null // Its errors say no more than that it is no feed.
  }
}
