import type { parseFeed } from 'feedsmith'

export type FeedText = { readonly text: string; readonly isPlain: boolean }

/** An entry of any kind of feed; '' for what it leaves out. `id` is the feed's own name for it. */
export type FeedEntry = {
  readonly id: string
  readonly title: FeedText
  readonly summary: FeedText
  readonly link: string
  readonly date: string
}

type AnyFeed = ReturnType<typeof parseFeed<string>>
type FeedOf<Format extends AnyFeed['format']> = Extract<AnyFeed, { format: Format }>['feed']
type AtomEntry = NonNullable<FeedOf<'atom'>['entries']>[number]

const html = (text = ''): FeedText => ({ text, isPlain: false })
const plain = (text = ''): FeedText => ({ text, isPlain: true })
const ofAtom = (text: AtomEntry['title']): FeedText => ({
  text: text?.value ?? '',
  isPlain: (text?.type ?? 'text') === 'text',
})

const fromAtom = (entry: AtomEntry): FeedEntry => {
  const { summary, content, links = [] } = entry
  const link = links.find(({ rel }) => (rel ?? 'alternate') === 'alternate') ?? links[0]
  return {
    id: entry.id ?? '',
    title: ofAtom(entry.title),
    summary: summary?.value ? ofAtom(summary) : { text: content?.value ?? '', isPlain: content?.type === 'text' },
    link: link?.href ?? '',
    date: entry.published ?? entry.updated ?? '',
  }
}

const fromRss = (item: NonNullable<FeedOf<'rss'>['items']>[number]): FeedEntry => {
  const { guid } = item
  const permalink = guid?.isPermaLink === false ? '' : guid?.value
  return {
    id: guid?.value ?? '',
    title: html(item.title),
    summary: html(item.description || item.content?.encoded),
    link: item.link || (/^https?:/.test(permalink ?? '') ? permalink : '') || '',
    date: item.pubDate ?? item.dc?.dates?.[0] ?? '',
  }
}

const fromRdf = (item: NonNullable<FeedOf<'rdf'>['items']>[number]): FeedEntry => ({
  id: item.rdf?.about ?? '',
  title: html(item.title),
  summary: html(item.description || item.content?.encoded),
  link: item.link ?? '',
  date: item.dc?.dates?.[0] ?? '',
})

const fromJson = (item: NonNullable<FeedOf<'json'>['items']>[number]): FeedEntry => ({
  id: item.id ?? '',
  title: plain(item.title),
  summary: item.summary || item.content_text ? plain(item.summary || item.content_text) : html(item.content_html),
  link: item.url ?? item.external_url ?? '',
  date: item.date_published ?? item.date_modified ?? '',
})

/** Title and entries of a feed, whichever kind it is. */
export function feedEntries(parsed: AnyFeed): { readonly title: FeedText; readonly entries: FeedEntry[] } {
  switch (parsed.format) {
    case 'atom':
      return { title: ofAtom(parsed.feed.title), entries: (parsed.feed.entries ?? []).map(fromAtom) }
    case 'rss':
      return { title: html(parsed.feed.title), entries: (parsed.feed.items ?? []).map(fromRss) }
    case 'rdf':
      return { title: html(parsed.feed.title), entries: (parsed.feed.items ?? []).map(fromRdf) }
    case 'json':
      return { title: plain(parsed.feed.title), entries: (parsed.feed.items ?? []).map(fromJson) }
  }
}
