import type { FontFamily } from './caption-fonts'
import type { CaptionStyle } from './caption-styles'

/** ASS tags before a word: already said, being said, to come; and before every word where none is marked. */
type WordTags = { readonly said: string; readonly spoken: string; readonly next: string; readonly line: string }

/** One drawing of all the words; border, shadow and blur in hundredths of an em. */
export type LookLayer = {
  /** `bar`: each word's border is a filled box. */
  readonly kind: 'letters' | 'bar'
  readonly border: number
  readonly shadow: number
  readonly blur: number
  /** Tags that hold for the whole line. */
  readonly base: string
  readonly tags: WordTags
}

/** How captions are drawn, from the lowest layer to the highest. */
export type StyleLook = {
  readonly font: FontFamily
  /** Against the usual size of letters. */
  readonly size: number
  readonly upper: boolean
  /** Whether a new group of words springs up. */
  readonly springs: boolean
  /** A rounded box behind all words: its tags. */
  readonly box: string | null
  /** Edge and shadow until a tag says otherwise: alpha, blue, green, red. */
  readonly outline: string
  readonly back: string
  readonly layers: readonly LookLayer[]
}

const always = (tag: string): WordTags => ({ said: tag, spoken: tag, next: tag, line: tag })
const marking = (spoken: string, rest: string, line = rest): WordTags => ({ said: rest, spoken, next: rest, line })

const letters = (border: number, shadow: number, blur: number, tags: WordTags, base = ''): LookLayer => ({
  ...{ kind: 'letters', border, shadow, blur, base, tags },
})

/** Boxes behind words; their letters are left to the layer above. */
const bars = (border: number, tags: WordTags): LookLayer => ({
  ...{ kind: 'bar', border, shadow: 0, blur: 0, base: '\\1a&HFF&\\4a&HFF&', tags },
})

const usual: Omit<StyleLook, 'layers'> = {
  ...{ font: 'Inter ExtraBold', size: 1, upper: false, springs: false, box: null },
  ...{ outline: '&H00101010', back: '&H80000000' },
}

const darkBox = '\\1c&H1A1414&\\1a&H24&'
const lightBox = '\\1c&HFFFFFF&\\1a&H0C&'
const gone = '{\\1a&HFF&\\3a&HFF&\\4a&HFF&}'

/** Colours are blue, green, red. */
export const styleLooks: Record<CaptionStyle, StyleLook> = {
  pop: {
    ...{ ...usual, springs: true },
    layers: [letters(9.5, 3, 0, marking('{\\1c&H27D9FF&}', '{\\1c&HFFFFFF&}', ''))],
  },
  clean: {
    ...{ ...usual, font: 'Inter', outline: '&H60000000', back: '&H60000000' },
    layers: [letters(4, 3, 6, marking('{\\1a&H00&}', '{\\1a&H58&}', ''))],
  },
  boxed: {
    ...{ ...usual, font: 'Inter', outline: '&H00000000', back: '&H00000000', box: darkBox },
    layers: [letters(0, 0, 0, marking('{\\1c&H3FC8FF&}', '{\\1c&HFFFFFF&}', ''))],
  },
  bar: {
    ...usual,
    layers: [
      bars(9, marking('{\\3c&HF5435C&\\3a&H00&}', '{\\3a&HFF&}', '{\\3c&HF5435C&\\3a&H00&}')),
      letters(3, 2, 1.5, always('')),
    ],
  },
  karaoke: {
    ...usual,
    layers: [
      letters(7, 0, 0, {
        ...{ said: '{\\1c&HA3F53D&}', spoken: '{\\1c&HA3F53D&}', next: '{\\1c&HFFFFFF&}', line: '{\\1c&HA3F53D&}' },
      }),
    ],
  },
  headline: {
    ...{ ...usual, font: 'Anton', size: 1.35, upper: true, springs: true },
    layers: [letters(5, 5, 0, marking('{\\1c&H00E6FF&}', '{\\1c&HFFFFFF&}'), '\\4a&H00&')],
  },
  'soft-box': {
    ...{ ...usual, font: 'Inter', box: lightBox },
    layers: [letters(0, 0, 0, marking('{\\1c&HF53D5B&}', '{\\1c&H2A2020&}'))],
  },
  neon: {
    ...{ ...usual, font: 'Inter' },
    layers: [
      letters(8, 0, 14, marking('{\\3c&HFFD60A&}', '{\\3c&HD42BFF&}'), '\\1a&HFF&'),
      letters(1.5, 0, 1, marking('{\\3c&HFFD60A&\\1c&HFFFFE8&}', '{\\3c&HD42BFF&\\1c&HFFF2FF&}')),
    ],
  },
  sticker: {
    ...{ ...usual, springs: true, outline: '&H00FFFFFF', back: '&H70000000' },
    layers: [letters(15, 5, 0, always('')), letters(0, 0, 0, marking('{\\1c&H2E4DFF&}', '{\\1c&H201818&}'))],
  },
  outline: {
    ...{ ...usual, outline: '&H00FFFFFF' },
    layers: [
      letters(8, 0, 8, always('{\\1a&HFF&\\3c&H000000&\\3a&H60&}')),
      letters(3.5, 0, 0, marking('{\\1a&H00&\\3c&H101010&}', '{\\1a&HFF&\\3c&HFFFFFF&}')),
    ],
  },
  duo: {
    ...{ ...usual, outline: '&H00301018' },
    layers: [letters(4, 7, 0, marking('{\\1c&H5CF2FF&\\4c&HE6C81E&}', '{\\1c&HFFFFFF&\\4c&H7A36FF&}'), '\\4a&H00&')],
  },
  typewriter: {
    ...{ ...usual, font: 'Courier Prime', size: 0.8 },
    layers: [
      bars(10, { said: '{\\3c&HDCF0F6&}', spoken: '{\\3c&HDCF0F6&}', next: gone, line: '{\\3c&HDCF0F6&}' }),
      letters(0, 0, 0, {
        ...{ said: '{\\1c&H2B2723&}', spoken: '{\\1c&H2020C0&}', next: gone, line: '{\\1c&H2B2723&}' },
      }),
    ],
  },
  hand: {
    ...{ ...usual, font: 'Caveat', size: 1.45, outline: '&H30000000', back: '&H60000000' },
    layers: [letters(5, 3, 4, marking('{\\1c&H8FE3FF&}', '{\\1c&HFFFFFF&}'))],
  },
}
