import { captionDocument, cardDocument } from '@shared/domain/ass'
import { escapeAss } from '@shared/domain/ass-text'
import { formatSize } from '@shared/domain/format'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const event = (words: string[], spoken: number | null = null) => ({ from: 0, to: 30, words, spoken, scale: 100 })
const dialogues = (document: string) => document.split('\n').filter(line => line.startsWith('Dialogue:'))
const look = { style: 'pop', position: 0.62 } as const

describe('text in an event', () => {
  test.each([
    ['plain, with commas', 'plain, with commas'],
    ['{\\b1}', '\\{\\\u2060b1\\}'],
    ['a\\Nb', 'a\\\u2060Nb'],
    ['two\nlines\u0000', 'two lines '],
  ])('%j stands as text: %j', (text, escaped) => {
    expect(escapeAss(text)).toBe(escaped)
  })

  test('C3: can neither open an override nor end its line, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const escaped = escapeAss(text)
        expect(escaped.replaceAll('\\{', '').replaceAll('\\}', '')).not.toMatch(/[{}\n\r]|\\[Nnh]/)
      }),
    )
  })

  test('adds no event and no line to the document', () => {
    const benign = captionDocument([event(['aaaa', 'bbbb'])], look, formatSize.vertical, 30)
    const hostile = captionDocument([event(['a\n{\\p1}', 'Dialogue:'])], look, formatSize.vertical, 30)
    expect(hostile.split('\n')).toHaveLength(benign.split('\n').length)
  })
})

test('an event begins in the last hundredth of a second before its first frame, and ends so before the one without it', () => {
  const [line] = dialogues(captionDocument([{ ...event(['x']), from: 45, to: 100 }], look, formatSize.vertical, 30))
  expect(line).toMatch(/^Dialogue: 1,0:00:01\.49,0:00:03\.33,words,/)
})

test('the spoken word alone has the marking colour', () => {
  const [line] = dialogues(captionDocument([event(['now', 'this', 'word'], 1)], look, formatSize.vertical, 30))
  expect(line).toContain('{\\1c&HFFFFFF&}now {\\1c&H27D9FF&}this {\\1c&HFFFFFF&}word')
})

test('boxed captions lie on one box behind their lines', () => {
  const words = 'These words are enough for two whole lines of a caption'.split(' ')
  const lines = dialogues(captionDocument([event(words)], { ...look, style: 'boxed' }, formatSize.vertical, 30))
  expect(lines.map(line => line.slice(0, 11))).toEqual(['Dialogue: 0', 'Dialogue: 1', 'Dialogue: 1'])
})

test.each([0, 1])('captions asked for at the edge (%d) stay inside the safe margin', position => {
  const [line] = dialogues(captionDocument([event(['edge'])], { ...look, position }, formatSize.vertical, 30))
  const y = Number(/\\pos\([\d.]+,([\d.]+)\)/.exec(line ?? '')?.[1])
  expect(Math.min(y, 1920 - y)).toBeGreaterThan(1920 * 0.06)
})

test('a card has its words, a mark in the colour of its kind, and nothing without words', () => {
  const card = dialogues(cardDocument({ text: 'Say it big', beatKind: 'cta' }, formatSize.vertical))
  expect(card[0]).toContain('\\1c&HB8E57A&\\p1}')
  expect(
    card
      .slice(1)
      .map(line => line.replace(/^.*\}/, ''))
      .join(' '),
  ).toBe('Say it big')
  expect(dialogues(cardDocument({ text: ' ', beatKind: 'cta' }, formatSize.vertical))).toEqual([])
})

test.each([24, 25, 30, 50, 60])(
  'at %d frames a second every event begins after the frame before it, in whole milliseconds too',
  fps => {
    for (let frame = 1; frame <= 600; frame += 1) {
      const [line = ''] = dialogues(
        captionDocument([{ ...event(['x']), from: frame, to: frame + 1 }], look, formatSize.vertical, fps),
      )
      const [, minutes, whole, hundredths] = /^Dialogue: 1,0:(\d\d):(\d\d)\.(\d\d)/.exec(line) ?? []
      const begin = Number(minutes) * 60_000 + Number(whole) * 1_000 + Number(hundredths) * 10
      expect(begin).toBeLessThan(Math.floor((frame / fps) * 1_000))
      expect(begin).toBeGreaterThan(Math.ceil(((frame - 1) / fps) * 1_000))
    }
  },
)

test('an event that was laid out before stands at its own times, in its own look and at its own size', () => {
  const laid = (given: Partial<ReturnType<typeof event>>, drawn = look, size = formatSize.vertical) =>
    dialogues(captionDocument([{ ...event(['again']), ...given }], drawn, size, 30)).join('\n')
  const first = laid({})
  expect(laid({ from: 30, to: 60 })).toBe(first.replace('0:00:00.00,0:00:00.99', '0:00:00.99,0:00:01.99'))
  expect(laid({ spoken: 0 })).not.toBe(first)
  expect(laid({}, { ...look, position: 0.3 } as unknown as typeof look)).not.toBe(first)
  expect(laid({}, look, formatSize.square)).not.toBe(first)
  expect(laid({})).toBe(first)
})
