import { isNote } from '../beat'
import { tones } from '../manner'
import type { DraftBeat, WritingTask } from '../writing'
import { type IdeaForms, ideaForms } from './idea-forms'
import { hooksByKind, ideaOfHook, patternsFor } from './pattern-choice'
import type { Patterns } from './patterns'
import { plainWords } from './plain-words'
import { randomFrom } from './random'
import { rankSentences } from './rank-sentences'
import { sentencesOf } from './sentences'
import { foreignSubject, isOtherLanguage } from './tongue'

const wanted = 5

/** A line longer than this opens nothing; in seconds. */
const longestLine = 5.5

const opening = (script: readonly DraftBeat[]) =>
  script.find(({ text }) => /[\p{L}\p{N}]/u.test(text) && !isNote(text))?.text ?? ''

/** The idea that a script is about, as patterns take it. */
export function formsOfScript(script: readonly DraftBeat[], patterns: Patterns, language: string): IdeaForms {
  const idea = plainWords(ideaOfHook(opening(script).trim(), patterns), { language })
  return isOtherLanguage(idea, language) ? { subject: foreignSubject(idea, language) } : ideaForms(idea, language)
}

/** The script's own lines that could open it, strongest first. */
function strongLines(script: readonly DraftBeat[], language: string): string[] {
  const first = opening(script)
  const sentences = script
    .filter(beat => beat.kind === 'point' && beat.text !== first && !isNote(beat.text))
    .flatMap(({ text }) => sentencesOf(text))
  return rankSentences(sentences, first, language)
    .filter(point => point.standsAlone && point.seconds <= longestLine && point.seconds > 1)
    .sort((a, b) => b.score - a.score)
    .map(({ text }) => text)
}

/**
 * First lines to choose from, each another one than the script has. With patterns: five of five kinds, each a sentence about the script's idea.
 * Without them: lines of the script, fewer than five where it has no more.
 */
export function writeHooks(
  { script, tone, language }: Pick<Extract<WritingTask, { readonly kind: 'hooks' }>, 'script' | 'tone' | 'language'>,
  seed: number,
): string[] {
  const first = opening(script).trim()
  const patterns = patternsFor(language, first)
  if (!patterns) return [...new Set(strongLines(script, language))].filter(text => text !== first).slice(0, wanted)
  const random = randomFrom(seed)
  const forms = formsOfScript(script, patterns, language)
  const inOtherTones = tones
    .filter(other => other !== tone)
    .flatMap(other => hooksByKind(patterns, other, forms, random))
  const lines = hooksByKind(patterns, tone, forms, random).flatMap(({ kind, lines: own }) => {
    const others = inOtherTones.filter(other => other.kind === kind).flatMap(other => other.lines)
    return [...own, ...others].find(text => text !== first) ?? []
  })
  return [...new Set(lines)].slice(0, wanted)
}
