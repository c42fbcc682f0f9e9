import { diffWords } from 'diff'

export type Piece = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Languages differ in where a word ends: Japanese and Thai write none of their spaces. */
function segmenterFor(language: string): Intl.Segmenter {
  const known = Intl.Segmenter.supportedLocalesOf(language)
  return new Intl.Segmenter(known.length > 0 ? language : 'en', { granularity: 'word' })
}

/** What was taken out of a text and what came in, word by word, in reading order. */
export function wordDifference(before: string, after: string, language: string): Piece[] {
  return diffWords(before, after, { intlSegmenter: segmenterFor(language) }).map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value,
  }))
}
