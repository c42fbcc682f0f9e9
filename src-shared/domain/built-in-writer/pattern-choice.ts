import type { Tone } from '../manner'
import { bareLanguage } from '../reading-rate'
import { english } from './english'
import { french } from './french'
import { german } from './german'
import { type IdeaForms, unquoted } from './idea-forms'
import { filled, type HookKind, hookKinds, type Patterns, particularity, unfilled } from './patterns'
import { portuguese } from './portuguese'
import { shuffled } from './random'
import { sentencesOf } from './sentences'
import { spanish } from './spanish'

const patterns: Readonly<Record<string, Patterns>> = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  pt: portuguese,
}

/** Are there sentences for a language? Without them a script is no more than the idea's own words. */
export const hasPatterns = (language: string): boolean => Object.hasOwn(patterns, bareLanguage(language))

const latin = /\p{Script=Latin}/gu
const otherLetters = /(?!\p{Script=Latin})\p{L}/gu

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0

/** The sentences of a language; undefined where there are none, or where the idea is written in letters that they would not go with. */
export function patternsFor(language: string, idea: string): Patterns | undefined {
  return count(idea, latin) >= count(idea, otherLetters) ? patterns[bareLanguage(language)] : undefined
}

/** The patterns that fit an idea, filled: those that say most of it first, in an order drawn by `random` among those that say as much. */
export function fitting(list: readonly string[], forms: IdeaForms, random: () => number): string[] {
  return shuffled(list, random)
    .sort((a, b) => particularity(b) - particularity(a))
    .flatMap(pattern => filled(pattern, forms) ?? [])
}

/** First lines of every kind that fits an idea, the kinds in the order of their names and of each the lines that say most of the idea first. */
export function hooksByKind(
  patterns: Patterns,
  tone: Tone,
  forms: IdeaForms,
  random: () => number,
): { readonly kind: HookKind; readonly lines: readonly string[] }[] {
  return hookKinds
    .map(kind => ({ kind, lines: fitting(patterns.hooks[tone][kind], forms, random) }))
    .filter(({ lines }) => lines.length > 0)
}

const allOf = ({ hooks, stories }: Patterns) => [
  ...Object.values(hooks).flatMap(kinds => Object.values(kinds).flat()),
  ...stories,
]

const backTo: Readonly<Record<string, (words: string) => string>> = {
  fact: words => `why ${words.charAt(0).toLowerCase()}${words.slice(1)}`.replace(/\.$/u, ''),
  todo: words => `how to ${words}`,
}

/** The idea that a first line was made of: out of its pattern where it was made from one, else its own first sentence. */
export function ideaOfHook(hook: string, patterns: Patterns): string {
  const found = allOf(patterns).flatMap(pattern => {
    const words = unfilled(pattern, hook)
    const slot = /\{(\w+)\}/u.exec(pattern)?.[1] ?? ''
    return words === null
      ? []
      : [{ idea: backTo[slot]?.(words) ?? words, rank: pattern.length + particularity(pattern) / 10 }]
  })
  const [best] = found.sort((a, b) => b.rank - a.rank)
  const idea = best?.idea ?? sentencesOf(hook)[0] ?? hook
  return unquoted(idea.replace(/^This is (?=(?:why|how|what|when|where) (?:I|we) )/u, ''))
}
