import { readCsv } from '@shared/domain/csv'
import { type Platform, platforms } from '@shared/domain/platform'
import { mostCsvPosts, postColumns, readPosts, writePosts } from '@shared/domain/posts-csv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCell } from '../support/any-cell'
import { aPost } from '../support/builders'

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
      ',,,,,,T,,,',
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

test('rows and columns of nothing, and seconds, as spreadsheets leave them, are no faults', () => {
  const read = readPosts('film;platform;date;time;;\r\nBread;TikTok;2026-12-01;9:05:00;;\r\n;;;;;\r\n')
  expect(read.ok && [read.value.faults, read.value.posts.map(({ wall }) => wall)]).toEqual([[], ['2026-12-01T09:05']])
  const filled = readPosts('film,platform,\nBread,TikTok,lost\n')
  expect(filled.ok ? null : filled.problem.kind).toBe('columns')
  expect(readPosts('film,platform\n,\n')).toEqual({ ok: false, problem: { kind: 'no-rows' } })
})
