import { isNote, longestBeatText } from '../beat'
import type { Tone } from '../manner'
import { speakingSeconds } from '../reading-rate'
import type { WritingTask } from '../writing'
import type { IdeaForms } from './idea-forms'
import { fitting, patternsFor } from './pattern-choice'
import { filled, type Patterns, talkOf, withoutLead } from './patterns'
import { randomFrom, shuffled } from './random'
import { parted, shortened, tightened } from './tighten'
import { formsOfScript, writeHooks } from './write-hooks'

type Rewrite = Extract<WritingTask, { readonly kind: 'rewrite' }>

function shorter(text: string, language: string): string | null {
  const whole = speakingSeconds(text, language)
  const tight = tightened(text, language)
  if (speakingSeconds(tight, language) <= whole * 0.75) return tight
  return shortened(tight, whole * 0.75, language) ?? (speakingSeconds(tight, language) < whole ? tight : null)
}

/** First and last lines come from patterns, of which there may be shorter ones. */
function shorterPattern(
  { beat, script, tone, language }: Rewrite,
  patterns: Patterns,
  random: () => number,
): string | null {
  if (beat.kind === 'point') return null
  const list = beat.kind === 'hook' ? Object.values(patterns.hooks[tone]).flat() : patterns.ctas[tone]
  const length = (text: string) => speakingSeconds(text, language)
  const [shortest] = fitting(list, formsOfScript(script, patterns, language), random).sort(
    (a, b) => length(a) - length(b),
  )
  return shortest !== undefined && length(shortest) < length(beat.text) * 0.85 ? shortest : null
}

function inTone(
  beat: Rewrite['beat'],
  patterns: Patterns,
  tone: Tone,
  forms: IdeaForms,
  random: () => number,
): string | null {
  if (beat.kind === 'cta') return fitting(patterns.ctas[tone], forms, random).find(text => text !== beat.text) ?? null
  const talk = talkOf(beat.text, patterns)
  if (talk) {
    const list = patterns[talk.part][tone]
    const turned = [...list.slice(talk.place), ...list.slice(0, talk.place)]
    return turned.flatMap(pattern => filled(pattern, forms) ?? []).find(text => text !== beat.text) ?? null
  }
  return `${shuffled(patterns.first[tone], random)[0] ?? ''}${withoutLead(beat.text, patterns)}`
}

/** Another note to the creator: there are no words yet that could be said otherwise. */
const anotherPrompt = ({ beat }: Rewrite, patterns: Patterns, forms: IdeaForms, random: () => number) =>
  shuffled([...patterns.answers, ...patterns.prompts], random)
    .flatMap(pattern => filled(pattern, forms) ?? [])
    .find(text => text !== beat.text) ?? null

function rewritten(task: Rewrite, seed: number): string | null {
  const { how, beat, script, tone, language } = task
  const patterns = patternsFor(language, beat.text)
  const random = randomFrom(seed + beat.text.length)
  if (isNote(beat.text) && beat.kind === 'point' && how !== 'another-hook')
    return patterns ? anotherPrompt(task, patterns, formsOfScript(script, patterns, language), random) : null
  const bare = patterns ? withoutLead(beat.text, patterns) : beat.text
  if (how === 'shorter' || how === 'punchier') {
    const said = how === 'shorter' ? shorter(bare, language) : parted(tightened(bare, language), language)
    if (said !== null && said !== beat.text) return said
    return patterns ? (shorterPattern(task, patterns, random) ?? bare) : null
  }
  if (how === 'another-hook' || beat.kind === 'hook') {
    const others = beat.kind === 'hook' ? [beat, ...script.slice(1)] : script
    if (how === 'other-tone' && !patterns) return null
    return (
      writeHooks({ script: others.length > 0 ? others : [beat], tone, language }, seed).find(
        text => text !== beat.text,
      ) ?? null
    )
  }
  return patterns ? inTone(beat, patterns, tone, formsOfScript(script, patterns, language), random) : null
}

/** A beat written anew: one text, or none where rules find nothing to change. */
export function rewriteBeat(task: Rewrite, seed: number): string[] {
  const text = task.beat.text.trim() === '' && task.how !== 'another-hook' ? null : rewritten(task, seed)
  const isNew = text !== null && text.trim() !== '' && text !== task.beat.text && text.length <= longestBeatText
  return isNew ? [text] : []
}
