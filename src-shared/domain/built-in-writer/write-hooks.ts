import type { DraftBeat, WritingTask } from '../writing'
import { type IdeaForms, ideaForms } from './idea-forms'
import { isTelling } from './idea-matter'
import { fitting, ideaOfHook, patternsFor } from './pattern-choice'
import { isMine, type Patterns, placeOfOwn, withoutLead } from './patterns'
import { plainWords } from './plain-words'
import { randomFrom } from './random'
import { rankSentences } from './rank-sentences'
import { sentencesOf } from './sentences'

const wanted = 5

/** A line longer than this opens nothing; in seconds. */
const longestLine = 5.5

const opening = (script: readonly DraftBeat[]) => script.find(({ text }) => /[\p{L}\p{N}]/u.test(text))?.text ?? ''

/** The idea that a script is about, as patterns take it. */
export function formsOfScript(script: readonly DraftBeat[], patterns: Patterns, language: string): IdeaForms {
  const idea = plainWords(ideaOfHook(opening(script).trim(), patterns), { language })
  return ideaForms(idea, language, isTelling)
}

/** The script's own lines that could open it, strongest first. */
function strongLines(script: readonly DraftBeat[], language: string, patterns: Patterns | undefined): string[] {
  const first = opening(script)
  const sentences = script
    .filter(beat => beat.kind === 'point' && beat.text !== first)
    .flatMap(({ text }) => sentencesOf(patterns ? withoutLead(text, patterns) : text))
  return rankSentences(sentences, first, language)
    .filter(point => !patterns || (placeOfOwn(point.text, patterns) < 0 && !isMine(point.text, patterns)))
    .filter(point => point.standsAlone && point.seconds <= longestLine && point.seconds > 1)
    .sort((a, b) => b.score - a.score)
    .map(({ text }) => text)
}

/** First lines to choose from, each another one than the script has; fewer than five only without patterns for its language. */
export function writeHooks(
  { script, tone, language }: Pick<Extract<WritingTask, { readonly kind: 'hooks' }>, 'script' | 'tone' | 'language'>,
  seed: number,
): string[] {
  const first = opening(script).trim()
  const patterns = patternsFor(language, first)
  const lines = strongLines(script, language, patterns)
  if (!patterns) return [...new Set(lines)].filter(text => text !== first).slice(0, wanted)
  const random = randomFrom(seed)
  const forms = formsOfScript(script, patterns, language)
  const hooks = fitting(patterns.hooks[tone], forms, random)
  const stories = fitting(patterns.stories[tone], forms, random)
  const others = fitting(Object.values(patterns.hooks).flat(), forms, random)
  const all = [
    ...hooks.slice(0, 3),
    ...lines.slice(0, 1),
    ...stories.slice(0, 1),
    ...hooks.slice(3),
    ...stories,
    ...others,
  ]
  return [...new Set([...all, ...lines])].filter(text => text !== first).slice(0, wanted)
}
