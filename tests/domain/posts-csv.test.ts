import { plainCell, readCsv, safeCell, separatorOf, writeCsv } from '@shared/domain/csv'
import { type Platform, platforms } from '@shared/domain/platform'
import { mostCsvPosts, postColumns, readPosts, writePosts } from '@shared/domain/posts-csv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aPost } from '../support/builders'

const cells = (text: string) => {
  const read = readCsv(text)
  return read.ok ? read.value.map(row => row.cells) : read.problem
}
const danger = fc.constantFrom(
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  "'=1",
  "''=1",
  "'",
  '＝1',
  '"',
  '""',
  ';',
  ',',
  '\r\n',
)
const anyCell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  danger,
  fc.tuple(danger, danger).map(two => two.join('')),
)

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

const head = 'film,platform,account,date,time,zone,title,caption,hashtags,cta'
const taken = (...lines: string[]) => {
  const read = readPosts([head, ...lines].join('\n'))
  return read.ok ? read.value : read.problem
}

describe('a file of posts', () => {
  test('gives posts with their lines', () => {
    expect(
      taken('Bread,tiktok,baker,2026-12-01,9:05,Europe/Berlin,T,"Two\nlines",#one two,Follow', 'Cake,FanBase,,,,,,,,'),
    ).toEqual({
      faults: [],
      posts: [
        {
          ...{
            line: 2,
            film: 'Bread',
            platform: 'TikTok',
            account: 'baker',
            wall: '2026-12-01T09:05',
            zone: 'Europe/Berlin',
          },
          ...{ title: 'T', caption: 'Two\nlines', hashtags: ['one', 'two'], cta: 'Follow', post_id: '' },
        },
        {
          ...{ line: 4, film: 'Cake', platform: 'FanBase', account: '', wall: null, zone: '' },
          ...{ title: '', caption: '', hashtags: [], cta: '', post_id: '' },
        },
      ],
    })
  })

  test.each<[string, object[]]>([
    ['Bread,MySpace,,,,,,,,', [{ column: 'platform', kind: 'platform', is: 'MySpace' }]],
    [
      ',,,,,,,,,',
      [
        { column: 'platform', kind: 'missing', is: '' },
        { column: 'film', kind: 'missing', is: '' },
      ],
    ],
    ['Bread,TikTok', [{ column: '', kind: 'cells', is: '2/10' }]],
    ['Bread,TikTok,,2026-02-30,10:00,,,,,', [{ column: 'date', kind: 'date', is: '2026-02-30' }]],
    ['Bread,TikTok,,01.12.2026,10:00,,,,,', [{ column: 'date', kind: 'date', is: '01.12.2026' }]],
    ['Bread,TikTok,,2026-12-01,,,,,,', [{ column: 'time', kind: 'missing', is: '' }]],
    ['Bread,TikTok,,,10:00,,,,,', [{ column: 'date', kind: 'missing', is: '' }]],
    ['Bread,TikTok,,2026-12-01,24:00,,,,,', [{ column: 'time', kind: 'time', is: '24:00' }]],
    [
      'Bread,TikTok,,2026-12-01,6 pm,Mars,,,,',
      [
        { column: 'zone', kind: 'zone', is: 'Mars' },
        { column: 'time', kind: 'time', is: '6 pm' },
      ],
    ],
    [`Bread,TikTok,,,,,${'a'.repeat(301)},,,`, [{ column: 'title', kind: 'too-long', is: 'a'.repeat(80) }]],
    ['Bread,TikTok,,,,,,,#one #2026,', [{ column: 'hashtags', kind: 'hashtag', is: '2026' }]],
  ])('says what is wrong with %j', (line, faults) => {
    expect(taken(line)).toEqual({ posts: [], faults: faults.map(fault => ({ line: 2, ...fault })) })
  })

  test('takes the good rows beside the bad', () => {
    const read = taken('Bread,TikTok,,,,,,,,', 'Bread,None,,,,,,,,', 'Cake,TikTok,,,,,,,,')
    expect('posts' in read && [read.posts.map(post => post.line), read.faults.map(fault => fault.line)]).toEqual([
      [2, 4],
      [3],
    ])
  })

  test('names its columns, in any order and case', () => {
    const read = readPosts('Caption, PLATFORM ,Film\nHi,YouTube,Bread')
    expect(read.ok && read.value.posts).toMatchObject([{ film: 'Bread', platform: 'YouTube', caption: 'Hi' }])
  })

  test.each([
    ['film\nBread', { kind: 'columns', missing: ['platform'], unknown: [], twice: [] }],
    ['film,platform,film,colour\na,b,c,d', { kind: 'columns', missing: [], unknown: ['colour'], twice: ['film'] }],
    ['', { kind: 'no-rows' }],
    [head, { kind: 'no-rows' }],
    [`${head}\n${'a,b\n'.repeat(mostCsvPosts + 1)}`, { kind: 'too-many-rows', most: mostCsvPosts }],
    ['film,platform\n"a', { kind: 'open-quote', line: 2 }],
  ])('is refused as %j (case %#)', (text, problem) => {
    expect(readPosts(text)).toEqual({ ok: false, problem })
  })
})

const trimmed = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map(text => text.trim())
  .filter(text => text !== '')
const anyPost = fc.record({
  number: fc.nat(99),
  platform: fc.constantFrom<Platform>(...platforms),
  ...{ film: fc.oneof(trimmed, fc.constant('=HYPERLINK("x")')), account: fc.oneof(trimmed, fc.constant('@baker')) },
  ...{ title: anyCell, caption: anyCell, cta: anyCell },
  hashtags: fc.array(fc.constantFrom('one', 'Zwei', '日本', 'a_1'), { maxLength: 4 }),
  time: fc.constantFrom(
    ...[
      { wall: '2026-12-01T09:05', zone: 'Europe/Berlin' },
      { wall: null, zone: 'America/New_York' },
      { wall: '2027-01-31T23:59', zone: 'UTC' },
    ],
  ),
})

describe('posts written and read again', () => {
  test('are the same, whatever they say', () => {
    fc.assert(
      fc.property(fc.array(anyPost, { minLength: 1, maxLength: 6 }), all => {
        const text = writePosts(
          all.map(({ number, film, account, time, platform, title, caption, cta, hashtags }) => ({
            ...{ film, account, post: aPost(number, { platform, title, caption, cta, hashtags, ...time }) },
          })),
        )
        const read = readPosts(text)
        if (!read.ok) throw new Error(read.problem.kind)
        expect(read.value.faults).toEqual([])
        expect(read.value.posts.map(({ line: _line, ...post }) => post)).toEqual(
          all.map(({ number, time, ...post }) => ({ ...post, ...time, post_id: aPost(number).post_id })),
        )
      }),
    )
  })

  test('hold nothing that a spreadsheet runs', () => {
    const text = writePosts([
      { film: '=1', account: '@baker', post: aPost(1, { caption: '-1', title: '+1', cta: '\t=1' }) },
    ])
    expect(text.startsWith('\uFEFF"film","platform"')).toBe(true)
    const read = readCsv(text)
    const row = (read.ok && read.value[1]?.cells) || []
    expect(row).toHaveLength(postColumns.length)
    for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  })
})
