import { textWidth } from './text-width'

/** A bundled font as libass finds it. */
export type CaptionFont = {
  /** In `resources/fonts`. */
  readonly file: string
  readonly family: string
  /** -1 for the bold cut of a family, 0 for its only one. */
  readonly bold: '-1' | '0'
  /** libass measures a font from its highest to its lowest stroke (OS/2 winAscent and winDescent): this much of an em. */
  readonly height: number
}

/** Every font that films are drawn with: whoever draws captions loads these and no others. */
export const captionFonts = [
  { file: 'Inter_500Medium.ttf', family: 'Inter Medium', bold: '0', height: 2929 / 2048 },
  { file: 'Inter_700Bold.ttf', family: 'Inter', bold: '-1', height: 2929 / 2048 },
  { file: 'Inter_800ExtraBold.ttf', family: 'Inter ExtraBold', bold: '0', height: 2929 / 2048 },
  { file: 'Anton_400Regular.ttf', family: 'Anton', bold: '0', height: 3550 / 2048 },
  { file: 'CourierPrime_700Bold.ttf', family: 'Courier Prime', bold: '-1', height: 2700 / 2048 },
  { file: 'Caveat_700Bold.ttf', family: 'Caveat', bold: '-1', height: 1.289 },
  { file: 'NotoSansArabic_700Bold.ttf', family: 'Noto Sans Arabic', bold: '-1', height: 2.169 },
  { file: 'NotoSansHebrew_700Bold.ttf', family: 'Noto Sans Hebrew', bold: '-1', height: 1.36 },
  { file: 'NotoSansDevanagari_700Bold.ttf', family: 'Noto Sans Devanagari', bold: '-1', height: 1.906 },
  { file: 'NotoSansThai_700Bold.ttf', family: 'Noto Sans Thai', bold: '-1', height: 1.511 },
  { file: 'NotoSansCJKjp_700Bold.otf', family: 'Noto Sans CJK JP', bold: '-1', height: 1.448 },
  { file: 'NotoEmoji_700Bold.ttf', family: 'Noto Emoji', bold: '-1', height: 2400 / 2048 },
] as const satisfies readonly CaptionFont[]

export type FontFamily = (typeof captionFonts)[number]['family']

/** Those that a brand may choose: letters of Europe. */
export const brandFonts = ['Inter ExtraBold', 'Inter', 'Inter Medium', 'Anton', 'Courier Prime', 'Caveat'] as const
export type BrandFont = (typeof brandFonts)[number]

export function fontOf(family: FontFamily): CaptionFont {
  const found = captionFonts.find(font => font.family === family)
  if (!found) throw new Error(`no font ${family}`)
  return found
}

/** Advance widths from space to tilde, in hundredths of an em. */
const ownWidths: Partial<Record<FontFamily, readonly number[]>> = {
  Anton: [
    23, 23, 43, 55, 46, 106, 52, 21, 29, 29, 45, 36, 24, 31, 23, 41, 49, 33, 49, 49, 49, 49, 49, 49, 49, 49, 24, 25, 32,
    31, 32, 49, 86, 49, 48, 47, 49, 41, 40, 48, 50, 23, 47, 47, 40, 75, 50, 49, 47, 49, 48, 46, 40, 47, 47, 71, 48, 45,
    41, 32, 41, 32, 47, 37, 32, 48, 50, 49, 50, 49, 28, 50, 51, 24, 26, 49, 25, 76, 50, 50, 50, 50, 35, 47, 31, 50, 46,
    70, 46, 46, 39, 34, 22, 34, 49,
  ],
  'Courier Prime': Array.from({ length: 95 }, () => 60),
  Caveat: [
    24, 21, 24, 56, 45, 60, 56, 12, 33, 33, 36, 45, 20, 33, 20, 33, 45, 45, 45, 45, 45, 43, 47, 45, 45, 44, 20, 20, 45,
    45, 45, 37, 64, 51, 52, 48, 59, 53, 47, 49, 57, 41, 32, 51, 43, 73, 62, 50, 47, 49, 54, 50, 46, 48, 49, 72, 52, 50,
    52, 33, 33, 33, 45, 45, 35, 45, 44, 36, 40, 33, 30, 36, 47, 20, 21, 37, 18, 57, 46, 36, 38, 38, 36, 35, 33, 37, 33,
    52, 34, 34, 32, 33, 33, 33, 45,
  ],
}

/** How wide a text stands in a font, in em; exact for plain Latin but for kerning, a cautious guess for the rest. */
export const widthIn =
  (family: FontFamily) =>
  (text: string): number => {
    const widths = ownWidths[family]
    if (!widths) return textWidth(text)
    return [...text].reduce((width, character) => {
      const known = widths[(character.codePointAt(0) ?? 0) - 32]
      return width + (known === undefined ? textWidth(character) : known / 100)
    }, 0)
  }
