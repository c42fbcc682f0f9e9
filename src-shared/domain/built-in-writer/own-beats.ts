import { isNote } from '../beat'
import type { WritingWish } from '../writing'
import type { Matter } from './idea-matter'
import { fitting } from './pattern-choice'
import { filled, type Patterns } from './patterns'
import { shuffled } from './random'
import { shortScript, spokenSeconds } from './spoken-seconds'

/** What stands between the first and the last line where there is nothing more to say, by how many beats there are. */
const orders = [
  [],
  ['prompt'],
  ['open', 'prompt'],
  ['open', 'prompt', 'middle'],
  ['open', 'prompt', 'middle', 'close'],
  ['open', 'prompt', 'middle', 'prompt', 'close'],
  ['open', 'prompt', 'middle', 'middle', 'prompt', 'close'],
] as const

type Wanted = {
  readonly matter: Matter
  readonly wish: WritingWish
  readonly variant: number
  /** That may be filled. */
  readonly seconds: number
}

/** A note to the creator asks for a sentence or two, whatever its own length. */
const slack = 1

/**
 * The notes for an idea, two at most: one for what it asks itself, and one for more, in the order in which one answers them. Its sentences in
 * another language go before both.
 */
function promptsFor({ forms, foreign }: Matter, patterns: Patterns, variant: number, random: () => number): string[] {
  const told = [...foreign]
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
    .sort((a, b) => a.place - b.place)
    .map(({ text }) => patterns.foreign.replace('{sentence}', () => text.replace(/[[\]]/gu, '')))
  const answers = fitting(patterns.answers, forms, random).slice(0, 2)
  // Another variant may ask for the same less particularly.
  const asked = variant > 0 && random() < 0.5 ? answers.slice(1) : answers.slice(0, 1)
  return [...told, ...asked, ...shuffled(patterns.prompts, random)].slice(0, 2)
}

/**
 * Beats for an idea that says little: some that speak to who watches, and notes to the creator for what only they know. As many as fit into so many
 * seconds and never more than six: who has nothing to say is not helped by a longer script.
 */
export function ownBeats(
  patterns: Patterns,
  { matter, wish, variant, seconds }: Wanted,
  random: () => number,
): string[] {
  const draw = (list: readonly string[]) =>
    shuffled(list, random).flatMap(pattern => filled(pattern, matter.forms) ?? [])
  const { tone, language } = wish
  const most = wish.seconds <= shortScript ? 2 : orders.length
  const prompts = promptsFor(matter, patterns, variant, random)
  const talk = {
    open: draw(patterns.open[tone]),
    middle: draw(patterns.middle[tone]),
    close: draw(patterns.close[tone]),
  }
  const said = orders.slice(0, most + 1).map(order => {
    const next = { open: 0, middle: 0, close: 0, prompt: 0 }
    return order.flatMap(part => {
      const list = part === 'prompt' ? prompts : talk[part]
      return list[next[part]++] ?? []
    })
  })
  return said.findLast(texts => spokenSeconds(texts, language) <= seconds + slack) ?? []
}

/** A script's beats without the last of its notes until no more than a third of them are. */
export function withFewPrompts(texts: readonly string[]): string[] {
  const prompts = texts.filter(isNote)
  if (prompts.length * 3 <= texts.length) return [...texts]
  const last = texts.findLastIndex(isNote)
  return withFewPrompts(texts.filter((_, at) => at !== last))
}
