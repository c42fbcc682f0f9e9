import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { captionFonts, widthIn } from '@shared/domain/caption-fonts'
import { assText, fontRuns } from '@shared/domain/font-runs'
import { describe, expect, test } from 'vitest'

const fonts = join(import.meta.dirname, '../../resources/fonts')

test('every font that is listed ships', () => {
  expect(captionFonts.filter(({ file }) => !existsSync(join(fonts, file)))).toEqual([])
})

describe('letters', () => {
  const families = (text: string, base: Parameters<typeof fontRuns>[1] = 'Inter') =>
    fontRuns(text, base).map(({ text: part, drawn }) => [part, drawn.family])

  test('that Inter has stay as they are, to the last byte', () => {
    expect(assText('Straße, Ωmega и всё ★ ©', 'Inter ExtraBold', 100)).toBe('Straße, Ωmega и всё ★ ©')
  })

  test('that it has not are drawn with the font that has them, at its own size', () => {
    expect(families('Hi مرحبا 東京 🚀')).toEqual([
      ['Hi ', 'Inter'],
      ['مرحبا', 'Noto Sans Arabic'],
      [' ', 'Inter'],
      ['東京', 'Noto Sans CJK JP'],
      [' ', 'Inter'],
      ['🚀', 'Noto Emoji'],
    ])
    expect(assText('Hi 東', 'Inter', 100)).toBe('Hi {\\fnNoto Sans CJK JP\\fs140.5}東{\\fnInter\\fs143}')
  })

  test('keep their joiners and marks', () => {
    expect(families('👩‍🚀')).toEqual([['👩‍🚀', 'Noto Emoji']])
    expect(families('क्‍ष')).toEqual([['क्‍ष', 'Noto Sans Devanagari']])
  })

  test('that a font beside Inter has not come from Inter', () => {
    expect(families('Hi мир', 'Anton')).toEqual([
      ['Hi ', 'Anton'],
      ['мир', 'Inter ExtraBold'],
    ])
    expect(families('мир', 'Caveat')).toEqual([['мир', 'Caveat']])
  })

  test('are as wide as their font has them', () => {
    expect(widthIn('Courier Prime')('iW')).toBeCloseTo(1.2)
    expect(widthIn('Anton')('W')).toBeCloseTo(0.71)
  })
})
