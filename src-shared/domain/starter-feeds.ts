/** Feeds that somebody without any may begin with: what is talked about, what creators and marketers do. The user picks; none is read unasked. */
export const starterFeeds: readonly { readonly name: string; readonly url: string }[] = [
  { name: 'Google Trends: daily searches (US)', url: 'https://trends.google.com/trending/rss?geo=US' },
  { name: 'Tubefilter', url: 'https://www.tubefilter.com/feed/' },
  { name: 'Social Media Today', url: 'https://www.socialmediatoday.com/feeds/news/' },
  { name: 'TechCrunch', url: 'https://techcrunch.com/feed/' },
  { name: 'The Verge', url: 'https://www.theverge.com/rss/index.xml' },
  { name: 'Hacker News', url: 'https://news.ycombinator.com/rss' },
  { name: 'Seth’s Blog', url: 'https://seths.blog/feed/' },
  { name: 'MarTech', url: 'https://martech.org/feed/' },
]
