import type { BeatKind } from '@shared/domain/beat'

type Line = { readonly kind: BeatKind | undefined; readonly text: string }
export type PlainScript = { readonly title: string; readonly beats: readonly Line[] }

const kinds: readonly (readonly [RegExp, BeatKind])[] = [
  [/hook|intro|opening/i, 'hook'],
  [/call.?to.?action|cta|outro|closing/i, 'cta'],
  [/point|beat|body|main/i, 'point'],
]

/** The kind of beat that a model's own name for one means; undefined where it says nothing. */
export const kindOf = (name: string): BeatKind | undefined => kinds.find(([looks]) => looks.test(name))?.[1]

/** For lines whose runs of spaces are one space: with longer ones its three gaps would be tried in every way there is. */
const label =
  /^(title|hook|intro|opening|point|beat|body|main point|call to action|cta|outro|closing)\s*#?\d*\s*(?:\([^)]*\))?\s*(?:[:–-]\s*|$)/i
const numbered = /^(?:\d{1,2}\s*[.):]|[-*•])\s+/

/** Emphasis, headings and quotation marks around a whole line are not spoken. */
const bare = (line: string): string =>
  line
    .replace(/\*\*|__|^#+\s*|`/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“](.*)["”]$/, '$1')
    .trim()

type Mark = { readonly name: string; readonly text: string; readonly isMarked: boolean }

function readMark(line: string): Mark {
  const unnumbered = line.replace(numbered, '')
  const name = label.exec(unnumbered)
  const text = bare(name ? unnumbered.slice(name[0].length) : unnumbered)
  return { name: name?.[1] ?? '', text, isMarked: name !== null || unnumbered !== line }
}

const paragraphsOf = (text: string): Mark[] => text.split(/\n\s*\n/).map(paragraph => readMark(bare(paragraph)))

/** Lines that follow a label or a number belong to it; without any marks each paragraph of the whole text is a beat. */
function gather(text: string, isOver: boolean): Mark[] {
  const lines = text.split('\n').map(line => readMark(bare(line)))
  if (!lines.some(line => line.isMarked)) return isOver ? paragraphsOf(text) : []
  const gathered: { name: string; texts: string[] }[] = []
  for (const { name, text: words, isMarked } of lines) {
    if (isMarked) gathered.push({ name, texts: [words] })
    else gathered.at(-1)?.texts.push(words)
  }
  return gathered.map(({ name, texts }) => ({ name, text: texts.filter(Boolean).join(' '), isMarked: true }))
}

/**
 * Reads a script that came as lines: numbered, with labels as "Hook:", or as paragraphs. What stands before the first mark is talk.
 * @param isOver whether no more will come; until then a text without marks may yet turn out to be talk
 */
export function readPlainScript(text: string, isOver: boolean): PlainScript {
  const marks = gather(text, isOver)
  const isTitle = (mark: Mark) => /^title$/i.test(mark.name)
  const beats = marks.filter(mark => !isTitle(mark) && mark.text.length > 0)
  return {
    title: marks.find(isTitle)?.text ?? '',
    beats: beats.map(({ name, text: words }) => ({ kind: kindOf(name), text: words })),
  }
}
