/**
 * Characters that nobody sees and a model reads: zero-width ones, marks that turn the direction of writing, invisible operators, tags,
 * the variation selectors of the second kind, soft hyphens, and control characters other than tabs and line ends.
 */
const unseen =
  /\u034f|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e0fff}]|[^\P{Cc}\t\n\r]/gu

/** A text cut to a length, never through the middle of a character that takes two places. */
export const cutTo = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '')

/** Text without what nobody sees; single spaces, lines without space at their ends, at most one empty line in a row. */
export const cleanText = (text: string): string =>
  text
    .replace(unseen, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** The same on one line. */
export const cleanLine = (text: string, most: number): string => cutTo(cleanText(text.replace(/\s+/g, ' ')), most)

/** The first sentences of a text up to a length, or as many words as fit. */
export function startOf(text: string, most: number): string {
  const line = cleanLine(text, most + 1)
  if (line.length <= most) return line
  const cut = cutTo(line, most)
  const sentence = cut.slice(0, cut.search(/[.!?。！？](?=[^.!?。！？]*$)/) + 1)
  if (sentence.length > most / 2) return sentence
  return `${cutTo(cut, most - 1).replace(/\s+\S*$/, '')}…`
}
