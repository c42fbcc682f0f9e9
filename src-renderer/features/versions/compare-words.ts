import { isSpaceless } from '@shared/domain/likeness'
import { diffWords } from 'diff'

export type WordPart = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** Two texts further apart than this many words coming and going are shown whole: what they share by chance tells nobody anything, and finding it takes long. */
const furthest = 160

/** One a language: making one reads its dictionary, which takes a tenth of a second. */
const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, known)
  return known
}

/** Two texts word by word; where a language (BCP 47) has no spaces, its words are found by its dictionary. */
export function compareWords(before: string, after: string, language: string): WordPart[] {
  const options = { maxEditLength: furthest }
  const parts = isSpaceless(language)
    ? diffWords(before, after, { ...options, intlSegmenter: segmenterOf(language) })
    : diffWords(before, after, options)
  const whole = [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  return (parts ?? whole)
    .filter(({ value }) => value !== '')
    .map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }))
}
