import { nodeTypes, type PageNode, walkInside } from './page-node'
import { cleanText } from './plain-text'

const paragraphs = new Set(
  [
    'ADDRESS',
    'ARTICLE',
    'ASIDE',
    'BLOCKQUOTE',
    'DIV',
    'DL',
    'FIGURE',
    'FOOTER',
    'H1',
    'H2',
    'H3',
    'H4',
    'H5',
    'H6',
    'HEADER',
  ].concat(['HR', 'MAIN', 'NAV', 'OL', 'P', 'PRE', 'SECTION', 'TABLE', 'UL']),
)
const lines = new Set(['BR', 'DD', 'DT', 'FIGCAPTION', 'LI', 'TR', 'CAPTION'])

const isParagraph = ({ nodeName }: PageNode) => paragraphs.has(nodeName.toUpperCase())
const breakOf = (node: PageNode): string => {
  const name = node.nodeName.toUpperCase()
  if (isParagraph(node)) return '\n\n'
  if (lines.has(name)) return '\n'
  return name === 'TD' || name === 'TH' ? ' ' : ''
}

/**
 * The text of a part of a page as it is read: a paragraph apart from the next by an empty line, points of a list by a line end.
 * @param most where to stop reading, in characters of the page; the text that comes back may be shorter
 */
export function textOf(root: PageNode, most: number): string {
  const parts: string[] = []
  let length = 0
  const enter = (node: PageNode) => {
    const text = node.nodeType === nodeTypes.text ? (node.textContent ?? '').replace(/\s+/g, ' ') : breakOf(node)
    parts.push(text)
    length += text.length
    return length < most
  }
  walkInside(root, { enter, leave: node => isParagraph(node) && parts.push('\n\n') })
  return cleanText(parts.join(''))
}
