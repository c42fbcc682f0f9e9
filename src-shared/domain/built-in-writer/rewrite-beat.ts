import { longestBeatText } from '../beat'
import type { Tone } from '../manner'
import { speakingSeconds } from '../reading-rate'
import type { WritingTask } from '../writing'
import type { IdeaForms } from './idea-forms'
import { fitting, patternsFor } from './pattern-choice'
import { filled, type Patterns, unfilled } from './patterns'
import { randomFrom } from './random'
import { parted, shortened, tightened } from './tighten'
import { formsOfScript, writeHooks } from './write-hooks'

type Rewrite = Extract<WritingTask, { readonly kind: 'rewrite' }>

function shorter(text: string, language: string): string | null {
  const whole = speakingSeconds(text, language)
  const tight = tightened(text, language)
  if (speakingSeconds(tight, language) <= whole * 0.75) return tight
  return shortened(tight, whole * 0.75, language) ?? (speakingSeconds(tight, language) < whole ? tight : null)
}

/** A point without what a tone put before it. */
function bareOf(text: string, { first, last, turns }: Patterns): string {
  const leads = [...Object.values(first).flat(), ...Object.values(last).flat(), ...Object.values(turns).flat()]
  const lead = leads.find(one => text.startsWith(one) && text.length > one.length)
  return lead ? text.slice(lead.length).trim() : text
}

/** Which of a tone's own beats a text is, told in any of them. */
function placeOfOwn(text: string, { own }: Patterns): number {
  const places = Object.values(own).map(groups =>
    groups.findIndex(group => group.some(pattern => pattern === text || unfilled(pattern, text) !== null)),
  )
  return Math.max(...places)
}

function inTone(
  beat: Rewrite['beat'],
  patterns: Patterns,
  tone: Tone,
  forms: IdeaForms,
  random: () => number,
): string | null {
  if (beat.kind === 'cta') return fitting(patterns.ctas[tone], forms, random).find(text => text !== beat.text) ?? null
  const place = placeOfOwn(beat.text, patterns)
  const own = patterns.own[tone][place]?.map(pattern => filled(pattern, forms)).find(text => text !== null)
  if (own) return own
  const [lead] = fitting(patterns.first[tone], forms, random)
  return `${lead ?? ''}${bareOf(beat.text, patterns)}`
}

function rewritten({ how, beat, script, tone, language }: Rewrite, seed: number): string | null {
  const patterns = patternsFor(language, beat.text)
  if (how === 'shorter') return shorter(beat.text, language)
  if (how === 'punchier') return parted(tightened(beat.text, language), language)
  if (how === 'another-hook' || beat.kind === 'hook') {
    const others = beat.kind === 'hook' ? [beat, ...script.slice(1)] : script
    if (how === 'other-tone' && !patterns) return null
    return (
      writeHooks({ script: others.length > 0 ? others : [beat], tone, language }, seed).find(
        text => text !== beat.text,
      ) ?? null
    )
  }
  return patterns ? inTone(beat, patterns, tone, formsOfScript(script, patterns, language), randomFrom(seed)) : null
}

/** A beat written anew: one text, or none where rules find nothing to change. */
export function rewriteBeat(task: Rewrite, seed: number): string[] {
  const text = task.beat.text.trim() === '' && task.how !== 'another-hook' ? null : rewritten(task, seed)
  const isNew = text !== null && text.trim() !== '' && text !== task.beat.text && text.length <= longestBeatText
  return isNew ? [text] : []
}
