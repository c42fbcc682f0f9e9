import type { Tone } from '../manner'
import type { IdeaForms } from './idea-forms'

/**
 * The sentences around an idea in one language; `{clause}` and its like stand for the idea's forms. `hooks` open with the strongest line,
 * `stories` with its beginning. `own` are beats for which the creator has the matter: complete sentences that footage answers, each group one
 * beat, in the order they are told, `turns` is where a story turns. `first` and `last` stand before a point.
 */
export type Patterns = {
  readonly hooks: Readonly<Record<Tone, readonly string[]>>
  readonly stories: Readonly<Record<Tone, readonly string[]>>
  readonly own: Readonly<Record<Tone, readonly (readonly string[])[]>>
  /** Beats between a point and the end that show the creator's side of it. */
  readonly mine: Readonly<Record<Tone, readonly string[]>>
  /** What is said of each item of an idea that counts some; without them such an idea is told like any other. */
  readonly lists?: Readonly<Record<Tone, readonly string[]>>
  /** Before what another idea brings; without them the idea stands for itself. */
  readonly next?: readonly string[]
  readonly turns: Readonly<Record<Tone, readonly string[]>>
  readonly first: Readonly<Record<Tone, readonly string[]>>
  readonly last: Readonly<Record<Tone, readonly string[]>>
  readonly ctas: Readonly<Record<Tone, readonly string[]>>
}

const slot = /\{(\w+)\}/gu

/** How much a pattern says of the idea: the more particular the form, the better it fits. */
const particular = [
  ...['line', 'head', 'saying', 'question', 'phrase', 'keys', 'topic', 'list'],
  ...['clause', 'why', 'todo', 'fact', 'mine'],
]

/** A pattern with the idea's forms in it; null where the idea has no such form. */
export function filled(pattern: string, forms: IdeaForms): string | null {
  let isWhole = true
  const text = pattern.replace(slot, (_, name: string) => {
    const form = forms[name as keyof IdeaForms]
    if (form === undefined) isWhole = false
    return form ?? ''
  })
  return isWhole ? text.charAt(0).toUpperCase() + text.slice(1) : null
}

/** How particular the form is that a pattern asks for; -1 for none. */
export const particularity = (pattern: string): number =>
  Math.max(-1, ...[...pattern.matchAll(slot)].map(([, name = '']) => particular.indexOf(name)))

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** The idea's words in a text that was made from a pattern; null when it was not. */
export function unfilled(pattern: string, text: string): string | null {
  const parts = pattern.split(slot)
  if (parts.length !== 3) return null
  const [before = '', , after = ''] = parts
  const found = new RegExp(`^${escaped(before)}(.+?)${escaped(after)}$`, 'iu').exec(text)
  return found?.[1] ?? null
}

/** Which of the beats that the creator fills a text is, whatever its tone; -1 for none. */
export const placeOfOwn = (text: string, { own }: Patterns): number =>
  Math.max(...Object.values(own).map(groups => groups.findIndex(group => group.some(pattern => isOf(pattern, text)))))

/** Is a text one of those that show the creator's side of a point? */
export const isMine = (text: string, { mine }: Patterns): boolean => Object.values(mine).flat().includes(text)

const isOf = (pattern: string, text: string) => pattern === text || unfilled(pattern, text) !== null

/** A point without what a tone put before it. */
export function withoutLead(text: string, { first, last, turns }: Patterns): string {
  const leads = [first, last, turns].flatMap(one => Object.values(one).flat())
  const lead = leads.find(one => text.startsWith(one) && text.length > one.length)
  return lead ? text.slice(lead.length).trim() : text
}
