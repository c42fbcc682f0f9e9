import { labelOfLine } from './labels'

/** Markdown's escapable signs are 32, and so are the code points below: each sign has a hiding place that no text holds. */
const signs = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
const firstHidden = 0xfdd0

const hide = (sign: string) => String.fromCharCode(firstHidden + signs.indexOf(sign))
const reveal = (hidden: string) => signs[hidden.charCodeAt(0) - firstHidden] ?? ''

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

function characterOf(entity: string): string | undefined {
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/iu.exec(entity)
  if (!number) return entities[entity.toLowerCase()]
  const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2])
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : ''
}

/** `&amp;` and the like as the characters they stand for; what is none stays. */
export const withoutEntities = (text: string): string =>
  text.replace(/&(#?[0-9a-z]{1,8});/giu, (whole, entity: string) => characterOf(entity) ?? whole)

/** Text without the stars and underscores that made it bold or slanted. */
export const withoutEmphasis = (text: string): string =>
  text
    .replace(/(\*{1,3})(?=\S)([^*]*[^*\s])\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]*[^_\s])\1(?![\p{L}\p{N}_])/gu, '$2')

/** The words of a paragraph of Markdown, its signs taken away. Line ends become spaces but for hard ones. */
export function plainOfMarkdown(text: string): string {
  const hidden = text.replace(/\\([!-/:-@[-`{-~])/gu, (_, sign: string) => hide(sign))
  const bare = hidden
    .replace(/(?: {2,}|\\)\n/gu, '\u2028')
    .replace(/\n/gu, ' ')
    .replace(/`+([^`]+)`+/gu, '$1')
    .replace(/!\[[^[\]]*\]\([^()\s]*(?: "[^"]*")?\)/gu, '')
    .replace(/\[([^[\]]*)\]\([^()\s]*(?: "[^"]*")?\)/gu, '$1')
    .replace(/<((?:https?|mailto):[^<>\s]*)>/giu, '$1')
    .replace(/<\/?[a-z][^<>]*>/giu, '')
  return withoutEntities(withoutEmphasis(bare))
    .replaceAll('\u2028', '\n')
    .replace(/[\ufdd0-\ufdef]/gu, reveal)
    .trim()
}

/** Bullets that a backslash does not hide. */
const oddBullet = /^[•‣◦–]\s/u

/** A line of plain words so that Markdown, and our own reading of labels, take it for nothing else. */
export function markdownLine(line: string): string {
  const first = labelOfLine(line) || oddBullet.test(line) ? `&#${line.charCodeAt(0)};` : ''
  const rest = first === '' ? line : line.slice(1)
  const hidden = rest
    .replace(/[\\`*_[\]]|~(?=~)|&(?=#?[0-9a-z]{1,8};)|<(?=[a-z/!?])/giu, '\\$&')
    .replace(/(?<=\s)#+$/u, marks => marks.replaceAll('#', '\\#'))
  if (first !== '') return first + hidden
  const isRuled = /^[-=\s]+$/u.test(line)
  return hidden
    .replace(isRuled ? /^[-=]/u : /^(?:[+-](?=\s|$)|#(?=#{0,5}(?:\s|$|\\))|>)/u, '\\$&')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2')
}
