import type { Beat } from '../beat'
import { markdownLine } from './inline-markdown'
import { kindLabels } from './labels'
import { tidyText } from './tidy-text'

type Written = { readonly title: string; readonly beats: readonly Pick<Beat, 'kind' | 'text'>[] }

const oneLine = (title: string) => tidyText(title).replace(/\n+/gu, ' ')

/** What is said, and nothing else: the beats' words with an empty line between. */
export const spokenText = (beats: Written['beats']): string =>
  beats
    .map(beat => tidyText(beat.text))
    .filter(text => text !== '')
    .join('\n\n')

/** A script as plain text: its title underlined, then what is said. */
export function plainTextOf({ title, beats }: Written): string {
  const name = oneLine(title)
  const head = name === '' ? '' : `${name}\n${'='.repeat(Math.min(60, Math.max(3, [...name].length)))}\n\n`
  return `${head}${spokenText(beats)}\n`
}

/** A script as Markdown: its title, and every beat under a heading that names its kind. `readMarkdown` gives the same back. */
export function markdownOf({ title, beats }: Written): string {
  const name = oneLine(title)
  const head = name === '' ? [] : [`# ${markdownLine(name)}`]
  const parts = beats.flatMap(({ kind, text }) => [`## ${kindLabels[kind]}`, ...paragraphsOf(text)])
  return `${[...head, ...parts].join('\n\n')}\n`
}

const paragraphsOf = (text: string): string[] =>
  tidyText(text)
    .split('\n\n')
    .filter(part => part !== '')
    .map(part => part.split('\n').map(markdownLine).join('\\\n'))
