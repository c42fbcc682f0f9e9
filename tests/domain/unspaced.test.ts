import { joinWords, piecesOf } from '@shared/domain/unspaced'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

describe('writing without spaces', () => {
  test.each([
    ['今日はとても良い天気です。', ['今日は', 'とても', '良い', '天気です。']],
    ['「東京」へ行く', ['「東京」へ', '行く']],
    ['我们今天去看电影。', ['我们', '今天', '去看', '电影。']],
    ['コンピューターを使う', ['コンピューターを', '使う']],
    ['plain', ['plain']],
    ['안녕하세요', ['안녕하세요']],
  ])('%s is cut where a line may break', (run, pieces) => {
    expect(piecesOf(run)).toEqual(pieces)
  })

  test('never begins a piece with what may not begin a line, never ends one with an opening bracket, loses nothing', () => {
    const sign = fc.constantFrom(...'今日天気「」、。ょっーアイウabc1（）')
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 30 }), signs => {
        const run = signs.join('')
        const pieces = piecesOf(run)
        expect(pieces.join('')).toBe(run)
        for (const piece of pieces.slice(1)) expect(piece).not.toMatch(/^[」、。ょっー）]/u)
        for (const piece of pieces.slice(0, -1)) expect(piece).not.toMatch(/[「（]$/u)
      }),
    )
  })

  test('is joined without spaces, and other words with them', () => {
    expect(joinWords(['今日は', '天気'])).toBe('今日は天気')
    expect(joinWords(['new', 'phone'])).toBe('new phone')
    expect(joinWords(['iPhone', 'を', '使う'])).toBe('iPhone を使う')
  })
})
