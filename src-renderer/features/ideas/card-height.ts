import type { Idea } from '@shared/domain/idea'
import { linesOf } from './text-lines'

export const mostLines = 4

/** Pixels of a card, as idea-card.tsx lays it out. */
const [edge, line, small, gap, picture] = [10, 20, 16, 6, 76]

/** Between a column's sides and a card's words, in pixels: as much at the start as the scrollbar's room at the end, and the ring of the focus. */
const besides = 2 * (10 + edge) + 4 + 3

/** How many lines of its words a card shows in a column of that width. */
export const cardLines = ({ text }: Idea, columnWidth: number): number =>
  linesOf(text, Math.max(60, columnWidth - besides), mostLines)

/** How high the card of an idea is in a column of that width, in pixels: exactly, so that none has to be measured. */
export function cardHeight(idea: Idea, columnWidth: number): number {
  const { link, tags } = idea.prompt
  const rows = [link !== null, tags.length > 0, true].filter(Boolean).length
  return 2 * edge + (link?.picture ? picture : 0) + cardLines(idea, columnWidth) * line + rows * (small + gap)
}
