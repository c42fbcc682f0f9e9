import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { decodeText } from './decode-text'
import { dropHidden } from './drop-hidden'
import type { PageDocument, PageElement, PageNode } from './page-node'
import { cleanLine, cleanText, cutTo, startOf } from './plain-text'
import { textOf } from './text-of'

/** What a page says, in plain text, and where its picture lies ('' where it names none). */
export type Article = {
  readonly title: string
  readonly excerpt: string
  readonly text: string
  readonly picture: string
}

/** Fewer characters than this are a heading, a wait or a wall, not a text. */
const leastText = 80
const mostText = 20_000
/** Read before it is cleaned, which takes away more than it leaves of some pages. */
const mostRead = 200_000

const articleOf = (title: string, text: string, picture: string): Article | null => {
  const clean = cutTo(cleanText(text), mostText)
  if (clean.length < leastText) return null
  return { title: cleanLine(title, 500), excerpt: startOf(clean, 280), text: clean, picture }
}

function pictureOf(document: PageElement, url: string): string {
  for (const name of ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src']) {
    const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content')
    if (found && URL.canParse(found, url)) return new URL(found, url).href
  }
  return ''
}

/** The article on a page, as Readability finds it among menus and adverts; undefined for a page that it cannot make out. */
function findArticle(document: PageDocument) {
  const options = { disableJSONLD: true, serializer: (node: unknown) => node as PageNode }
  const found = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], options).parse()
  const text = found?.content ? textOf(found.content, mostRead) : ''
  return { title: found?.title ?? '', text }
}

/**
 * Reads a web page; runs no script and fetches nothing. Title and excerpt come from what is shown, never from what a page says of itself
 * out of sight. Throws on pages nested deeper than the stack.
 * @param url where it came from, for links in it that are relative
 * @returns null where there is no text to read: behind a wall, or drawn by a script
 */
export function readArticle(bytes: Uint8Array, contentType: string, url: string): Article | null {
  const source = decodeText(bytes, contentType)
  if (/^\s*text\/plain/i.test(contentType)) return articleOf(new URL(url).pathname.split('/').at(-1) ?? '', source, '')
  const parsed = parseHTML(/<(html|body|head)[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`)
  const document = parsed.document as unknown as PageDocument
  const picture = pictureOf(document, url)
  const title = document.title
  for (const meta of [...document.querySelectorAll('meta, link, base')]) meta.remove()
  dropHidden(document)
  // Readability rewrites the page that it reads.
  const main = document.querySelector('article, main, [role="main"]') ?? document.querySelector('body')
  const whole = main ? textOf(main, mostRead) : ''
  const found = findArticle(document)
  const text = found.text.length >= leastText ? found.text : whole
  return articleOf(found.title || title, text, picture)
}
