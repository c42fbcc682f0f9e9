import { type Block, labelled } from './blocks'
import { plainOfMarkdown } from './inline-markdown'
import { labelOfLine } from './labels'
import { plainLines } from './tidy-text'

/** How a text is read: Markdown joins lines and takes its signs away, plain words are left as they stand. */
type Reading = { readonly plain: (text: string) => string; readonly eachLineApart: boolean }

const heading = /^(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/u
const underline = /^ {0,3}(=+|-+)[ \t]*$/u
const rule = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u
const bullet = /^[ \t]*(?:[-*+•‣◦–][ \t]+|\d{1,2}[.)][ \t]+)(?:\[[ xX]\][ \t]+)?(.*)$/u
const fence = /^ {0,3}(?:`{3,}|~{3,})/u

/** Gathers lines to blocks. */
class Gathering {
  readonly blocks: Block[] = []
  #kind: 'paragraph' | 'item' = 'paragraph'
  #lines: string[] = []

  constructor(readonly reading: Reading) {}

  begin(kind: 'paragraph' | 'item', line: string): void {
    this.end()
    this.#kind = kind
    this.#lines = [line]
  }

  /** Goes on with what is open. */
  add(line: string): void {
    if (this.reading.eachLineApart) this.end()
    this.#lines.push(line)
  }

  end(): void {
    const text = this.#lines.join('\n')
    this.#lines = []
    if (text.trim() !== '') this.blocks.push(...labelled(this.#kind, text, this.reading.plain))
    this.#kind = 'paragraph'
  }

  head(level: number, text: string): void {
    this.end()
    if (text !== '') this.blocks.push({ kind: 'heading', level, text })
  }

  /** The open line, when it is one alone and so can be the heading that an underline makes of it. */
  takeHeading(): string | undefined {
    if (this.#kind !== 'paragraph' || this.#lines.length !== 1) return undefined
    const [line] = this.#lines
    this.#lines = []
    return line
  }
}

function readLine(line: string, into: Gathering): void {
  const { plain } = into.reading
  const marked = underline.exec(line)
  const over = marked ? into.takeHeading() : undefined
  const headed = heading.exec(line.trim())
  const item = bullet.exec(line)
  if (marked && over !== undefined) into.head(marked[1]?.startsWith('=') ? 1 : 2, plain(over))
  else if (line.trim() === '' || rule.test(line) || marked) into.end()
  else if (headed) into.head(headed[1]?.length ?? 1, plain(headed[2] ?? ''))
  else if (item) into.begin('item', item[1] ?? '')
  else if (labelOfLine(line.trim())) into.begin('paragraph', line.trim())
  else into.add(line.replace(/^[ \t]+/u, ''))
}

const withoutComments = (text: string): string => text.replace(/(?<!\\)<!--[\s\S]*?(?:-->|$)/gu, '')

/** The blocks of a Markdown text: headings, labels, list items and paragraphs. Its front matter is the caller's to take off. */
export function markdownBlocks(text: string): Block[] {
  const into = new Gathering({ plain: plainOfMarkdown, eachLineApart: false })
  for (const line of withoutComments(plainLines(text)).split('\n')) {
    if (!fence.test(line)) readLine(line.replace(/^(?: {0,3}> ?)+/u, ''), into)
    else into.end()
  }
  into.end()
  return into.blocks
}

/** The blocks of a plain text. Without empty lines every line is a paragraph of its own, as in a paste. */
export function plainBlocks(text: string): Block[] {
  const unified = plainLines(text).trim()
  const into = new Gathering({ plain: words => words, eachLineApart: !/\n[ \t]*\n/u.test(unified) })
  for (const line of unified.split('\n')) readLine(line.trimEnd(), into)
  into.end()
  return into.blocks
}
