import type { Tone } from '../manner'
import type { IdeaForms } from './idea-forms'
import { filled, type Patterns } from './patterns'
import { shuffled } from './random'

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function itemsOf(list: string): number {
  const [first = ''] = list.toLowerCase().split(' ')
  return numbers.indexOf(first) + 1 || Number.parseInt(first, 10)
}

type Wanted = {
  readonly tone: Tone
  readonly forms: IdeaForms
  readonly count: number
  /** The how-manieth of how many ideas it is for, so that no two get the same. */
  readonly turn: readonly [index: number, ideas: number]
}

/**
 * Beats in which the creator tells or shows what only they know: whole sentences, in the order a story goes, at most `count`. An idea that
 * counts its things has one for each of them, however many are asked for.
 */
export function ownBeats(
  patterns: Patterns,
  { tone, forms, count, turn: [index, ideas] }: Wanted,
  random: () => number,
): string[] {
  const items = forms.list && patterns.lists ? itemsOf(forms.list) : 0
  if (items > 1 && items <= numbers.length) {
    const said = shuffled(patterns.lists?.[tone] ?? [], random)
    const word = (at: number) => numbers[at]
    return Array.from({ length: items }, (_, at) => `Number ${word(at)}. ${said[at % said.length]}`)
  }
  const beats = patterns.own[tone].flatMap((group, place) => {
    const text = group.map(pattern => filled(pattern, forms)).find(one => one !== null)
    return text && place % ideas === index
      ? ([{ text, place, isOfIdea: !group.includes(text) }] satisfies OwnBeat[])
      : []
  })
  // The opening stays, and the first and the last that speak of the idea: it is heard and not worn out.
  const ofIdea = beats.filter(beat => beat.isOfIdea)
  const kept = new Set([beats[0], ofIdea[0], ofIdea.at(-1)])
  const drawn = shuffled(beats, random).sort((a, b) => rank(a, kept) - rank(b, kept))
  return drawn
    .slice(0, Math.max(0, count))
    .sort((a, b) => a.place - b.place)
    .map(({ text }) => text)
}

type OwnBeat = { readonly text: string; readonly place: number; readonly isOfIdea: boolean }

const rank = (beat: OwnBeat, kept: ReadonlySet<OwnBeat | undefined>) => (kept.has(beat) ? 0 : beat.isOfIdea ? 2 : 1)
