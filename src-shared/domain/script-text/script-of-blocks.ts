import { type BeatKind, longestBeatText } from '../beat'
import { fail, ok, type Result } from '../result'
import { mostBeats } from '../script'
import type { DraftBeat } from '../writing'
import type { Block } from './blocks'
import { labelOfHeading } from './labels'
import { tidyText } from './tidy-text'

/** A script as it was read from a file. */
export type ReadScript = {
  /** '' where the file names none. */
  readonly title: string
  /** null where the file names none. */
  readonly language: string | null
  readonly beats: readonly DraftBeat[]
  /** How many headings, stage directions and the like are not spoken and so are in no beat. */
  readonly left_out: number
}
export type ReadProblem =
  | { readonly kind: 'nothing-to-read' }
  | { readonly kind: 'too-many-beats'; readonly count: number; readonly most: number }

const longestTitle = 200

type Said = { readonly kind: BeatKind | null; text: string; readonly isKeptEmpty: boolean }

/** Follows blocks and knows which beat the next words belong to. */
class Beats {
  readonly said: Said[] = []
  leftOut = 0
  title = ''
  #open: Said | null = null
  #closesAfterOne = false
  #kind: BeatKind | null = null
  #titleNext = false

  add(block: Block): void {
    if (block.kind === 'heading') this.#head(block.text)
    else if (block.kind === 'label') this.#label(block.label)
    else this.#words(block.text, block.kind === 'item' ? '\n' : '\n\n')
  }

  #begin(kind: BeatKind | null, isKeptEmpty: boolean): void {
    this.#open = { kind, text: '', isKeptEmpty }
    this.said.push(this.#open)
  }

  #head(text: string): void {
    const label = labelOfHeading(text)
    if (!label) this.leftOut += 1
    this.#open = null
    this.#closesAfterOne = false
    this.#kind = label?.holds === 'many' ? 'point' : null
    if (label?.holds === 'one') this.#begin(label.kind, true)
  }

  /** A label in the text opens one paragraph; a call to action is all that follows it. */
  #label(label: Extract<Block, { kind: 'label' }>['label']): void {
    this.#open = null
    this.#titleNext = label.holds === 'title'
    this.#kind = label.holds === 'many' ? 'point' : null
    if (label.holds !== 'one') return
    this.#begin(label.kind, false)
    this.#closesAfterOne = label.kind !== 'cta'
  }

  #words(text: string, join: string): void {
    if (this.#titleNext) {
      this.title = text
      this.#titleNext = false
    } else if (this.#open) {
      this.#open.text = this.#open.text === '' ? text : this.#open.text + join + text
      if (this.#closesAfterOne) this.#open = null
    } else this.said.push({ kind: this.#kind, text, isKeptEmpty: false })
  }
}

/** Whether the first block names the script: a heading above all others, or the only one, or one before those that name kinds. */
function isTitle(blocks: readonly Block[]): boolean {
  const [first, ...rest] = blocks
  if (first?.kind !== 'heading') return false
  const others = rest.filter(block => block.kind === 'heading')
  const isPlain = labelOfHeading(first.text) === undefined
  if (others.length === 0) return isPlain
  return (
    others.every(({ level }) => level > first.level) || (isPlain && others.some(({ text }) => labelOfHeading(text)))
  )
}

/** Parts of a text that fit a beat, cut at white space where there is some, else between two characters. */
export function cutToFit(text: string): string[] {
  if (text.length <= longestBeatText) return [text]
  const space = text.slice(0, longestBeatText + 1).search(/\s\S*$/u)
  const half = /[\ud800-\udbff]/u.test(text[longestBeatText - 1] ?? '') ? 1 : 0
  const at = space > 0 ? space : longestBeatText - half
  return [text.slice(0, at).trimEnd(), ...cutToFit(text.slice(at).trimStart())]
}

/** A beat that is too long in parts: a hook opens with its first, a call to action ends with its last. */
function partsOf({ kind, text }: Said): Said[] {
  const parts = cutToFit(tidyText(text))
  return parts.map((part, index) => {
    const keeps = kind === 'cta' ? index === parts.length - 1 : kind !== 'hook' || index === 0
    return { kind: keeps ? kind : 'point', text: part, isKeptEmpty: false }
  })
}

/** Where nothing says otherwise the first beat is the hook and the last, after others, the call to action. */
function withKinds(said: readonly Said[]): DraftBeat[] {
  const says = (kind: BeatKind) => said.some(beat => beat.kind === kind)
  const [hook, cta] = [says('hook'), says('cta')]
  return said.map(({ kind, text }, index) => {
    const opens = !hook && index === 0
    const ends = !cta && index === said.length - 1 && index > 0
    return { kind: kind ?? (opens ? 'hook' : ends ? 'cta' : 'point'), text }
  })
}

/** A text as a script's title: one line of at most 200 UTF-16 units, and no half of a character. */
export const fitTitle = (title: string): string =>
  tidyText(title)
    .replace(/\n+/gu, ' ')
    .slice(0, longestTitle)
    .replace(/[\ud800-\udbff]$/u, '')
    .trim()

/**
 * Makes a script of a text's blocks: beats of at most 2,000 characters, with the kinds that headings and labels name.
 * @param known what the file itself says of the script, as front matter does
 * @returns `nothing-to-read` without a beat, `too-many-beats` past 300
 */
export function scriptOfBlocks(
  blocks: readonly Block[],
  known: { readonly title?: string; readonly language?: string | null; readonly left_out?: number } = {},
): Result<ReadScript, ReadProblem> {
  const beats = new Beats()
  const titled = isTitle(blocks)
  for (const block of titled ? blocks.slice(1) : blocks) beats.add(block)
  const said = beats.said.filter(({ text, isKeptEmpty }) => isKeptEmpty || tidyText(text) !== '').flatMap(partsOf)
  if (said.length === 0) return fail({ kind: 'nothing-to-read' })
  if (said.length > mostBeats) return fail({ kind: 'too-many-beats', count: said.length, most: mostBeats })
  const [first] = blocks
  const named = titled && first?.kind === 'heading' ? first.text : beats.title
  return ok({
    title: fitTitle(known.title || named),
    language: known.language ?? null,
    beats: withKinds(said),
    left_out: beats.leftOut + (known.left_out ?? 0),
  })
}
