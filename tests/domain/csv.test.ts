import { plainCell, readCsv, safeCell, separatorOf, writeCsv } from '@shared/domain/csv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCell, danger } from '../support/any-cell'

const cells = (text: string) => {
  const read = readCsv(text)
  return read.ok ? read.value.map(row => row.cells) : read.problem
}
describe('a file of values', () => {
  test.each<[string, string, unknown]>([
    [
      'rows and cells',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no last line end',
      'a,b\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['old line ends', 'a\r1', [['a'], ['1']]],
    ['empty lines', 'a\n\n\n1\n', [['a'], ['1']]],
    ['a byte order mark', '\uFEFFa\n1', [['a'], ['1']]],
    ['quotes, separators and lines in a cell', '"a ""b"", c\nd",e', [['a "b", c\nd', 'e']]],
    [
      'semicolons',
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['nothing', '', []],
    ['a quote inside a bare cell', 'a,b\n1,x"y', { kind: 'stray-quote', line: 2 }],
    ['more after a closed quote', 'a\n\n"b" c', { kind: 'stray-quote', line: 3 }],
    ['a quote that is never closed', 'a\n"b\nc\n', { kind: 'open-quote', line: 2 }],
    ['too much', 'a'.repeat(5_000_001), { kind: 'too-large', line: 1 }],
  ])('with %s', (_what, text, rows) => {
    expect(cells(text)).toEqual(rows)
  })

  test('says on which line a row begins', () => {
    const read = readCsv('a\n"1\n2"\n\n3')
    expect(read.ok && read.value.map(row => row.line)).toEqual([1, 2, 5])
  })

  test('is parted by what stands most often in its first line, outside of quotes', () => {
    expect([separatorOf('"a,b,c";d\n,,,,'), separatorOf('a'), separatorOf('a\tb')]).toEqual([';', ',', '\t'])
  })

  test('comes back as it was written, but for the marks of text', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }), rows => {
        const read = readCsv(writeCsv(rows), ',')
        expect(read.ok && read.value.map(row => row.cells.map(plainCell))).toEqual(rows)
      }),
    )
  })

  test('is read or refused with a line of it, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(danger).map(parts => parts.join('')),
        ),
        text => {
          const read = readCsv(text)
          const lines = text.split(/\r\n|\n|\r/).length
          const told = read.ok ? read.value.map(row => row.line) : [read.problem.line]
          for (const line of told) expect(line).toBeLessThanOrEqual(lines)
        },
      ),
    )
  })
})

describe('a cell', () => {
  test('that a spreadsheet would run is marked as text', () => {
    for (const cell of ['=1', '+1', '-1', '@a', '\t=1', '\r1', '\n=1', '＝1', '＋1', '－1', '＠a']) {
      expect(safeCell(cell)).toBe(`'${cell}`)
    }
    for (const cell of ['', 'a', '1-1', "it's", "'quoted'", '#one', ' =1']) expect(safeCell(cell)).toBe(cell)
  })

  test('never begins like a formula, and comes back whole', () => {
    fc.assert(
      fc.property(anyCell, cell => {
        expect(safeCell(cell)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        expect(plainCell(safeCell(cell))).toBe(cell)
      }),
    )
  })
})
