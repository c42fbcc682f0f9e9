import { escapeAss, fontHeight, round } from './ass-text'
import { type FontFamily, fontOf } from './caption-fonts'

type Script = { readonly letters: RegExp; readonly family: FontFamily; readonly scale: number }

/** Inter has these itself, in the look of its letters. */
const inInter = /[\u2605\u2606\u2661\u2665\u2713\u2717\u2764©®™\d#*]/u

/** Which font draws what Inter has not; the scale makes letters as large as Inter's look beside them. */
const scripts: readonly Script[] = [
  { letters: /\p{Script=Arabic}|[\u060c\u061b\u061f\u0640]/u, family: 'Noto Sans Arabic', scale: 1.1 },
  { letters: /\p{Script=Hebrew}/u, family: 'Noto Sans Hebrew', scale: 1.05 },
  { letters: /\p{Script=Devanagari}|[\u0964\u0965]/u, family: 'Noto Sans Devanagari', scale: 1 },
  { letters: /\p{Script=Thai}/u, family: 'Noto Sans Thai', scale: 1 },
  {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60ー]/u,
    family: 'Noto Sans CJK JP',
    scale: 0.97,
  },
  { letters: /\p{Extended_Pictographic}|\p{Regional_Indicator}/u, family: 'Noto Emoji', scale: 0.85 },
]

/** Fonts of letters beside Inter, and what they have: letters, and the signs that texts are pointed with. */
const ownLetters: Partial<Record<FontFamily, RegExp>> = {
  Anton: /[\p{Script=Latin}\u0020-\u00ff\u2013-\u2026]/u,
  'Courier Prime': /[\p{Script=Latin}\u0020-\u00ff\u2013-\u2026]/u,
  Caveat: /[\p{Script=Latin}\p{Script=Cyrillic}\u0020-\u00ff\u2013-\u2026]/u,
}

/** Belongs to what stands before it: marks, joiners. */
const joined = /[\p{Mark}\p{Format}]/u

type Drawn = { readonly family: FontFamily; readonly scale: number }

/** A heart that is joined to a flame is drawn as one sign with it. */
const joiner = '\u200d'

function drawnWith(character: string, next: string | undefined, base: FontFamily): Drawn {
  const other =
    inInter.test(character) && next !== joiner ? undefined : scripts.find(({ letters }) => letters.test(character))
  if (other) return other
  const own = ownLetters[base]?.test(character) ?? true
  return { family: own ? base : 'Inter ExtraBold', scale: 1 }
}

/** A text cut into runs of one font each, in order. */
export function fontRuns(text: string, base: FontFamily): { readonly text: string; readonly drawn: Drawn }[] {
  const runs: { text: string; drawn: Drawn }[] = []
  const characters = [...text]
  for (const [at, character] of characters.entries()) {
    const last = runs.at(-1)
    const drawn = last && joined.test(character) ? last.drawn : drawnWith(character, characters[at + 1], base)
    if (last?.drawn.family === drawn.family) last.text += character
    else runs.push({ text: character, drawn })
  }
  return runs
}

/**
 * Text as it may stand in an event, letters that the event's own font has not drawn with the bundled font that has them: libass would look
 * for one on the computer, where every computer has others. `size` is the event's em in pixels.
 */
export function assText(text: string, base: FontFamily, size: number): string {
  const runs = fontRuns(text, base)
  const tagOf = ({ family, scale }: Drawn) =>
    `{\\fn${family}\\fs${round(size * scale * (family.startsWith('Inter') ? fontHeight : fontOf(family).height))}}`
  return runs
    .map(({ text: part, drawn }, index) => {
      const before = index === 0 ? { family: base, scale: 1 } : runs[index - 1]?.drawn
      return `${before?.family === drawn.family ? '' : tagOf(drawn)}${escapeAss(part)}`
    })
    .concat(runs.length > 0 && runs.at(-1)?.drawn.family !== base ? [tagOf({ family: base, scale: 1 })] : [])
    .join('')
}
