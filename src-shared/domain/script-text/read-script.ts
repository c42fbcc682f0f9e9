import type { Result } from '../result'
import { takeFrontMatter } from './front-matter'
import { type ReadProblem, type ReadScript, scriptOfBlocks } from './script-of-blocks'
import { markdownBlocks, plainBlocks } from './text-blocks'

/** Reads a script from plain text: labels such as `Hook:`, lists, an underlined title; else a beat a paragraph. */
export const readPlainText = (text: string): Result<ReadScript, ReadProblem> => scriptOfBlocks(plainBlocks(text))

/** Reads a script from Markdown, front matter with `title` and `language` first. Gives back what `markdownOf` wrote. */
export function readMarkdown(text: string): Result<ReadScript, ReadProblem> {
  const { rest, ...known } = takeFrontMatter(text)
  return scriptOfBlocks(markdownBlocks(rest), known)
}
