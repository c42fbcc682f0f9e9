import { type Block, labelled } from './blocks'
import { withoutEntities } from './inline-markdown'
import { labelOfLine } from './labels'

/** Bold at a paragraph's start may be a label: it is kept as stars until the label was looked for. */
const withoutStars = (text: string): string => text.replaceAll('**', '')

/**
 * The blocks of well-formed HTML without scripts, as a converter of documents writes it. Words outside any element count too;
 * pictures and everything else that is no text is passed over.
 */
export function htmlBlocks(html: string): Block[] {
  const blocks: Block[] = []
  let text = ''
  let level: number | null = null
  let isItem = false
  const end = () => {
    const words = withoutEntities(text).trim()
    text = ''
    if (level !== null && words !== '') blocks.push({ kind: 'heading', level, text: withoutStars(words) })
    else if (words !== '')
      blocks.push(...lines(words).flatMap(part => labelled(isItem ? 'item' : 'paragraph', part, withoutStars)))
  }
  for (const part of html.split(/(<[^<>]*>)/u)) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)([^<>]*)>$/iu.exec(part)
    if (!tag) {
      text += part
      continue
    }
    const [, closing, name = '', rest = ''] = tag
    if (name === 'strong' || name === 'b') text += '**'
    else if (name === 'br') text += '\n'
    else if (/^(?:p|li|h[1-6]|td|th|tr|table|ul|ol|div|blockquote|pre)$/u.test(name)) {
      end()
      if (/^h[1-6]$/u.test(name)) level = closing ? null : rest.includes('class="title"') ? 0 : Number(name[1])
      if (name === 'li') isItem = closing === ''
    }
  }
  end()
  return blocks
}

/** A paragraph in parts, a new one at every line that begins with a label. */
function lines(words: string): string[] {
  const parts: string[] = []
  for (const line of words.split('\n')) {
    if (parts.length === 0 || labelOfLine(line.trim())) parts.push(line.trim())
    else parts.push(`${parts.pop()}\n${line.trim()}`)
  }
  return parts
}
