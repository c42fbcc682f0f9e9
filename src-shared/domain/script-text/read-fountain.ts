import type { Result } from '../result'
import type { Block } from './blocks'
import { withoutEmphasis } from './inline-markdown'
import { labelOfHeading } from './labels'
import { type ReadProblem, type ReadScript, scriptOfBlocks } from './script-of-blocks'
import { plainLines } from './tidy-text'

/** What a stretch of lines is in a screenplay; `spoken` is a character's, `seen` is what the camera shows. */
type Part =
  | { readonly is: 'section'; readonly level: number; readonly text: string }
  | { readonly is: 'spoken'; readonly by: string; readonly text: string }
  | { readonly is: 'seen'; readonly text: string }
  | { readonly is: 'unsaid' }

const titleKey = /^(title|credit|authors?|source|notes|draft ?date|date|contact|copyright|revisions?):/iu
const sceneHeading = /^(?:\.(?!\.)|(?:int|ext|est|int\.?\/ext|i\/e)[. ])/iu
const transition = /^>.*[^<]\s*$|^[^\p{Ll}]+TO:\s*$/u
const synopsis = /^=(?!=)/u

/** Everything between two signs taken away, up to the end where the second is missing. */
function without(text: string, opening: string, closing: string): string {
  const parts: string[] = []
  let at = 0
  for (let from = text.indexOf(opening); from >= 0; from = text.indexOf(opening, at)) {
    parts.push(text.slice(at, from))
    const end = text.indexOf(closing, from + opening.length)
    at = end < 0 ? text.length : end + closing.length
  }
  return parts.join('') + text.slice(at)
}

const plain = (text: string): string =>
  withoutEmphasis(text.replace(/\\([*_])/gu, (_, sign: string) => (sign === '*' ? '\ufdd0' : '\ufdd1')))
    .replaceAll('\ufdd0', '*')
    .replaceAll('\ufdd1', '_')
    .trim()

/** A name stands alone in capitals above what it says, or behind an @; scripts without capitals need the @. */
const isName = (line: string): boolean =>
  line.startsWith('@') || (line.length <= 60 && /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line.replace(/\(.*\)/u, '')))

function partOf(lines: readonly string[]): Part {
  const [first = '', ...rest] = lines
  const section = /^(#{1,6})\s*(.*)$/u.exec(first)
  const centred = /^>\s*(.*?)\s*<$/u.exec(first)
  if (section) return { is: 'section', level: section[1]?.length ?? 1, text: plain(section[2] ?? '') }
  if (centred) return { is: 'seen', text: plain(centred[1] ?? '') }
  if (first.startsWith('~'))
    return { is: 'spoken', by: '', text: plain(lines.map(line => line.replace(/^~/u, '')).join('\n')) }
  if (first.startsWith('!')) return { is: 'seen', text: plain(lines.join('\n').slice(1)) }
  if (lines.length === 1 && (/^={3,}$/u.test(first) || synopsis.test(first))) return { is: 'unsaid' }
  if (lines.length === 1 && (sceneHeading.test(first) || transition.test(first))) return { is: 'unsaid' }
  if (rest.length > 0 && isName(first)) {
    const said = rest.filter(line => !/^\(.*\)$/u.test(line))
    return {
      is: 'spoken',
      by: first.replace(/^@|\s*\^$/gu, '').replace(/\s*\(.*\)/gu, ''),
      text: plain(said.join(' ')),
    }
  }
  return { is: 'seen', text: plain(lines.join('\n')) }
}

/** Stretches of lines between empty ones; a line of two spaces is part of what is said. */
function stretches(body: string): string[][] {
  const found: string[][] = [[]]
  for (const line of body.split('\n')) {
    if (line === '' || (line.trim() === '' && line !== '  ')) found.push([])
    else if (line.trim() !== '') found.at(-1)?.push(line.trim())
  }
  return found.filter(lines => lines.length > 0).flatMap(headsApart)
}

/** A section's or synopsis's line ends with its line, whatever follows. */
function headsApart(lines: string[]): string[][] {
  const end = lines.findIndex(line => !/^#|^=(?!=)/u.test(line))
  const heads = end < 0 ? lines : lines.slice(0, end)
  return [...heads.map(line => [line]), ...(end < 0 ? [] : [lines.slice(end)])]
}

/** The title of a title page, and what comes after the page. */
function takeTitlePage(text: string): { readonly title: string; readonly body: string } {
  const page = text.trimStart()
  if (!titleKey.test(page)) return { title: '', body: text }
  const end = page.search(/\n[ \t]*\n/u)
  const lines = (end < 0 ? page : page.slice(0, end)).split('\n')
  const at = lines.findIndex(line => /^title:/iu.test(line))
  const after = lines.slice(at + 1)
  const next = after.findIndex(line => /^\S/u.test(line))
  const more = at < 0 ? [] : next < 0 ? after : after.slice(0, next)
  const title = [lines[at]?.replace(/^title:/iu, '') ?? '', ...more].map(line => plain(line)).join(' ')
  return { title, body: end < 0 ? '' : page.slice(end) }
}

/** A section or a speaker may name a kind: for one speech, as each speech is a beat. */
function blocksOf(part: Part): Block[] {
  if (part.is === 'unsaid' || part.text === '') return []
  const label = labelOfHeading(part.is === 'section' ? part.text : part.is === 'spoken' ? part.by : '')
  const named: Block[] = label ? [{ kind: 'label', label }] : []
  if (part.is === 'section') return label ? named : [{ kind: 'heading', level: part.level, text: part.text }]
  return [...named, { kind: 'paragraph', text: part.text }]
}

/**
 * Reads a script from Fountain, the plain-text format of screenplays (syntax of fountain.io): a beat for each speech. Where somebody
 * speaks, what is only seen is left out and counted; where nobody does, each paragraph is a beat. Notes and what is struck out go.
 */
export function readFountain(text: string): Result<ReadScript, ReadProblem> {
  const { title, body } = takeTitlePage(without(without(plainLines(text), '/*', '*/'), '[[', ']]'))
  const parts = stretches(body).map(partOf)
  const isSpoken = parts.some(part => part.is === 'spoken')
  const kept = parts.filter(part => part.is === 'section' || part.is === 'spoken' || (part.is === 'seen' && !isSpoken))
  return scriptOfBlocks(kept.flatMap(blocksOf), { title, left_out: parts.length - kept.length })
}
