import { captionDocument } from '@shared/domain/ass'
import { titleLines } from '@shared/domain/ass-titles'
import { formatSize } from '@shared/domain/format'
import { seconds } from '@shared/domain/time'
import { titleEvents } from '@shared/domain/title-events'
import { describe, expect, test } from 'vitest'
import { aTitle } from '../support/builders'

const shown = (given: Parameters<typeof aTitle>[0], at = 45) => {
  const event = titleEvents([aTitle(given)], 90, 30).find(one => one.from <= at && one.to > at)
  if (!event) throw new Error('a title is shown then')
  return event
}
const look = { style: 'pop', position: 0.62 } as const

describe('a title', () => {
  test('is large in the middle with its line small under it', () => {
    expect(titleLines(shown({ text: 'Big words', line: 'and small' }), formatSize.vertical, 30)).toEqual([
      'Dialogue: 0,0:00:00.29,0:00:02.79,title,,0,0,0,,{\\an5\\pos(540,530.8)\\fs200.8\\bord4.2\\shad2.8\\blur8.4\\1a&H00&\\3a&H80&\\4a&H99&}Big words',
      'Dialogue: 0,0:00:00.29,0:00:02.79,line,,0,0,0,,{\\an5\\pos(540,670.1)\\fs80.3\\bord1.7\\shad1.1\\blur3.4\\1a&H00&\\3a&H80&\\4a&H99&}and small',
    ])
  })

  test('comes up into its place and out of nothing', () => {
    const [first = ''] = titleLines(shown({ text: 'Big' }, 0), formatSize.vertical, 30)
    const [later = ''] = titleLines(shown({ text: 'Big' }, 4), formatSize.vertical, 30)
    const heightOf = (line: string) => Number(/\\pos\([\d.]+,([\d.]+)\)/.exec(line)?.[1])
    const throughOf = (line: string) => Number.parseInt(/\\1a&H(..)&/.exec(line)?.[1] ?? '', 16)
    expect(heightOf(first)).toBeGreaterThan(heightOf(later))
    expect(throughOf(first)).toBeGreaterThan(throughOf(later))
  })

  test('C3: can neither open an override nor end its line, whatever it says', () => {
    const hostile = shown({ text: 'a\n{\\p1}', line: 'Dialogue: 0,\\N{' })
    for (const line of titleLines(hostile, formatSize.vertical, 30)) {
      expect(
        line
          .replace(/^[^}]*\}/, '')
          .replaceAll('\\{', '')
          .replaceAll('\\}', ''),
      ).not.toMatch(/[{}\n\r]|\\[Nnh]/)
    }
  })
})

test('a lower third has its box and edge behind a name and a line that begin at the left', () => {
  const lines = titleLines(shown({ kind: 'lower-third', text: 'Ada', line: 'Looks up' }), formatSize.vertical, 30)
  expect(lines.map(line => line.replace(/,0:.*?,(\w+),,0,0,0,,\{\\an(\d).*/, ' $1 $2'))).toEqual([
    'Dialogue: 0 line 7',
    'Dialogue: 0 line 7',
    'Dialogue: 1 name 4',
    'Dialogue: 1 line 4',
  ])
})

test('captions without titles are the document they were, with titles its styles come with them', () => {
  const caption = { from: 0, to: 30, words: ['now'], spoken: null, scale: 100 }
  const stylesOf = (document: string) => document.match(/^Style: \w+/gm)
  expect(stylesOf(captionDocument([caption], look, formatSize.vertical, 30))).toEqual(['Style: words'])
  const both = captionDocument([caption], look, formatSize.vertical, 30, titleEvents([aTitle()], 30, 30))
  expect(stylesOf(both)).toEqual(['Style: words', 'Style: title', 'Style: name', 'Style: line'])
})

test.each(['vertical', 'square', 'landscape'] as const)('words stay inside the safe margin of a %s frame', format => {
  const size = formatSize[format]
  const long = 'Rather many words for a title that wants to be large'
  const lines = titleLines(shown({ text: long, line: long, from: seconds(0) }), size, 30)
  for (const line of lines) {
    const y = Number(/\\pos\([\d.]+,([\d.]+)\)/.exec(line)?.[1])
    expect(Math.min(y, size.height - y)).toBeGreaterThan(size.height * 0.06)
  }
})
