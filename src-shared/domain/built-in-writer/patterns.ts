import type { Tone } from '../manner'
import type { IdeaForms } from './idea-forms'

/** The ways in which a first line opens. The first two only where an idea is told by its author, or counts its things. */
export const hookKinds = ['story', 'number', 'question', 'mistake', 'promise', 'address', 'challenge'] as const
export type HookKind = (typeof hookKinds)[number]

type ByTone<T> = Readonly<Record<Tone, T>>
type Sentences = readonly string[]

/**
 * The sentences around an idea in one language; `{clause}` and its like stand for the idea's forms. None says anything of the matter that the
 * idea does not say, nor tells of the creator's life. `hooks` open with the strongest line, `stories` with its beginning. `open`, `middle` and
 * `close` speak to who watches, where there is little to say; `answers` and `prompts` ask the creator for what only they know and are no words to be spoken.
 * `turns` is where a story turns. `first` and `last` stand before a point.
 */
export type Patterns = {
  readonly hooks: ByTone<Readonly<Record<HookKind, Sentences>>>
  readonly stories: Sentences
  readonly open: ByTone<Sentences>
  readonly middle: ByTone<Sentences>
  readonly close: ByTone<Sentences>
  /** Notes in square brackets: for what the idea itself asks, and for more about it, in the order in which one would answer them. */
  readonly answers: Sentences
  readonly prompts: Sentences
  /** Asks for a `{sentence}` that stands in another language. */
  readonly foreign: string
  /** Before what another idea brings. */
  readonly next: Sentences
  readonly turns: ByTone<Sentences>
  readonly first: ByTone<Sentences>
  readonly last: ByTone<Sentences>
  readonly ctas: ByTone<Sentences>
}

const slot = /\{(\w+)\}/gu

/** How much a pattern says of the idea: the more particular the form, the better it fits. */
const particular = [
  ...['subject', 'line', 'head', 'saying', 'phrase', 'topic', 'clause'],
  ...['question', 'fact', 'todo', 'list', 'mine'],
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

const isOf = (pattern: string, text: string) => pattern === text || unfilled(pattern, text) !== null

/** Which of the beats that speak to who watches a text is, whatever its tone: where it stands in a script, and the how-manieth there. */
export function talkOf(text: string, patterns: Patterns): { part: 'open' | 'middle' | 'close'; place: number } | null {
  for (const part of ['open', 'middle', 'close'] as const) {
    for (const list of Object.values(patterns[part])) {
      const place = list.findIndex(pattern => isOf(pattern, text))
      if (place >= 0) return { part, place }
    }
  }
  return null
}

/** A point without what a tone put before it. */
export function withoutLead(text: string, { first, last, turns }: Patterns): string {
  const leads = [first, last, turns].flatMap(one => Object.values(one).flat())
  const lead = leads.find(one => text.startsWith(one) && text.length > one.length)
  return lead ? text.slice(lead.length).trim() : text
}
