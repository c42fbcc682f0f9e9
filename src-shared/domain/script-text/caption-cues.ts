/** Words that stand on one line of a caption together, and whether white space follows them. */
type Atom = { readonly text: string; readonly isSpaced: boolean }

/** Columns of a line of captions, as broadcasters count them; a square character takes two. */
const lineColumns = 42
const cueColumns = 2 * lineColumns
/** Sentences this short share a cue with their neighbour. */
const shortColumns = 42

const square =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uff60]/u

export const columnsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/\p{Mark}/u.test(character) ? 0 : square.test(character) ? 2 : 1), 0)

/** Segments of a text by the rules of a language; of English for a name that no language bears. */
function segments(text: string, language: string, granularity: 'sentence' | 'word'): Intl.SegmentData[] {
  const known = (() => {
    try {
      return Intl.getCanonicalLocales(language)
    } catch {
      return ['en']
    }
  })()
  return [...new Intl.Segmenter(known, { granularity }).segment(text)]
}

/** A run of signs that is wider than a line, in parts where its language breaks it, else anywhere. */
function breakWide(run: string, language: string): string[] {
  const parts: string[] = []
  for (const { segment, isWordLike } of segments(run, language, 'word')) {
    if (isWordLike || parts.length === 0) parts.push(segment)
    else parts.push(`${parts.pop()}${segment}`)
  }
  return parts.flatMap(part =>
    columnsOf(part) <= lineColumns ? [part] : ([...part].join('').match(/.{1,20}/gsu) ?? []),
  )
}

function atomsOf(sentence: string, language: string): Atom[] {
  return sentence
    .split(/\s+/u)
    .filter(run => run !== '')
    .flatMap(run => {
      const parts = columnsOf(run) <= lineColumns ? [run] : breakWide(run, language)
      return parts.map((text, index) => ({ text, isSpaced: index === parts.length - 1 }))
    })
}

const textOf = (atoms: readonly Atom[]): string =>
  atoms
    .map(({ text, isSpaced }) => (isSpaced ? `${text} ` : text))
    .join('')
    .trim()

/** Atoms in as few groups as fit `most` columns each, as even as they go. */
function evenGroups(atoms: readonly Atom[], most: number): Atom[][] {
  const whole = columnsOf(textOf(atoms))
  for (let count = Math.max(1, Math.ceil(whole / most)); ; count += 1) {
    const groups = fill(atoms, whole / count, most)
    if (groups.every(group => columnsOf(textOf(group)) <= most) || count >= atoms.length) return groups
  }
}

function fill(atoms: readonly Atom[], aim: number, most: number): Atom[][] {
  const groups: Atom[][] = []
  for (const atom of atoms) {
    const group = groups.at(-1)
    const before = group ? columnsOf(textOf(group)) : 0
    const after = group ? columnsOf(textOf([...group, atom])) : 0
    if (group && after <= most && aim - before > after - aim) group.push(atom)
    else groups.push([atom])
  }
  return groups
}

/** Sentences, the very short ones joined to the one before. */
function sentencesOf(text: string, language: string): string[] {
  const sentences: string[] = []
  for (const { segment } of segments(text, language, 'sentence')) {
    const sentence = segment.replace(/\s+/gu, ' ').trim()
    const joined = `${sentences.at(-1) ?? ''} ${sentence}`.trim()
    if (sentence === '') continue
    if (sentences.length > 0 && columnsOf(joined) <= shortColumns) sentences[sentences.length - 1] = joined
    else sentences.push(sentence)
  }
  return sentences
}

/** A text as captions, each of one or two lines: a sentence a caption where it fits, else parts as even as they go. */
export function captionCues(text: string, language: string): string[][] {
  return sentencesOf(text, language).flatMap(sentence =>
    evenGroups(atomsOf(sentence, language), cueColumns - 4).map(group => twoLines(group)),
  )
}

/** One line where it fits, else two of which the first is not the shorter by far. */
function twoLines(atoms: readonly Atom[]): string[] {
  const whole = textOf(atoms)
  if (columnsOf(whole) <= lineColumns) return [whole]
  const widthsAt = atoms.map(
    (_, at) => [columnsOf(textOf(atoms.slice(0, at))), columnsOf(textOf(atoms.slice(at)))] as const,
  )
  let best = 0
  widthsAt.forEach(([first, second], at) => {
    const now = widthsAt[best]
    if (at > 0 && (best === 0 || Math.max(first, second) < Math.max(...(now ?? [0, 0])))) best = at
  })
  return best === 0 ? [whole] : [textOf(atoms.slice(0, best)), textOf(atoms.slice(best))]
}
